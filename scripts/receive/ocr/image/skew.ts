import { heightOf, widthOf } from './raster.ts';
import type { Patch } from './components.ts';

/** Steepest slope that is looked for: a page that lies more askew than 8° was not laid on the glass but thrown. */
const STEEPEST = Math.tan((8 * Math.PI) / 180);

/** Height of a typical letter in pixels: the median over patches that can be letters; 20 where there are none. */
export function letterHeight(patches: readonly Patch[]): number {
  const heights = patches
    .filter(
      (patch) =>
        heightOf(patch) >= 7 && heightOf(patch) <= 120 && widthOf(patch) <= 150 && patch.pixels >= 20,
    )
    .map(heightOf)
    .sort((one, two) => one - two);
  return heights[Math.floor(heights.length / 2)] ?? 20;
}

/**
 * How much the lines of text fall to the right (pixels down for each pixel to the right).
 *
 * The feet of the letters of one line stand on one level when the right slope is taken out, so the rows on which feet
 * stand are few and full. Feet are few thousand points: trying a slope costs next to nothing.
 */
export function slopeOf(patches: readonly Patch[], letter: number): number {
  const feet = patches.filter(
    (patch) =>
      heightOf(patch) >= 0.7 * letter && heightOf(patch) <= 2.5 * letter && widthOf(patch) <= 4 * letter,
  );
  if (feet.length < 30) return 0;
  let best = { slope: 0, sharp: sharpness(feet, 0) };
  for (const step of [0.002, 0.0002]) {
    const reach = step === 0.002 ? STEEPEST : 0.002;
    const middle = best.slope;
    for (let slope = middle - reach; slope <= middle + reach; slope += step) {
      const sharp = sharpness(feet, slope);
      if (sharp > best.sharp) best = { slope, sharp };
    }
  }
  return best.slope;
}

/** The sum of squares of the number of feet on each row. */
function sharpness(feet: readonly Patch[], slope: number): number {
  const rows = new Map<number, number>();
  for (const { left, right, bottom } of feet) {
    const row = Math.round((bottom - (slope * (left + right)) / 2) / 2);
    rows.set(row, (rows.get(row) ?? 0) + 1);
  }
  let sum = 0;
  for (const count of rows.values()) sum += count * count;
  return sum;
}
