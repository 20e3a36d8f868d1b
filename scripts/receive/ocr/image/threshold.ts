import { blank, type Grey, type Ink } from './raster.ts';

/** Side of the squares over which the paper's own shade is measured, in pixels: wider than any letter. */
const SQUARE = 48;

/**
 * Divides a picture by the shade of its paper: a shadow at the fold or a grey scan gets as white as good paper, so
 * that one threshold holds everywhere.
 */
export function flatten(from: Grey): Grey {
  const { width, height } = from;
  const paper = paperShade(from);
  const out = blank(width, height, 255);
  for (let y = 0; y < height; y += 1) {
    const row = Math.min(paper.height - 1, Math.floor(y / SQUARE));
    for (let x = 0; x < width; x += 1) {
      const shade = paper.data[row * paper.width + Math.min(paper.width - 1, Math.floor(x / SQUARE))]!;
      out.data[y * width + x] = Math.min(255, (from.data[y * width + x]! * 250) / shade);
    }
  }
  return out;
}

/** The shade of the paper in each square: the value that a quarter of its pixels surpass, smoothed once. */
function paperShade({ width, height, data }: Grey): Grey {
  const shades = blank(Math.ceil(width / SQUARE), Math.ceil(height / SQUARE), 255);
  for (let row = 0; row < shades.height; row += 1)
    for (let column = 0; column < shades.width; column += 1) {
      const counts = new Uint32Array(256);
      let total = 0;
      for (let y = row * SQUARE; y < Math.min(height, (row + 1) * SQUARE); y += 2)
        for (let x = column * SQUARE; x < Math.min(width, (column + 1) * SQUARE); x += 2) {
          counts[data[y * width + x]!]! += 1;
          total += 1;
        }
      shades.data[row * shades.width + column] = upperQuartile(counts, total);
    }
  return smoothed(shades);
}

/** Never darker than a dark grey: a black square is a picture or the lid of the scanner, not paper. */
function upperQuartile(counts: Uint32Array, total: number): number {
  let above = 0;
  for (let value = 255; value >= 96; value -= 1) {
    above += counts[value]!;
    if (above * 4 >= total) return value;
  }
  return 255;
}

function smoothed(shades: Grey): Grey {
  const out = blank(shades.width, shades.height, 255);
  for (let row = 0; row < shades.height; row += 1)
    for (let column = 0; column < shades.width; column += 1) {
      let sum = 0;
      let count = 0;
      for (let y = Math.max(0, row - 1); y <= Math.min(shades.height - 1, row + 1); y += 1)
        for (let x = Math.max(0, column - 1); x <= Math.min(shades.width - 1, column + 1); x += 1) {
          sum += shades.data[y * shades.width + x]!;
          count += 1;
        }
      out.data[row * shades.width + column] = sum / count;
    }
  return out;
}

/** The threshold that parts the greys of ink from those of paper best (Otsu 1979), kept off the two ends. */
export function inkThreshold({ data }: Grey): number {
  const counts = new Float64Array(256);
  for (let at = 0; at < data.length; at += 3) counts[data[at]!]! += 1;
  let total = 0;
  let sum = 0;
  for (let value = 0; value < 256; value += 1) {
    total += counts[value]!;
    sum += value * counts[value]!;
  }
  let best = { spread: -1, value: 160 };
  let below = 0;
  let sumBelow = 0;
  for (let value = 0; value < 255; value += 1) {
    below += counts[value]!;
    sumBelow += value * counts[value]!;
    if (below === 0 || below === total) continue;
    const apart = sumBelow / below - (sum - sumBelow) / (total - below);
    const spread = below * (total - below) * apart * apart;
    if (spread > best.spread) best = { spread, value: value + 1 };
  }
  return Math.min(190, Math.max(110, best.value));
}

/** What is darker than the threshold. */
export function inkOf(from: Grey, threshold: number): Ink {
  const out = blank(from.width, from.height, 0);
  for (let at = 0; at < from.data.length; at += 1) out.data[at] = from.data[at]! < threshold ? 1 : 0;
  return out;
}
