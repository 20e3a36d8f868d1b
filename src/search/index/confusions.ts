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

const substitution = (one: string, other: string): number =>
  one === other ? 0 : neighbours(one, other) ? 0.7 : 1;

/**
 * Weighted edit distance with swapped neighbours (Damerau); stops early above the limit.
 *
 * @returns the cost, or Infinity above the limit
 */
export function distance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return Infinity;
  if (soundAlike(one, other)) return 0.5;
  let before: number[] = [];
  let previous = Array.from({ length: other.length + 1 }, (_, k) => k);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      let cost = Math.min(
        previous[j]! + gapCost(one, i - 1),
        row[j - 1]! + 1,
        previous[j - 1]! + substitution(one[i - 1]!, other[j - 1]!),
      );
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        cost = Math.min(cost, before[j - 2]! + 0.7);
      row.push(cost);
    }
    if (Math.min(...row) > limit) return Infinity;
    before = previous;
    previous = row;
  }
  const cost = previous[other.length]!;
  return cost > limit ? Infinity : cost;
}

/** A letter typed twice is a smaller slip than a letter too many. */
const gapCost = (word: string, at: number): number => (at > 0 && word[at] === word[at - 1] ? 0.5 : 1);
