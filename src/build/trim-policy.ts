import { createHash } from 'node:crypto';

const POLICY = /<meta http-equiv="content-security-policy"[^>]*>/;
const HASH = / 'sha256-([^']+)'/g;
/** Inline styles and scripts of a page, which need a hash in its policy; files and data need none. */
const INLINE = /<(style|script)((?:\s(?!src=|type="application)[^\s>]+)*)>([\s\S]*?)<\/\1>/g;

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64');

/**
 * A page whose policy allows only its own inline styles and scripts. Astro puts the hashes of all pages into every
 * page: a thousand bytes that do not compress, and permissions that the page does not need.
 */
export function trimPolicy(html: string): string {
  const inline = new Set([...html.matchAll(INLINE)].map(([, , , text]) => hashOf(text!)));
  return html.replace(POLICY, (policy) =>
    policy.replace(HASH, (whole, hash: string) => (inline.has(hash) ? whole : '')),
  );
}
