import type { Patch } from './components.ts';
import { heightOf, widthOf, type Box } from './raster.ts';

/** Steepest slope that is looked for: a page that lies more askew than 8° was not laid on the glass but thrown. */
const STEEPEST = Math.tan((8 * Math.PI) / 180);
/** With fewer letters than this nothing can be said of the direction of lines. */
const ENOUGH = 30;

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

/** Where a letter stands on its line: along it, and across it. */
interface Foot {
  along: number;
  across: number;
}

/**
 * How much the lines of text fall to the right (pixels down for each pixel to the right).
 *
 * The feet of the letters of one line stand on one level when the right slope is taken out, so the rows on which feet
 * stand are few and full. Feet are few thousand points: trying a slope costs next to nothing.
 */
export function slopeOf(patches: readonly Patch[], letter: number): number {
  const feet = letters(patches, letter).map(footBelow);
  if (feet.length < ENOUGH) return 0;
  const coarse = sharpest(feet, 0, STEEPEST, 0.002);
  return sharpest(feet, coarse.slope, 0.002, 0.0002).slope;
}

/** Whether the lines of a page run up or down: the sides of letters then stand on one level, not their feet. */
export function isSideways(patches: readonly Patch[], letter: number): boolean {
  const found = letters(patches, letter);
  if (found.length < ENOUGH) return false;
  const sharp = (feet: Foot[]): number => sharpest(feet, 0, 0.03, 0.002).sharp;
  const upright = sharp(found.map(footBelow));
  const left = sharp(found.map((box) => ({ along: (box.top + box.bottom) / 2, across: box.left })));
  const right = sharp(found.map((box) => ({ along: (box.top + box.bottom) / 2, across: box.right })));
  return Math.max(left, right) > 1.5 * upright;
}

const footBelow = (box: Box): Foot => ({ along: (box.left + box.right) / 2, across: box.bottom });

const letters = (patches: readonly Patch[], letter: number): Patch[] =>
  patches.filter((patch) => {
    const [low, high] = [
      Math.min(heightOf(patch), widthOf(patch)),
      Math.max(heightOf(patch), widthOf(patch)),
    ];
    return high >= 0.7 * letter && high <= 4 * letter && low <= 2.5 * letter;
  });

function sharpest(
  feet: readonly Foot[],
  middle: number,
  reach: number,
  step: number,
): { slope: number; sharp: number } {
  let best = { slope: middle, sharp: sharpness(feet, middle) };
  for (let slope = middle - reach; slope <= middle + reach; slope += step) {
    const sharp = sharpness(feet, slope);
    if (sharp > best.sharp) best = { slope, sharp };
  }
  return best;
}

/** The sum of squares of the number of feet on each row. */
function sharpness(feet: readonly Foot[], slope: number): number {
  const rows = new Map<number, number>();
  for (const { along, across } of feet) {
    const row = Math.round((across - slope * along) / 2);
    rows.set(row, (rows.get(row) ?? 0) + 1);
  }
  let sum = 0;
  for (const count of rows.values()) sum += count * count;
  return sum;
}
