import { syllables } from '../../../src/vietnamese/syllables.ts';

/** Letters that TCVN3 has as capitals too: where they are small, they were printed small. */
const PROVES_SMALL = /[a-zăâêôơưđ]/;

const capitalsIn = (word: string): number => word.match(/\p{Lu}/gu)?.length ?? 0;

/** A word of capitals, whatever its letters with a tone are. */
const isCapital = (word: string): boolean => capitalsIn(word) >= 2 && !PROVES_SMALL.test(word);

/** Abbreviations and numbers of papers are in capitals everywhere. */
const isCapitalSyllable = (word: string): boolean =>
  isCapital(word) && syllables().has(word.toLocaleLowerCase('vi'));

/** Whether a line can only have been printed in capitals as a whole. */
function isAllCapitals(words: readonly string[]): boolean {
  if (words.some((word) => PROVES_SMALL.test(word))) return false;
  const certain = words.filter(isCapitalSyllable).length;
  return certain >= 2 || (certain === 1 && words.every((word) => /^\p{Lu}/u.test(word)));
}

/**
 * A line of TCVN3 with the capitals that were printed: letters with a tone have small codes alone, and another font
 * showed them as capitals. "TáC" can be no other word than "TÁC"; "Xã" is "XÃ" where the whole line is in capitals.
 */
export function restoreCapitals(line: string): string {
  const words = line.match(/\p{L}+/gu) ?? [];
  if (isAllCapitals(words)) return line.toLocaleUpperCase('vi');
  return line.replace(/\p{L}+/gu, (word) => (isCapital(word) ? word.toLocaleUpperCase('vi') : word));
}
