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
  const pairs: Match[] = [];
  for (let i = 0; i < first.length; i += 1)
    for (let j = 0; j < second.length; j += 1) {
      const likeness = wordLikeness(first[i]!, second[j]!);
      if (likeness > 0) pairs.push({ first: i, second: j, likeness });
    }
  // Among equally similar words, prefer the one whose neighbour is equal too.
  const support = ({ first: i, second: j }: Match): number =>
    Number(first[i - 1]?.folded === second[j - 1]?.folded && i > 0) +
    Number(first[i + 1]?.folded === second[j + 1]?.folded && i + 1 < first.length);
  const ranked = pairs.map((pair) => ({ pair, support: support(pair) }));
  ranked.sort((a, b) => b.pair.likeness - a.pair.likeness || b.support - a.support);
  const usedFirst = new Set<number>();
  const usedSecond = new Set<number>();
  const matches: Match[] = [];
  for (const { pair } of ranked) {
    if (usedFirst.has(pair.first) || usedSecond.has(pair.second)) continue;
    usedFirst.add(pair.first);
    usedSecond.add(pair.second);
    matches.push(pair);
  }
  return matches;
}

/** The share that a matched syllable counts if neither of its neighbours was matched with it. */
const LONE = 0.7;

/**
 * Lets a lone syllable count less: most words have two, and one of them alone may belong to another word ("lưu
 * động" beside "tự động"). What is no syllable ("Kiosk", "SOC") is a word by itself.
 */
function doubtLoneWords(first: readonly Word[], matches: readonly Match[]): Match[] {
  const at = new Map(matches.map(({ first: i, second: j }) => [i, j]));
  return matches.map((match) => {
    const { first: i, second: j, likeness } = match;
    const alone = at.get(i - 1) !== j - 1 && at.get(i + 1) !== j + 1;
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
  const at = new Map(matches.map(({ first: i, second: j }) => [i, j]));
  let all = 0;
  let kept = 0;
  for (let i = 0; i + 1 < first.length; i++) {
    const weight = weigh(first[i]!) + weigh(first[i + 1]!);
    all += weight;
    const [j, k] = [at.get(i), at.get(i + 1)];
    if (j !== undefined && k !== undefined && k === j + 1) kept += weight;
  }
  return all === 0 ? 1 : kept / all;
}
