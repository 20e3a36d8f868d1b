import { editDistance } from '../../vietnamese/edit-distance.ts';

/**
 * The cost of reading one word for another, for words that no term of the index has.
 *
 * 1 is any letter for any other; the pairs below cost less because staff mix them up by ear or hit the
 * neighbouring key. All on base letters.
 */

/** Spellings that sound alike in some part of the country, so they are mixed up in writing. */
const SOUNDS: readonly (readonly [string, string])[] = [
  ['s', 'x'],
  ['ch', 'tr'],
  ['d', 'gi'],
  ['d', 'r'],
  ['r', 'gi'],
  ['d', 'v'],
  ['l', 'n'],
  ['c', 'k'],
  ['c', 'q'],
  ['ng', 'ngh'],
  ['g', 'gh'],
  ['i', 'y'],
  ['n', 'ng'],
  ['n', 'nh'],
  ['c', 't'],
  ['o', 'u'],
];

const KEY_ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** Whether two letters lie side by side on the keyboard, in a row or one row below. */
function neighbours(one: string, other: string): boolean {
  const place = (letter: string): [number, number] | undefined => {
    const row = KEY_ROWS.findIndex((keys) => keys.includes(letter));
    return row < 0 ? undefined : [row, KEY_ROWS[row]!.indexOf(letter) + row * 0.5];
  };
  const [a, b] = [place(one), place(other)];
  return !!a && !!b && Math.abs(a[0] - b[0]) <= 1 && Math.abs(a[1] - b[1]) <= 1;
}

/** Whether two words differ only by one pair of sounds, at the head or at the end of the syllable. */
export function soundAlike(one: string, other: string): boolean {
  return SOUNDS.some(([a, b]) => swaps(one, other, a, b) || swaps(one, other, b, a));
}

function swaps(one: string, other: string, from: string, to: string): boolean {
  if (one.startsWith(from) && to + one.slice(from.length) === other) return true;
  return one.endsWith(from) && one.slice(0, -from.length) + to === other;
}

/** A letter typed twice is a smaller slip than a letter too many. */
const dropCost = (word: string, at: number): number => (at > 0 && word[at] === word[at - 1] ? 0.5 : 1);

/** The cost of one word for another; Infinity above the limit. */
export const distance = (one: string, other: string, limit: number): number =>
  Math.abs(one.length - other.length) <= limit && soundAlike(one, other)
    ? 0.5
    : editDistance(one, other, limit, {
        change: (a, b) => (neighbours(a, b) ? 0.7 : 1),
        drop: dropCost,
        swap: 0.7,
      });
