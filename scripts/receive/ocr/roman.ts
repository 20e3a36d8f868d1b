import { toRoman } from '../../../src/vietnamese/list-numbers.ts';
import type { Strokes } from './image/strokes.ts';

/** Letters that recognition gives for Roman ones: upright strokes for I, all that is open above for V, a cross for X. */
const LOOKS_ROMAN = /^[IVXLlHhmMnNUTJj1i|!Íí\][ÌìỊịY]{1,6}[.,:;]?$/u;

/** Whether a word may be a Roman number that was misread, or one that was read right: what its strokes are is of use. */
export const mayBeRoman = (word: string): boolean => LOOKS_ROMAN.test(word);

/** Strokes of each Roman digit at a quarter, at half and at three quarters of its height. */
const STROKES: Record<string, Strokes[]> = {
  I: [[1, 1, 1]],
  V: [
    [2, 2, 2],
    [2, 2, 1],
  ],
  X: [
    [2, 1, 2],
    [2, 2, 2],
  ],
};

/** Whether the ink of a word can be that of a Roman number, by its strokes. */
export function hasStrokesOf(value: number, [upper, middle, lower]: Strokes): boolean {
  let sums: Strokes[] = [[0, 0, 0]];
  for (const digit of toRoman(value))
    sums = sums.flatMap((sum) =>
      STROKES[digit]!.map((more): Strokes => [sum[0] + more[0], sum[1] + more[1], sum[2] + more[2]]),
    );
  return sums.some((sum) => sum[0] === upper && sum[1] === middle && sum[2] === lower);
}
