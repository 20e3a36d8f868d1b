import { editDistance } from '../../src/vietnamese/edit-distance.ts';
import { isSyllable } from '../../src/vietnamese/syllables.ts';
import type { Word } from './words.ts';

const DIGITS = /^\d+$/;

/** Words of at least this length may differ in two letters, shorter ones in one. */
const LONG = 7;

/** Whether the folded forms may be the same, by what is cheap to compare. */
const haveOneOutline = (a: Word, b: Word): boolean =>
  a.length === b.length && a.first === b.first && a.last === b.last;

/** Whether both are possible syllables: then a different letter or mark is more often a different word than a typing error. */
const bothWords = (a: Word, b: Word): boolean => isSyllable(a.key) && isSyllable(b.key);

/**
 * How alike two words are, 0 to 1: 1 the same, less where marks are missing, differ, or a letter is wrong.
 *
 * A word without any marks may simply have lost them. Words that differ in marks ("trú", "trữ") or in a letter
 * ("chứng", "chuẩn") count little where both can be words, and much where one cannot ("thôg").
 */
export function wordLikeness(a: Word, b: Word): number {
  const same = haveOneOutline(a, b);
  if (same && a.key === b.key) return 1;
  if (!(same && a.folded === b.folded) && areUnrelated(a, b)) return 0;
  const row = known.get(a.key) ?? new Map<string, number>();
  known.set(a.key, row);
  const before = row.get(b.key);
  if (before !== undefined) return before;
  const likeness = compareWords(a, b);
  row.set(b.key, likeness);
  return likeness;
}

/** Most pairs are unrelated, and this test is cheap. */
function areUnrelated(a: Word, b: Word): boolean {
  if (a.length < 4 || b.length < 4 || Math.abs(a.length - b.length) > 2) return true;
  // With one wrong or missing letter, or two swapped ones, the first or the last letter is still equal.
  return Math.min(a.length, b.length) < LONG && a.first !== b.first && a.last !== b.last;
}

/** A cache: the same few hundred words are compared for every pair of titles. */
const known = new Map<string, Map<string, number>>();

function compareWords(a: Word, b: Word): number {
  if (a.folded === b.folded) return a.key === a.folded || b.key === b.folded ? 0.85 : 0.45;
  if (DIGITS.test(a.key) || DIGITS.test(b.key)) return 0;
  const length = Math.min(a.folded.length, b.folded.length);
  const distance = editDistance(a.folded, b.folded, length >= LONG ? 2 : 1, { swap: 1 });
  if (distance === Infinity) return 0;
  if (bothWords(a, b)) return 0.25;
  return distance === 1 ? 0.7 : 0.6;
}
