import { blank, type Grey, type Ink } from './raster.ts';

/** Side of the squares over which the paper's own shade is measured, in pixels: wider than any letter. */
const SQUARE = 32;

/**
 * Divides a picture by the shade of its paper: a shadow at the fold or a grey scan gets as white as good paper, so
 * that one threshold holds everywhere.
 */
export function flatten(from: Grey): Grey {
  const { width, height } = from;
  const paper = paperShade(from);
  const out = blank(width, height, 255);
  const across = Array.from({ length: width }, (_, x) => betweenSquares(x, paper.width));
  for (let y = 0; y < height; y += 1) {
    const [above, below, down] = betweenSquares(y, paper.height);
    for (let x = 0; x < width; x += 1) {
      const [left, right, over] = across[x]!;
      const upper = shadeBetween(paper, above, left, right, over);
      const shade = upper + (shadeBetween(paper, below, left, right, over) - upper) * down;
      out.data[y * width + x] = Math.min(255, (from.data[y * width + x]! * 250) / shade);
    }
  }
  return out;
}

/** The two squares between whose middles a pixel lies, and how far it is on the way from one to the other. */
function betweenSquares(pixel: number, squares: number): [before: number, behind: number, share: number] {
  const place = (pixel + 0.5) / SQUARE - 0.5;
  const before = Math.max(0, Math.min(squares - 1, Math.floor(place)));
  const behind = Math.min(squares - 1, before + 1);
  return [before, behind, Math.max(0, place - before)];
}

const shadeBetween = (
  { data, width }: Grey,
  row: number,
  left: number,
  right: number,
  share: number,
): number => data[row * width + left]! * (1 - share) + data[row * width + right]! * share;

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

/** Never darker than this, the shade of a deep fold: a black square is a picture or the lid of the scanner, not paper. */
const DARKEST = 64;

function upperQuartile(counts: Uint32Array, total: number): number {
  let above = 0;
  for (let value = 255; value >= DARKEST; value -= 1) {
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
          const weight = (y === row ? 2 : 1) * (x === column ? 2 : 1);
          sum += weight * shades.data[y * shades.width + x]!;
          count += weight;
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
  return Math.min(215, Math.max(110, best.value));
}

/** How much of the way from ink to paper the greys of a hairline may lie: thinner than a pixel, it is lighter than ink. */
const FAINT = 0.7;

/** The threshold for rules that were drawn thinner than a pixel: nearer to the paper than the one for letters. */
export function faintThreshold({ data }: Grey, threshold: number): number {
  let [dark, darkCount, light, lightCount] = [0, 0, 0, 0];
  for (let at = 0; at < data.length; at += 3)
    if (data[at]! < threshold) {
      dark += data[at]!;
      darkCount += 1;
    } else {
      light += data[at]!;
      lightCount += 1;
    }
  if (darkCount === 0 || lightCount === 0) return threshold;
  const [ink, paper] = [dark / darkCount, light / lightCount];
  return Math.max(threshold, Math.round(ink + FAINT * (paper - ink)));
}

/** What is darker than the threshold. */
export function inkOf(from: Grey, threshold: number): Ink {
  const out = blank(from.width, from.height, 0);
  for (let at = 0; at < from.data.length; at += 1) out.data[at] = from.data[at]! < threshold ? 1 : 0;
  return out;
}
