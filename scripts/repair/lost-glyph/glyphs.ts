import { LOSABLE_MARKS, LOST_DIGIT } from './edges.ts';

const vowels = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y'];
const tones = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
const small = [
  ...vowels.flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize('NFC'))),
  ...'bcdđghklmnpqrstvx',
];

/** Every glyph that may be lost: letters, capitals, marks, and one entry for all digits. */
export const GLYPHS: readonly string[] = [
  ...small,
  ...small.map((letter) => letter.toUpperCase()),
  ...LOSABLE_MARKS,
  LOST_DIGIT,
];

const numbers = new Map(GLYPHS.map((glyph, number) => [glyph, number]));

/** The number of a glyph in `GLYPHS`, or undefined for one that is never taken for lost. */
export const glyphNumber = (glyph: string): number | undefined =>
  numbers.get(/\p{N}/u.test(glyph) ? LOST_DIGIT : glyph);
