import { wordKey } from '../language/tokens.ts';

/** Pairs of spellings that are both right in their meaning; neither is ever "repaired" into the other. */
const pairs: readonly [string, string][] = [
  // Every month: both are printed.
  ['hàng', 'hằng'],
  // The chip of the identity card.
  ['chíp', 'chip'],
  ['sẻ', 'xẻ'],
  // To send: the first one in the south.
  ['gởi', 'gửi'],
];

const variants = new Set(pairs.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]));

/** The other right spellings of a word that the table has; most words have none. */
export const otherSpellings = (key: string): readonly string[] =>
  pairs.flatMap(([a, b]) => (a === key ? [b] : b === key ? [a] : []));

const iForY = (key: string): string => wordKey(key).normalize('NFD').replaceAll('y', 'i').normalize('NFC');

/** Whether two words are spellings of one: "lý" and "lí", "hàng" and "hằng", "hoà" and "hòa". */
export const areVariants = (a: string, b: string): boolean =>
  iForY(a) === iForY(b) || variants.has(`${a} ${b}`);

/** A word with the tones hỏi and ngã exchanged: many speakers have one tone for both, and spell by guess. */
export const exchangeTones = (key: string): string =>
  key
    .normalize('NFD')
    .replace(/[\u0303\u0309]/g, (tone) => (tone === '\u0303' ? '\u0309' : '\u0303'))
    .normalize('NFC');

/** Whether two words differ in the tones hỏi and ngã only: "sẻ" and "sẽ". */
export const isOtherTone = (a: string, b: string): boolean => a !== b && exchangeTones(a) === b;
