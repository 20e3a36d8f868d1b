import { romanValue, toRoman } from '../../../src/vietnamese/list-numbers.ts';
import type { ReadWord } from './engine/words.ts';
import type { PageLine, ReadPage } from './read-page.ts';

/** A word that its place proves to be another one than was read. */
export interface MendedWord {
  word: ReadWord;
  text: string;
  received: string;
}

/** "Quý" before the number of a quarter. */
const QUARTER = /^[(“"]?qu[yý]$/iu;
/** The number of a quarter as read, and what follows it: "IH/2026", "1,", "IV-". */
const NUMBER = /^([IlL1|!HhUNMmV]{1,4})((?:[/.,;:)\-–].*)?)$/u;

/** Upright strokes of what recognition makes of one, two or three of them. */
const STROKES: Record<string, number> = { H: 2, h: 2, U: 2, N: 2, M: 3, m: 3 };

/**
 * Mends the Roman numbers of quarters: "Quý IH/2026" is "Quý III/2026". A lone "1" may be printed so; it is an "I" only
 * where the paper counts its other quarters in Roman numbers.
 */
export function mendQuarters(pages: readonly ReadPage[]): MendedWord[] {
  const numbers = pages
    .flatMap(({ blocks }) => blocks)
    .flatMap((block): { lines: PageLine[] }[] => (block.kind === 'text' ? [block] : block.cells))
    .flatMap(({ lines }) => {
      // "Quý" may end a line of a narrow cell.
      const words = lines.flatMap((line) => line.words);
      return words.filter((_, at) => at > 0 && QUARTER.test(words[at - 1]!.text.normalize('NFC')));
    });
  const isRoman = numbers.some(({ text }) => ['II', 'III', 'IV'].includes(/^[IV]*/.exec(text)![0]));
  const isDigits = numbers.some(({ text }) => /^[234]/.test(text));
  return numbers.flatMap((word): MendedWord[] => {
    const [, read, rest] = NUMBER.exec(word.text) ?? [];
    if (read === undefined || romanValue(read) !== null) return [];
    if (read === '1' && (!isRoman || isDigits)) return [];
    const value = quarterOf(read);
    return value === null ? [] : [{ word, text: toRoman(value) + rest!, received: word.text }];
  });
}

/** The quarter that misread letters can only be; null where they are none. */
function quarterOf(read: string): number | null {
  if (read.includes('V')) return /^[IlL1|!]V$/.test(read) ? 4 : null;
  const strokes = [...read].reduce((sum, letter) => sum + (STROKES[letter] ?? 1), 0);
  return strokes <= 3 ? strokes : null;
}
