import { fold } from '../../../src/vietnamese/fold.ts';
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

/** What papers print in capitals by rule where it stands alone in a column: the motto, bodies, who signs. */
const FORMULAS = new Set([
  'cong hoa xa hoi chu nghia viet nam',
  'uy ban nhan dan',
  'hoi dong nhan dan',
  'tm. uy ban nhan dan',
  'kt. chu tich',
]);
/** Kinds of papers, where they are set in the middle: elsewhere they are words, or the cell of a table. */
const KINDS = /^ {6,}(?:ke hoach|quyet dinh|nghi quyet|chi thi|thong bao|to trinh|bao cao|chuong trinh)\s*$/;

const isFormula = (text: string): boolean => FORMULAS.has(fold(text).trim()) || KINDS.test(fold(text));

/**
 * A line of TCVN3 with the capitals that were printed: letters with a tone have small codes alone, and another font
 * showed them as capitals. "TáC" can be no other word than "TÁC"; "Xã" is "XÃ" where the whole line is in capitals,
 * and formulas of a head or a signature are printed in capitals by rule.
 */
export function restoreCapitals(line: string): string {
  const words = line.match(/\p{L}+/gu) ?? [];
  if (isAllCapitals(words)) return line.toLocaleUpperCase('vi');
  // Columns of a head stand side by side.
  if (isFormula(line)) return line.toLocaleUpperCase('vi');
  const columns = line
    .split(/( {3,}|\t+)/)
    .map((part) => (isFormula(part) ? part.toLocaleUpperCase('vi') : part));
  return columns
    .join('')
    .replace(/\p{L}+/gu, (word) => (isCapital(word) ? word.toLocaleUpperCase('vi') : word));
}
