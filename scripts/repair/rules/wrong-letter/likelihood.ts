import type { Finding } from './findings.ts';

/** What is known of the text as a whole: how many of its words look surely misread, among how many. */
export interface Misreadness {
  strong: number;
  words: number;
  /** How often each word, and each letter, is surely misread as which other: "đề để", "ả á". */
  patterns: ReadonlyMap<string, number>;
}

/** A better reading by so much, with nothing for what stands there, is one more sign that a machine read the text. */
const STRONG_NATS = 8;
/** What a text prints so often beside the same neighbour is its own way of writing. */
export const OWN_HABIT = 3;

/** Whether a finding by itself speaks for a text that was read by a machine. */
const isStrong = (one: Finding): boolean =>
  one.gain >= STRONG_NATS &&
  (one.runs === 0 || one.isFramed) &&
  one.against === 0 &&
  one.habit < OWN_HABIT &&
  !one.isName &&
  !one.isSpelling;

/** What the text as a whole shows, from all that was found in it. */
export function misreadnessOf(found: readonly Finding[], words: number): Misreadness {
  const strong = found.filter(isStrong);
  const patterns = new Map<string, number>();
  for (const one of strong)
    for (const pattern of patternsOf(one)) patterns.set(pattern, (patterns.get(pattern) ?? 0) + 1);
  return { strong: strong.length, words, patterns };
}

/** The word and the letter that are taken for another. */
function patternsOf({ place, key }: Finding): [word: string, letter: string] {
  const at = [...key].findIndex((letter, i) => letter !== place.key[i]);
  return [`${place.key} ${key}`, `${place.key[at] ?? ''}>${key[at] ?? ''}`];
}

/** How often a pattern is shown elsewhere in the text. */
const shownElsewhere = (pattern: string, one: Finding, { patterns }: Misreadness): number =>
  (patterns.get(pattern) ?? 0) - (isStrong(one) ? 1 : 0);

/** What speaks for a finding, in numbers; `weights` has one for each, in this order. */
const featuresOf = (one: Finding, text: Misreadness): number[] => [
  1,
  Math.min(one.gain, 16) / 4,
  Number(one.isFramed),
  Number(one.isSided),
  Number(one.isCommon),
  Math.min(one.margin, 8) / 4,
  Number(one.runs >= 1),
  Number(one.runs >= 2),
  Math.min(one.habit - 1, 3),
  Math.min(one.own, 3),
  Math.min(one.against, 2),
  Number(one.texts >= 2),
  Number(one.isName),
  Number(one.isStrange),
  Number(one.otherLetter),
  Math.log((1000 * (text.strong + 0.5)) / (text.words + 1000)),
  ...patternsOf(one).map((pattern) => Number(shownElsewhere(pattern, one, text) > 0)),
];

/**
 * Fitted by logistic regression on misread words in four plans, each left out of the language, and in texts of
 * other subjects, sound and misread; every text was foretold by the others only when the fit was judged.
 */
const weights = [
  -3.6, 1.58, 1.64, 0.38, 0.73, 0.16, -1.08, -1.33, -1.62, 0.56, -0.31, 0.41, -1.48, -1, 0.51, 0.86, 0.96,
  1.35,
];

/** The probability that the word was misread and that this is what was printed. */
export function likelihoodOf(one: Finding, text: Misreadness): number {
  const sum = featuresOf(one, text).reduce((all, value, at) => all + value * weights[at]!, 0);
  return 1 / (1 + Math.exp(-sum));
}
