import type { Patch } from './components.ts';
import { heightOf, widthOf } from './raster.ts';
import type { TextLine } from './lines.ts';

/** What a line looks like, in pixels. */
export interface LineShape {
  /** Where most of its letters stand. */
  baseline: number;
  /** Height of a typical letter of it. */
  letter: number;
  /** Mean width of its strokes. */
  stroke: number;
}

/** Measures a line by its letters. */
export function shapeOf(
  runs: Int32Array,
  runsOf: ReadonlyMap<Patch, readonly number[]>,
  line: TextLine,
): LineShape {
  const patches = line.parts.flatMap((part) => part.patches);
  const letters = patches.filter(
    (patch) => heightOf(patch) > 0.35 * heightOf(line) && widthOf(patch) < 4 * heightOf(patch),
  );
  const measured = letters.length > 0 ? letters : patches;
  let ink = 0;
  let count = 0;
  for (const patch of measured)
    for (const run of runsOf.get(patch) ?? []) {
      const width = runs[run + 2]! - runs[run + 1]!;
      // Level strokes say nothing: a run along the bar of a T is as long as the bar.
      if (width > 0.5 * heightOf(patch)) continue;
      ink += width;
      count += 1;
    }
  return {
    baseline: middle(measured.map(({ bottom }) => bottom)),
    letter: middle(measured.map(heightOf)),
    stroke: count > 0 ? ink / count : 0,
  };
}

const middle = (numbers: readonly number[]): number =>
  [...numbers].sort((one, two) => one - two)[Math.floor(numbers.length / 2)] ?? 0;
