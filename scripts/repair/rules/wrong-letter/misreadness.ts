import type { Finding } from './findings.ts';
import type { TokenRow } from './token-row.ts';

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
/** So many misread words, and so many of a thousand, tell that a machine read the text; a hand makes fewer such slips. */
const LEAST_STRONG = 3;
const MACHINE_RATE = 0.7;

/** A hand that types forgets a tone, "lựa chon"; a machine takes one for another. */
export const isToneless = (key: string): boolean =>
  !/[\u0300\u0301\u0303\u0309\u0323]/.test(key.normalize('NFD'));

/** Whether a finding by itself speaks for a text that was read by a machine. */
export const isStrong = (one: Finding): boolean =>
  one.gain >= STRONG_NATS &&
  (one.runs === 0 || one.isFramed) &&
  one.against === 0 &&
  one.habit < OWN_HABIT &&
  !one.isName &&
  !one.isSpelling &&
  !one.isImpossible &&
  !isToneless(one.place.key);

/** What the text as a whole shows, from all that was found in it. */
export function misreadnessOf(found: readonly Finding[], tokens: TokenRow): Misreadness {
  const words = tokens.all.filter(({ kind }) => kind === 'word').length;
  const strong = found.filter(isStrong);
  const patterns = new Map<string, number>();
  for (const one of strong)
    for (const pattern of patternsOf(one)) patterns.set(pattern, (patterns.get(pattern) ?? 0) + 1);
  return { strong: strong.length, words, patterns };
}

/** Whether a machine read the text; in any other a lost tone is the author's spelling. */
export const isReadByMachine = ({ strong, words }: Misreadness): boolean =>
  strong >= LEAST_STRONG && (1000 * strong) / words >= MACHINE_RATE;

/** The word and the letter that are taken for another. */
export function patternsOf({ place, key }: Finding): [word: string, letter: string] {
  const at = [...key].findIndex((letter, i) => letter !== place.key[i]);
  return [`${place.key} ${key}`, `${place.key[at] ?? ''}>${key[at] ?? ''}`];
}
