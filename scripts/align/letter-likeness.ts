import { isSyllable } from '../../src/vietnamese/syllables.ts';
import type { Word } from './words.ts';

/** A title with at least this share of broken words is damaged and is compared by letters instead of words. */
const BROKEN = 0.15;

/** Titles of different models share about this much of their letters in order, by chance. */
const BY_CHANCE = 0.7;

/**
 * Whether a title lost so many letters that its words fell apart ("Đ m   o điều  iện công dân số").
 *
 * @param known words of known titles without marks: "VNeID" and "LED" are no syllables either
 */
export function isDamaged(words: readonly Word[], known: ReadonlySet<string>): boolean {
  const broken = words.filter(
    ({ key, folded, acronym }) => /^\p{L}+$/u.test(key) && !acronym && !known.has(folded) && !isSyllable(key),
  );
  return words.length > 0 && broken.length / words.length >= BROKEN;
}

/**
 * How alike two titles are by their letters in order, blanks left out, 0 to 1.
 *
 * For damaged titles only: lost letters break words, but the remaining ones keep their order. For undamaged titles it is
 * too coarse: it cannot tell the four models about lodging apart.
 */
export function letterLikeness(first: readonly Word[], second: readonly Word[]): number {
  const [a, b] = [first, second].map((words) => words.map(({ folded }) => folded).join('')) as [
    string,
    string,
  ];
  if (a === '' || b === '') return 0;
  const shared = (2 * commonLetters(a, b)) / (a.length + b.length);
  return Math.max(0, (shared - BY_CHANCE) / (1 - BY_CHANCE));
}

/** The length of the longest common subsequence. */
function commonLetters(a: string, b: string): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const letter of a) {
    const next = [0];
    for (let j = 1; j <= b.length; j++)
      next.push(letter === b[j - 1] ? row[j - 1]! + 1 : Math.max(row[j]!, next[j - 1]!));
    row = next;
  }
  return row[b.length]!;
}
