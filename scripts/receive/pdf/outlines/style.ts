import { drawn } from './alphabet.ts';
import { difference } from './raster.ts';
import { Known } from './known.ts';
import { shapeOf, type Shape } from './shape.ts';

/** A glyph: its outline as path numbers in em units, and its width in em. */
export interface Glyph {
  path: ArrayLike<number>;
  width: number;
}

/** All fonts are brought to this height of small letters, in em, before they are compared. */
const SMALL_HEIGHT = 0.46;
/** Small letters without a part above or below, flat at the top where possible. */
const SMALL = [...'xzvwnmruaoces'];

/** By how much a font must be stretched so that its small letters are as high as those of all; from known letters. */
export function stretchOf(letters: ReadonlyMap<string, Glyph>): number | null {
  const tops = SMALL.flatMap((letter) => {
    const glyph = letters.get(letter);
    const shape = glyph && shapeOf(glyph.path, glyph.width);
    return shape ? [shape.body.top] : [];
  });
  return tops.length > 0 ? SMALL_HEIGHT / middle(tops) : null;
}

/** The same from glyphs whose letters are not known: most letters of a text are small ones without parts above. */
export function stretchByFrequency(glyphs: readonly { shape: Shape; count: number }[]): number {
  const tops = glyphs
    .filter(({ shape }) => shape.body.top > 0.3 && shape.body.top < 0.8 && shape.body.bottom > -0.05)
    .map(({ shape, count }) => ({ top: shape.body.top, count }))
    .sort((a, b) => a.top - b.top);
  // The height at which most letters end: the heaviest heap of tops within a hair.
  let best = { weight: 0, top: SMALL_HEIGHT };
  for (const { top } of tops) {
    const heap = tops.filter((other) => Math.abs(other.top - top) < 0.012);
    const weight = heap.reduce((sum, { count }) => sum + count, 0);
    if (weight > best.weight) best = { weight, top };
  }
  return SMALL_HEIGHT / best.top;
}

/** The letters of a style as known shapes, stretched. */
export function knownOf(letters: ReadonlyMap<string, Glyph>, stretch: number): Known {
  const known = new Known();
  for (const [letter, { path, width }] of letters) {
    const shape = shapeOf(path, width, stretch);
    if (shape) known.add(letter, shape);
  }
  return known;
}

/** Letters by which the likeness of two fonts is taken. */
const PROBES = [...'aeghnostudibrcmylpCTHNĐPBKMQUVX'];

/** How much the bodies of a font usually differ from those of a reference; null where too few letters are known. */
export function usualDifference(own: Known, reference: Known): number | null {
  const found = PROBES.flatMap((letter) => {
    const [a, b] = [own.withBody(drawn(letter).body)[0], reference.withBody(drawn(letter).body)[0]];
    return a && b ? [difference(a.body.raster, b.body.raster)] : [];
  });
  return found.length >= 5 ? middle(found) : null;
}

/** The same for shapes whose letters are not known: each is taken for the nearest one. */
export function blindDifference(shapes: readonly Shape[], reference: Known): number {
  const found = shapes.map((shape) =>
    Math.min(
      ...[...reference.letters.values()].map(({ body }) => difference(shape.body.raster, body.raster)),
    ),
  );
  return found.length > 0 ? middle(found) : 1;
}

/** The middle one of numbers. */
function middle(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
