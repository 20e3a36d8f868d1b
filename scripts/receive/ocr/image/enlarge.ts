import { blank, type Grey } from './raster.ts';

/**
 * A picture made larger, between its pixels by cubic curves (Catmull and Rom): edges stay as sharp as they were.
 *
 * @param by how many times wider and higher
 */
export function enlarge(from: Grey, by: number): Grey {
  const width = Math.round(from.width * by);
  const height = Math.round(from.height * by);
  const across = weightsOf(width, from.width, by);
  const down = weightsOf(height, from.height, by);
  const rows = new Float32Array(width * from.height);
  for (let y = 0; y < from.height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const { places, weights } = across[x]!;
      let sum = 0;
      for (let at = 0; at < 4; at += 1) sum += weights[at]! * from.data[y * from.width + places[at]!]!;
      rows[y * width + x] = sum;
    }
  const out = blank(width, height, 255);
  for (let y = 0; y < height; y += 1) {
    const { places, weights } = down[y]!;
    for (let x = 0; x < width; x += 1) {
      let sum = 0.5;
      for (let at = 0; at < 4; at += 1) sum += weights[at]! * rows[places[at]! * width + x]!;
      out.data[y * width + x] = Math.max(0, Math.min(255, sum));
    }
  }
  return out;
}

/** For each new pixel of a side the four old ones that it lies between, and what each counts. */
function weightsOf(size: number, old: number, by: number): { places: number[]; weights: number[] }[] {
  return Array.from({ length: size }, (_, at) => {
    const place = (at + 0.5) / by - 0.5;
    const first = Math.floor(place) - 1;
    const all = [0, 1, 2, 3].map((step) => first + step);
    return {
      places: all.map((one) => Math.max(0, Math.min(old - 1, one))),
      weights: all.map((one) => cubic(Math.abs(place - one))),
    };
  });
}

function cubic(far: number): number {
  if (far >= 2) return 0;
  return far < 1 ? (1.5 * far - 2.5) * far * far + 1 : ((-0.5 * far + 2.5) * far - 4) * far + 2;
}
