import { recall } from '../../queries/build-memory.ts';
import { once } from '../../queries/once.ts';
import { keyOfData } from '../../queries/plan-keys.ts';
import { areMany } from '../../queries/places.ts';
import { allModels, allPlans, allTasks, canonicalModels, textOf } from '../../queries/plans.ts';
import { abbreviations, groups, programmes, tools, units } from '../../queries/vocabulary.ts';
import { indexOf } from './from-pages.ts';
import { keysOf, partsOf, wordFiles, type IndexPart, type WordPlaces } from './parts.ts';
import type { IndexHead, IndexTexts } from './records.ts';

/** The files of the index: a head and all texts, or of many plans a head, their parts and where words stand. */
export interface SiteIndex {
  head: IndexHead;
  texts: IndexTexts;
  parts: IndexPart[];
  words: ReadonlyMap<string, WordPlaces>;
}

const sums = new WeakMap<IndexPart, string>();

/** A checksum of what a plan adds to the index. */
export function partSum(part: IndexPart): string {
  const known = sums.get(part);
  if (known !== undefined) return known;
  const sum = keyOfData(part);
  sums.set(part, sum);
  return sum;
}

/** The index of the site's pages; made once for all files of a build. */
export const siteIndex = once(async (): Promise<SiteIndex> => {
  const [plans, models, tasks, canonical] = await Promise.all([
    allPlans(),
    allModels(),
    allTasks(),
    canonicalModels(),
  ]);
  const texts = await Promise.all(plans.map(({ id }) => textOf(id)));
  const vocabulary = { abbreviations, groups, programmes, tools, units };
  const whole = indexOf({ plans, models, tasks, texts, canonical, vocabulary });
  if (!areMany(plans)) return { ...whole, parts: [], words: new Map() };
  const { head, parts } = partsOf(whole);
  const words = wordFiles(parts.map((part) => recall('words', partSum(part), () => keysOf(part))));
  return {
    head: { ...head, parts: { ...head.parts!, words: [...words.keys()] } },
    texts: { version: 1, passages: [] },
    parts,
    words,
  };
});
