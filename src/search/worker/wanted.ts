import type { SearchIndex } from '../index/engine.ts';
import { fileOfKey, placeKeys, type WordPlaces } from '../index/parts.ts';
import { understand } from '../understand/index.ts';

/** Plans that are looked into for their words, and for examples where nothing tells one from another. */
const [FOUND, EXAMPLES] = [6, 4];

/** Words of a question that are looked up. */
const LOOKED_UP = 10;

/**
 * The plans whose parts a question needs: those that it names, those that the reader has chosen, and those that have its
 * rare words. Where no word is rare, the newest stand as examples: the canonical models have the rest. A reader who asks
 * for more gets the next ones, until all plans are looked into.
 *
 * @param near ids of the reader's own plan and the pinned ones
 * @param places gives a file of words
 * @param reach how often the reader has asked for more; each time twice as many plans are wanted
 */
export async function wantedPlans(
  index: SearchIndex,
  query: string,
  near: readonly string[],
  places: (file: string) => Promise<WordPlaces>,
  reach = 0,
): Promise<string[]> {
  const { plans } = index.head;
  const { filters } = understand(query, index);
  const named = filters.flatMap((filter) => (filter.kind === 'plan' ? filter.plans : []));
  const times = 2 ** reach;
  if (named.length > 0) return named.slice(0, FOUND * times);
  const keys = placeKeys(query).slice(0, 2 * LOOKED_UP);
  const scores = new Map<number, number>();
  for (const [key, found] of await lookUp(keys, places))
    for (const plan of found)
      scores.set(plan, (scores.get(plan) ?? 0) + (key.includes(' ') ? 2 : 1) / Math.sqrt(found.length));
  const best = [...scores]
    .sort(([one, score], [other, most]) => most - score || one - other)
    .map(([plan]) => plans[plan]!.id);
  const ids = plans.map(({ id }) => id);
  const known = new Set(ids);
  // After the plans that have the words come the others, where the reader asks for more.
  const inOrder = reach === 0 && best.length > 0 ? best : [...new Set([...best, ...ids])];
  const examples = inOrder.slice(0, (best.length > 0 ? FOUND : EXAMPLES) * times);
  return [...new Set([...near.filter((id) => known.has(id)), ...examples])];
}

/** The keys that are rare, each with the plans that have it. */
async function lookUp(
  keys: readonly string[],
  places: (file: string) => Promise<WordPlaces>,
): Promise<[string, number[]][]> {
  const found = await Promise.all(
    [...new Set(keys)].map(async (key): Promise<[string, number[] | undefined]> => {
      const file = await places(fileOfKey(key));
      return [key, Object.hasOwn(file, key) ? file[key] : undefined];
    }),
  );
  return found.flatMap(([key, plans]) => (plans ? [[key, plans] as [string, number[]]] : []));
}
