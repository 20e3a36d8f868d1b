import { eachOnce } from '../../delivery/each-once.ts';
import { addPart, buildIndex, type SearchIndex } from '../index/engine.ts';
import type { IndexPart, WordPlaces } from '../index/parts.ts';
import type { IndexHead } from '../index/records.ts';
import { wantedPlans } from './wanted.ts';

/** More plans than this are kept only while a question wants them: each makes every answer slower. */
const MOST = 8;

/** The parts of plans that a search has loaded, and how it loads more. */
export interface PlanParts {
  /** The index of the head and the parts that were loaded. */
  index: SearchIndex;
  /** Of how many plans it has the parts. */
  loaded: () => number;
  /** Loads what a question needs, more of it with each time that the reader asks for more; whether anything came. */
  bring: (query: string, reach?: number | undefined) => Promise<boolean>;
}

/**
 * A search that begins with the head alone and takes in the parts of plans as questions need them.
 *
 * @param load gives a file of the index by its name, "ke-hoach/thieu-van-2024"
 * @param near ids of the plans that the reader has chosen
 */
export function planParts(
  head: IndexHead,
  near: readonly string[],
  load: <File>(name: string) => Promise<File>,
): PlanParts {
  const first = [...head.records];
  const words = new Set(head.parts?.words);
  const held = new Map<string, IndexPart>();
  const placesIn = eachOnce((file) => load<WordPlaces>(`tu/${file}`));
  const places = (file: string): Promise<WordPlaces> =>
    words.has(file) ? placesIn(file) : Promise.resolve({});
  const fresh = (): SearchIndex => {
    const records = [...first];
    return buildIndex({ ...head, records }, { version: 1, passages: records.map(() => []) });
  };
  const parts: PlanParts = {
    index: fresh(),
    loaded: () => held.size,
    bring: async (query, reach) => {
      const wanted = await wantedPlans(parts.index, query, near, places, reach);
      const missing = wanted.filter((plan) => !held.has(plan));
      if (missing.length === 0) return false;
      const more = await Promise.all(missing.map((plan) => load<IndexPart>(`ke-hoach/${plan}`)));
      if (held.size + more.length > MOST) {
        // Only what this question needs is kept; the rest is in the browser's own cache.
        for (const plan of held.keys()) if (!wanted.includes(plan)) held.delete(plan);
        parts.index = fresh();
        for (const part of held.values()) addPart(parts.index, part);
      }
      for (const part of more) {
        held.set(part.plan, part);
        addPart(parts.index, part);
      }
      // A new object, so that nothing worked out from the earlier index is reused.
      parts.index = { ...parts.index };
      return true;
    },
  };
  return parts;
}

/**
 * Loads what the latest question needs, one question at a time; of the questions asked meanwhile only the last counts.
 *
 * @param came is called where something came
 */
export function bringLatest(parts: PlanParts, came: () => void): (query: string, reach?: number) => void {
  let wanted: [query: string, reach: number | undefined] | undefined;
  let busy = false;
  async function work(): Promise<void> {
    while (wanted !== undefined) {
      const question = wanted;
      wanted = undefined;
      try {
        if (await parts.bring(...question)) came();
      } catch {
        // Without a connection the answer of what is there stands.
      }
    }
    busy = false;
  }
  return (query, reach) => {
    wanted = [query, reach];
    if (busy) return;
    busy = true;
    void work();
  };
}
