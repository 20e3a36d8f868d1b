import { strFromU8, unzipSync } from 'fflate';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadPlanInputs } from '../../scripts/content/content.ts';
import { findPersonal } from '../../scripts/mask/find-personal.ts';

/** What nobody may publish: stretches that are masked, and sums of files from which those could be computed. */
export interface Secrets {
  /** Letters, digits and "@" alone. */
  stretches: string[];
  sums: string[];
}

/** Letters, digits and "@" alone, so that a number is found in any spacing. */
function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}@]/gu, '');
}

/** The secrets of all sources below a folder of content, whatever kind of file they came as. */
export function secretsOf(content: string): Secrets {
  const secrets: Secrets = { stretches: [], sums: [] };
  for (const { id, source } of loadPlanInputs(content)) {
    const text = source.lines.map((line) => line.text).join('\n');
    const found = findPersonal(text).map(({ start, end }) => bare(text.slice(start, end)));
    if (found.length === 0) continue;
    secrets.stretches.push(...found);
    const folder = join(content, 'sources', id);
    for (const name of readdirSync(folder))
      if (/^(?:source\.(?!yaml)|reading\.)/.test(name))
        secrets.sums.push(
          createHash('sha256')
            .update(readFileSync(join(folder, name)))
            .digest('hex'),
        );
  }
  return secrets;
}

/** Every published file, every file in a published archive, and every file of the offline pack, as text with its name. */
function* published(
  dist: string,
  pack: ReadonlyMap<string, string | Uint8Array>,
): Generator<[name: string, text: string]> {
  for (const [name, bytes] of pack)
    if (!/\.(?:zip|xlsx|docx|png|woff2?|ico)$/.test(name))
      yield [
        `the pack: ${name}`,
        name + (typeof bytes === 'string' ? bytes : Buffer.from(bytes).toString('utf8')),
      ];
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
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

/** Where secrets stand in what is published, a sentence each. @throws Error where nothing is published at all */
export function publishedSecrets(
  { stretches, sums }: Secrets,
  dist: string,
  pack: ReadonlyMap<string, string | Uint8Array>,
): string[] {
  if (!existsSync(join(dist, 'index.html'))) throw new Error(`${dist} is no site.`);
  const found: string[] = [];
  for (const [name, text] of published(dist, pack)) {
    const letters = bare(text);
    for (const stretch of stretches) if (letters.includes(stretch)) found.push(`${name}: a masked stretch`);
    for (const sum of sums) if (text.includes(sum)) found.push(`${name}: the sum of an unmasked text`);
  }
  return found;
}
