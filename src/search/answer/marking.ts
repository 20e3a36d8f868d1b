import type { SearchIndex } from '../index/engine.ts';
import { isMarked } from '../index/syllable.ts';
import type { Token } from '../index/tokens.ts';
import type { Filter } from '../understand/filters.ts';
import type { Sought } from './score.ts';

/** Which words of a text count as found: exact keys, and pairs of them that were typed side by side. */
export interface Marking {
  marked: Set<string>;
  pairs: Set<string>;
}

/** Terms of lower quality are too far from what was typed to be highlighted. */
const WORTH_MARKING = 0.3;
/** Nor is a term well below the best one of its word: where "an" occurs as typed, "án" is not what was looked for. */
const NEAR_BEST = 0.9;

/** From this closeness on the words of the best result stand together. */
const TOGETHER = 0.5;

/**
 * What of the texts is to be marked for an answer.
 *
 * @param close how much of the words stands side by side in the best result: where they do not even there, no word is
 * asked for its neighbour, so that a reader sees why something was found
 */
export function marking(
  index: SearchIndex,
  sought: readonly Sought[],
  filters: readonly Filter[],
  allWords: readonly Token[],
  close: number,
): Marking {
  const words = sought.map(({ token, readings }) => ({ token, keys: keysOfReadings(index, readings) }));
  const ranges = filters.flatMap((filter) => wordsOf(index, filter, allWords));
  const pairs = new Set(close < TOGETHER ? [] : [...pairsOf(words), ...pairsOf(ranges)]);
  return { marked: new Set([...words, ...ranges].flatMap(({ keys }) => keys)), pairs };
}

interface MarkedWord {
  token: Token;
  keys: string[];
}

function keysOfReadings({ terms }: SearchIndex, readings: Sought['readings']): string[] {
  const best = Math.max(0, ...readings.values());
  return [...readings]
    .filter(([, quality]) => quality >= Math.max(WORTH_MARKING, best * NEAR_BEST))
    .map(([term]) => terms[term]!.exact);
}

/** A unit or a date stands in the fields of what meets it; a plan or a number is no word of a passage. */
function wordsOf({ terms, byBase }: SearchIndex, filter: Filter, allWords: readonly Token[]): MarkedWord[] {
  if (filter.kind !== 'unit' && filter.kind !== 'deadline' && filter.kind !== 'pilot') return [];
  const withMarks = allWords.some(isMarked);
  return allWords
    .filter(({ start, end }) => start >= filter.start && end <= filter.end)
    .map((token) => ({
      token,
      keys: (byBase.get(token.base) ?? [])
        .map((id) => terms[id]!.exact)
        .filter((exact) => !withMarks || exact === token.exact),
    }));
}

/** The keys of words that follow each other, each with each. */
function* pairsOf(words: readonly MarkedWord[]): Generator<string> {
  for (const [at, { keys }] of words.entries())
    for (const one of keys) for (const other of words[at + 1]?.keys ?? []) yield `${one} ${other}`;
}
