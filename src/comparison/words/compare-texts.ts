import { diffArrays } from 'diff';
import { comparedWords, type ComparedWord } from './compared-words.ts';

/** Offsets in one of the two texts, start inclusive, end exclusive. */
export interface Stretch {
  start: number;
  end: number;
}

/** What only one of two texts has. */
export interface TextDifference {
  onlyFirst: Stretch[];
  onlySecond: Stretch[];
  /** Of the words of both texts, the part that the other has not, 0 to 1; 0 for two empty texts. */
  changed: number;
}

/**
 * Compares two texts word by word.
 *
 * Punctuation, letter case, tone placement and abbreviations beside their long form are no differences.
 *
 * @param abbreviations the vocabulary's pairs of short and long form
 */
export function compareTexts(
  first: string,
  second: string,
  abbreviations: readonly { short: string; long: string }[] = [],
): TextDifference {
  const [one, two] = [comparedWords(first, abbreviations), comparedWords(second, abbreviations)];
  const onlyFirst: ComparedWord[] = [];
  const onlySecond: ComparedWord[] = [];
  let [i, j] = [0, 0];
  for (const part of diffArrays(
    one.map(({ key }) => key),
    two.map(({ key }) => key),
  )) {
    const { length } = part.value;
    if (part.removed) onlyFirst.push(...one.slice(i, i + length));
    if (part.added) onlySecond.push(...two.slice(j, j + length));
    if (!part.added) i += length;
    if (!part.removed) j += length;
  }
  const all = one.length + two.length;
  return {
    onlyFirst: joinStretches(first, onlyFirst),
    onlySecond: joinStretches(second, onlySecond),
    changed: all === 0 ? 0 : (onlyFirst.length + onlySecond.length) / all,
  };
}

/** Words that stand side by side, with blanks and punctuation between them, make one stretch. */
function joinStretches(text: string, words: readonly ComparedWord[]): Stretch[] {
  const joined: Stretch[] = [];
  for (const { start, end } of words) {
    const last = joined.at(-1);
    if (last && (start <= last.end || !/[\p{L}\p{N}]/u.test(text.slice(last.end, start)))) last.end = end;
    else joined.push({ start, end });
  }
  return joined;
}
