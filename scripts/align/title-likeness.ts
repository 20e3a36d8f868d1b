import { isSyllable } from '../../src/vietnamese/syllables.ts';
import { wordLikeness } from './word-likeness.ts';
import type { WordWeights } from './word-weights.ts';
import type { Word } from './words.ts';

/** The comparison of two titles. All amounts are sums of word weights. */
export interface TitleLikeness {
  /** 0 to 1. */
  score: number;
  /** Weight of the words that both contain. */
  common: number;
  /** Weight of the words that only the first, or only the second, title contains. */
  onlyFirst: number;
  onlySecond: number;
}

const NOTHING_COMMON: TitleLikeness = { score: 0, common: 0, onlyFirst: Infinity, onlySecond: Infinity };

/** A word of the first title and the word of the second that it was matched with. */
interface Match {
  first: number;
  second: number;
  likeness: number;
}

/**
 * How strongly words that only one title contains speak against the match.
 *
 * A plan may shorten a title freely, so what only the known title has counts little, and above `long` (the tail
 * of a long title) next to nothing; what only the plan's title has counts more. Both at once is a substitution
 * ("phân tích tình hình giáo dục" for "… lao động"), another model in the same frame, so the smaller of the two
 * counts once more, and most. `doubt` makes a match of one or two words less sure than a match of ten.
 */
const COSTS = { onlyFirst: 0.4, onlySecond: 0.15, tail: 0.05, long: 3, substituted: 1.3, doubt: 0.3 };

/** The share of its weight that a word counts if this known title lacks it but another title of the same model has it. */
const ELSEWHERE = 0.4;

/** The share of the score that depends on words having the same neighbours. */
const NEIGHBOURS = 0.15;

/**
 * Compares the title of a plan's model with a known title, word by word, in any order.
 *
 * @param first the words of the plan's title
 * @param second the words of a known title of a canonical model
 * @param elsewhere the words of all known titles of that model, without marks
 */
export function compareTitles(
  first: readonly Word[],
  second: readonly Word[],
  weigh: WordWeights,
  elsewhere: ReadonlySet<string>,
): TitleLikeness {
  const matches = doubtLoneWords(first, matchWords(first, second));
  if (matches.length === 0) return NOTHING_COMMON;
  let common = 0;
  const leftFirst = first.map(weigh);
  const leftSecond = second.map(weigh);
  for (const { first: i, second: j, likeness } of matches) {
    common += leftSecond[j]! * likeness;
    leftFirst[i]! *= 1 - likeness;
    leftSecond[j]! *= 1 - likeness;
  }
  const onlyFirst = sum(
    leftFirst.map((left, i) => (elsewhere.has(first[i]!.folded) ? left * ELSEWHERE : left)),
  );
  const onlySecond = sum(leftSecond);
  const against =
    COSTS.doubt +
    COSTS.onlyFirst * onlyFirst +
    COSTS.onlySecond * Math.min(onlySecond, COSTS.long) +
    COSTS.tail * Math.max(0, onlySecond - COSTS.long) +
    COSTS.substituted * Math.min(onlyFirst, onlySecond);
  const overlap = common / (common + against);
  const score = overlap * (1 - NEIGHBOURS + NEIGHBOURS * neighbourShare(first, second, matches, weigh));
  return { score, common, onlyFirst, onlySecond };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Pairs the words of two titles one to one, the most similar first. */
function matchWords(first: readonly Word[], second: readonly Word[]): Match[] {
  const pairs: (Match & { support: number })[] = [];
  for (const [i, one] of first.entries())
    for (let j = 0; j < second.length; j += 1) {
      const likeness = wordLikeness(one, second[j]!);
      if (likeness > 0) pairs.push({ first: i, second: j, likeness, support: support(first, second, i, j) });
    }
  pairs.sort((a, b) => b.likeness - a.likeness || b.support - a.support);
  const usedFirst = new Uint8Array(first.length);
  const usedSecond = new Uint8Array(second.length);
  return pairs.filter(({ first: i, second: j }) => {
    if (usedFirst[i] === 1 || usedSecond[j] === 1) return false;
    usedFirst[i] = 1;
    usedSecond[j] = 1;
    return true;
  });
}

/** Among equally similar words, the one whose neighbour is equal too is preferred. */
const support = (first: readonly Word[], second: readonly Word[], i: number, j: number): number =>
  Number(i > 0 && first[i - 1]!.folded === second[j - 1]?.folded) +
  Number(i + 1 < first.length && first[i + 1]!.folded === second[j + 1]?.folded);

/** No place of a title is this far before another. */
const UNMATCHED = -2;

/** For each word of the first title the place of its match in the second. */
function placesOf(matches: readonly Match[], length: number): Int32Array {
  const places = new Int32Array(length).fill(UNMATCHED);
  for (const { first, second } of matches) places[first] = second;
  return places;
}

/** The share that a matched syllable counts if neither of its neighbours was matched with it. */
const LONE = 0.7;

/**
 * Lets a lone syllable count less: most words have two, and one of them alone may belong to another word ("lưu
 * động" beside "tự động"). What is no syllable ("Kiosk", "SOC") is a word by itself.
 */
function doubtLoneWords(first: readonly Word[], matches: readonly Match[]): Match[] {
  const at = placesOf(matches, first.length);
  return matches.map((match) => {
    const { first: i, second: j, likeness } = match;
    const alone = at[i - 1] !== j - 1 && at[i + 1] !== j + 1;
    return alone && isSyllable(first[i]!.key) ? { ...match, likeness: likeness * LONE } : match;
  });
}

/** The share, by weight, of neighbouring word pairs of the first title that are neighbours in the second title too. */
function neighbourShare(
  first: readonly Word[],
  second: readonly Word[],
  matches: readonly Match[],
  weigh: WordWeights,
): number {
  if (first.length < 2 || second.length < 2) return 1;
  const at = placesOf(matches, first.length);
  let all = 0;
  let kept = 0;
  let before = weigh(first[0]!);
  for (let i = 0; i + 1 < first.length; i++) {
    const after = weigh(first[i + 1]!);
    const weight = before + after;
    all += weight;
    if (at[i]! >= 0 && at[i + 1] === at[i]! + 1) kept += weight;
    before = after;
  }
  return all === 0 ? 1 : kept / all;
}
