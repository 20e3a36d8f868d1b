import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../../src/domain/issue.ts';
import { witnessesSchema, type WitnessEntry } from '../../src/domain/witnesses.ts';
import { loadSource, readCorrections } from '../content/content.ts';
import { parseYaml } from '../content/yaml.ts';
import { readBytes, shownPath } from '../files/files.ts';
import type { Witness } from './witness.ts';

/** The file of `content/witnesses/<plan>/` that holds the decisions of the day when the plan was taken in. */
export const DECISIONS = 'decisions.yaml';

/** The entries of `content/witnesses.yaml`; none where there is no such file. @throws InputError */
export function witnessEntries(content: string): WitnessEntry[] {
  const path = join(content, 'witnesses.yaml');
  if (!existsSync(path)) return [];
  return parseYaml(readBytes(path).toString('utf8'), witnessesSchema, shownPath(path));
}

/**
 * The texts that speak for others, in the order of the list. They are read from copies of their own, so that a plan may
 * be edited or removed without a word of any other plan changing.
 *
 * @throws InputError where a copy is not the one that was taken in
 */
export function loadWitnesses(content: string): Witness[] {
  return witnessEntries(content).map(({ plan, files }) => {
    const folder = join(content, 'witnesses', plan);
    for (const [name, sum] of Object.entries(files)) checkSum(join(folder, name), sum);
    const corrections = readCorrections(join(folder, DECISIONS));
    return { plan, source: loadSource(folder, plan), corrections };
  });
}

function checkSum(path: string, sum: string): void {
  if (createHash('sha256').update(readBytes(path)).digest('hex') === sum) return;
  throw new InputError('this is not the text that content/witnesses.yaml lists.', {
    place: { file: shownPath(path) },
    hint: 'Restore it, or run "npm run relearn", which shows what another text would change.',
  });
}
