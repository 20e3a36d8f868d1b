// What papers count their parts with besides digits: Roman numbers, and the letters of points.

const TENS = ['', 'X', 'XX', 'XXX'];
const ONES = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
/** No paper counts its parts further. */
export const MOST_ROMAN = 39;

/** A number from 1 to 39 in Roman digits. */
export const toRoman = (value: number): string => TENS[Math.floor(value / 10)]! + ONES[value % 10]!;

const VALUES = new Map(Array.from({ length: MOST_ROMAN }, (_, at) => [toRoman(at + 1), at + 1]));

/** The value of a Roman number from 1 to 39 in its regular form, capitals only; null for anything else. */
export const romanValue = (text: string): number | null => VALUES.get(text) ?? null;

const POINTS = [...'abcdđeghiklmnopqrstuvxy'];

/** The letter of a point, "đ" for the fifth; undefined where the alphabet ends. */
export const pointLetter = (value: number): string | undefined => POINTS[value - 1];

/** The place of a letter among those that points are counted with, from 1; 0 for anything else. */
export const pointValue = (letter: string): number => POINTS.indexOf(letter) + 1;
