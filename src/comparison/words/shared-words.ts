import { diffArrays } from 'diff';
import { comparedWords, type ComparedWord } from './compared-words.ts';

/** Which words of `one` stand in `other` too, in the same order. */
export function sharedWords(one: readonly ComparedWord[], other: readonly ComparedWord[]): boolean[] {
  const parts = diffArrays(
    one.map(({ key }) => key),
    other.map(({ key }) => key),
  );
  return parts.flatMap(({ added, removed, value }) => (added ? [] : value.map(() => !removed)));
}

/**
 * How far two texts differ: the share of the words of both that the other one lacks, 0 to 1; 0 for two empty texts.
 *
 * Punctuation, letter case, tone placement and abbreviations beside their long form are no differences.
 *
 * @param abbreviations the vocabulary's pairs of short and long form
 */
export function changedShare(
  first: string,
  second: string,
  abbreviations: readonly { short: string; long: string }[] = [],
): number {
  const [one, two] = [comparedWords(first, abbreviations), comparedWords(second, abbreviations)];
  const all = one.length + two.length;
  const shared = sharedWords(one, two).filter(Boolean).length;
  return all === 0 ? 0 : (all - 2 * shared) / all;
}
