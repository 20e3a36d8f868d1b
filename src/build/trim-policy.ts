import type { AstroIntegration } from 'astro';
import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const POLICY = /<meta http-equiv="content-security-policy"[^>]*>/;
const HASH = / 'sha256-([^']+)'/g;
/** What stands in a page and needs its hash: no file, and no data. */
const INLINE = /<(style|script)((?:\s(?!src=|type="application)[^\s>]+)*)>([\s\S]*?)<\/\1>/g;

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64');

/**
 * A page whose policy allows only the styles and scripts that stand in this very page. Astro gives every page the
 * hashes of all pages: a thousand bytes that nothing compresses, and leave for what is not there.
 */
export function trimPolicy(html: string): string {
  const inline = new Set([...html.matchAll(INLINE)].map(([, , , text]) => hashOf(text!)));
  return html.replace(POLICY, (policy) =>
    policy.replace(HASH, (whole, hash: string) => (inline.has(hash) ? whole : '')),
  );
}

/** Trims the policy of every page of a build. */
export const trimPolicies: AstroIntegration = {
  name: 'trim-policies',
  hooks: {
    'astro:build:done': ({ dir }) => {
      const folder = fileURLToPath(dir);
      for (const name of globSync('**/*.html', { cwd: folder })) {
        const file = join(folder, name);
        writeFileSync(file, trimPolicy(readFileSync(file, 'utf8')));
      }
    },
  },
};
