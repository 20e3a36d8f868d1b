import type { Patch } from './components.ts';
import type { Segment } from './lines.ts';
import { around, heightOf } from './raster.ts';

/** How many strokes are met on the way across a word at a quarter, at half and at three quarters of its height. */
export type Strokes = [upper: number, middle: number, lower: number];

/**
 * Counts the strokes of the first word of a stretch: "II" has two everywhere, "H" one in the middle, "V" two above.
 *
 * @param edge where the word ends
 * @returns null where there are no letters
 */
export function strokesUpTo(
  runs: Int32Array,
  runsOf: ReadonlyMap<Patch, readonly number[]>,
  segment: Segment,
  edge: number,
): Strokes | null {
  const word = segment.patches.filter(({ left, right }) => (left + right) / 2 < edge);
  if (word.length === 0 || word.length > 8) return null;
  const tallest = Math.max(...word.map(heightOf));
  // The stop after the number stands low and is no stroke.
  const letters = word.filter((patch) => heightOf(patch) > 0.6 * tallest);
  const box = around(letters);
  const rows = new Array<number>(heightOf(box)).fill(0);
  for (const patch of letters) for (const run of runsOf.get(patch) ?? []) rows[runs[run]! - box.top]! += 1;
  const at = (share: number): number => {
    const middle = Math.floor(heightOf(box) * share);
    const near = rows.slice(Math.max(0, middle - 1), middle + 2).sort((one, two) => one - two);
    return near[Math.floor(near.length / 2)] ?? 0;
  };
  return [at(0.25), at(0.5), at(0.75)];
}
