/** A lost digit: it is seen that one is lost, never which. */
export const LOST_DIGIT = '#';

/** Marks that stand directly after a word and before a blank or the end of a line. */
export const CLOSING_MARKS = '.,:;%”)';
/** Marks that stand directly before a word. */
export const OPENING_MARKS = '“(';
/** All punctuation that the decoder may read into a blank. */
const LOSABLE_MARKS = `${CLOSING_MARKS}${OPENING_MARKS}+-–`;

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
for (const digit of '0123456789') numbers.set(digit, numbers.get(LOST_DIGIT)!);

/** The number of a glyph in `GLYPHS`, or undefined for one that is never taken for lost. */
export const glyphNumber = (glyph: string): number | undefined => numbers.get(glyph);

/** Glyphs that broken fonts seldom lose, or that a doubled blank is easily taken for. */
export const RARELY_LOST = `(),;–-%${LOST_DIGIT}`;
