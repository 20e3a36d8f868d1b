import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../../src/domain/issue.ts';
import { witnessesSchema, type WitnessEntry } from '../../src/domain/witnesses.ts';
import { FACTS, loadFacts, loadSource, readCorrections } from '../content/content.ts';
import { keyOfFolder } from '../cache/keys.ts';
import { keyOf } from '../../src/files/memory.ts';
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

/** The texts that speak for others, and what of them is known without reading one. */
export interface WitnessList {
  /** A checksum of their texts alone, and one of their texts and decisions. */
  textsKey: string;
  key: string;
  /** In the order of the list. @throws InputError where a copy is not the one that was taken in */
  load(): Witness[];
}

/**
 * The witnesses of `content/`. They are read from copies of their own, so that a plan may be edited or removed without a
 * word of any other plan changing.
 *
 * @throws InputError where the list is wrong
 */
export function storedWitnesses(content: string): WitnessList {
  const entries = witnessEntries(content).filter(({ speaks }) => speaks);
  return {
    textsKey: textsKeyOf(entries),
    key: keyOf(JSON.stringify(entries), keyOfFolder(join(content, 'witnesses'))),
    load: () => entries.map((entry) => loadWitness(content, entry)),
  };
}

/** All of them read. @throws InputError */
export const loadWitnesses = (content: string): Witness[] => storedWitnesses(content).load();

/** A checksum of what the witnesses say of words: their texts in order. */
export function textsKeyOf(entries: readonly Pick<WitnessEntry, 'plan' | 'files'>[]): string {
  return keyOf(
    ...entries.flatMap(({ plan, files }) => [
      plan,
      JSON.stringify(Object.entries(files).filter(([name]) => name !== DECISIONS && name !== FACTS)),
    ]),
  );
}

function loadWitness(content: string, { plan, files }: WitnessEntry): Witness {
  const folder = join(content, 'witnesses', plan);
  for (const [name, sum] of Object.entries(files)) checkSum(join(folder, name), sum);
  const corrections = readCorrections(join(folder, DECISIONS));
  return { plan, source: loadSource(folder, plan), facts: loadFacts(folder), corrections };
}

function checkSum(path: string, sum: string): void {
  if (createHash('sha256').update(readBytes(path)).digest('hex') === sum) return;
  throw new InputError('this is not the text that content/witnesses.yaml lists.', {
    place: { file: shownPath(path) },
    hint: 'Restore it, or run "npm run relearn", which shows what another text would change.',
  });
}
