import { strFromU8, unzipSync } from 'fflate';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findPersonal } from '../../scripts/mask/find-personal.ts';
import { projectRoot } from '../../scripts/files/files.ts';
import { packFiles } from '../../scripts/site/pack/index.ts';
import { readSource } from '../../scripts/read/index.ts';

/** What the sources hold that nobody may publish: digits and letters of each stretch, without what stands between. */
const sources = readdirSync('content/sources').map((plan) => {
  const bytes = readFileSync(join('content/sources', plan, 'source.txt'));
  const text = readSource(bytes, plan)
    .lines.map((line) => line.text)
    .join('\n');
  const secrets = findPersonal(text).map(({ start, end }) => bare(text.slice(start, end)));
  return { plan, secrets, sha256: createHash('sha256').update(bytes).digest('hex') };
});

/** Letters, digits and "@" alone, so that a number is found in any spacing. */
function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}@]/gu, '');
}

/** Every published file, every file in a published archive, and every file of the offline pack, as text. */
function* published(pack: ReadonlyMap<string, string | Uint8Array>): Generator<[name: string, text: string]> {
  for (const [name, bytes] of pack)
    if (!/\.(?:zip|xlsx|docx|png|woff2?|ico)$/.test(name))
      yield [
        `the pack: ${name}`,
        name + (typeof bytes === 'string' ? bytes : Buffer.from(bytes).toString('utf8')),
      ];
  for (const entry of readdirSync(join(projectRoot, 'dist'), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = readFileSync(path);
    yield [`${path} (its name)`, path];
    if (/\.(?:zip|xlsx|docx)$/.test(path))
      for (const [name, inner] of Object.entries(unzipSync(bytes)))
        yield [`${path}:${name}`, strFromU8(inner, true)];
    else if (!/\.(?:png|woff2?|ico)$/.test(path)) yield [path, bytes.toString('utf8')];
  }
}

describe('what is published', () => {
  const secrets = sources.flatMap((source) => source.secrets);
  const sums = sources.filter((source) => source.secrets.length > 0).map(({ sha256 }) => sha256);

  test('there is something to look for', () => {
    expect(secrets.length).toBeGreaterThan(0);
    expect(sums.length).toBeGreaterThan(0);
  });

  test('holds nothing of what was masked, in any spacing, nor a sum from which it could be computed', async () => {
    const found: string[] = [];
    const pack = await packFiles(join(projectRoot, 'dist'));
    expect([...pack.keys()]).toContain('doi-chieu.js');
    for (const [name, text] of published(pack)) {
      const letters = bare(text);
      for (const secret of secrets) if (letters.includes(secret)) found.push(`${name}: a masked stretch`);
      for (const sum of sums) if (text.includes(sum)) found.push(`${name}: the sum of an unmasked text`);
    }
    expect(found).toEqual([]);
  }, 120_000);
});
