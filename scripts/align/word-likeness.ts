import { editDistance } from '../../src/vietnamese/edit-distance.ts';
import { isSyllable } from '../../src/vietnamese/syllables.ts';
import type { Word } from './words.ts';

const DIGITS = /^\d+$/;

/** Words of at least this length may differ in two letters, shorter ones in one. */
const LONG = 7;

/** With one wrong or missing letter, or two swapped ones, the first or the last letter is still equal. */
const shareAnEnd = (a: string, b: string): boolean =>
  a.charCodeAt(0) === b.charCodeAt(0) || a.charCodeAt(a.length - 1) === b.charCodeAt(b.length - 1);

/** Whether both are possible syllables: then a different letter or mark is more often a different word than a typing error. */
const bothWords = (a: Word, b: Word): boolean => isSyllable(a.key) && isSyllable(b.key);

/**
 * How alike two words are, 0 to 1: 1 the same, less where marks are missing, differ, or a letter is wrong.
 *
 * A word without any marks may simply have lost them. Words that differ in marks ("trú", "trữ") or in a letter
 * ("chứng", "chuẩn") count little where both can be words, and much where one cannot ("thôg").
 */
export function wordLikeness(a: Word, b: Word): number {
  if (a.key === b.key) return 1;
  if (areUnrelated(a.folded, b.folded)) return 0;
  const row = known.get(a.key) ?? new Map<string, number>();
  known.set(a.key, row);
  const before = row.get(b.key);
  if (before !== undefined) return before;
  const likeness = compareWords(a, b);
  row.set(b.key, likeness);
  return likeness;
}

/** Most pairs are unrelated, and this test is cheap. */
function areUnrelated(a: string, b: string): boolean {
  if (a === b) return false;
  const [length, other] = [a.length, b.length];
  if (length < 4 || other < 4 || Math.abs(length - other) > 2) return true;
  return Math.min(length, other) < LONG && !shareAnEnd(a, b);
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
