import type { Contour } from './contours.ts';

/** A picture of a shape: how much of each square is inked, 0 to 255, from its bottom row upwards. */
export interface Raster {
  width: number;
  height: number;
  ink: Uint8Array;
  /** Sum of the ink. */
  total: number;
}

/** Where a picture is taken: its lower left corner and the size of its squares, in em. */
export interface Frame {
  left: number;
  bottom: number;
  /** Squares to an em. */
  scale: number;
  width: number;
  height: number;
}

/** Lines to each row of squares. */
const LINES = 3;

/** Fills contours (what a path goes round more often one way than the other is ink). */
export function fill(contours: readonly Contour[], { left, bottom, scale, width, height }: Frame): Raster {
  const sum = new Float32Array(width * height);
  const lines = height * LINES;
  const crossings: { x: number; turn: number }[][] = Array.from({ length: lines }, () => []);
  for (const contour of contours)
    for (let at = 0, before = contour.length - 2; at < contour.length; before = at, at += 2)
      cross(crossings, {
        x0: (contour[before]! - left) * scale,
        y0: (contour[before + 1]! - bottom) * scale * LINES,
        x1: (contour[at]! - left) * scale,
        y1: (contour[at + 1]! - bottom) * scale * LINES,
      });
  for (let line = 0; line < lines; line += 1) {
    const row = crossings[line]!;
    if (row.length < 2) continue;
    row.sort((a, b) => a.x - b.x);
    const offset = Math.floor(line / LINES) * width;
    let turns = 0;
    for (let index = 0; index + 1 < row.length; index += 1) {
      turns += row[index]!.turn;
      if (turns !== 0) span(sum, offset, width, row[index]!.x, row[index + 1]!.x);
    }
  }
  return toRaster(sum, width, height);
}

/** Enters where an edge crosses the middles of lines. */
function cross(
  crossings: { x: number; turn: number }[][],
  { x0, y0, x1, y1 }: { x0: number; y0: number; x1: number; y1: number },
): void {
  if (y0 === y1) return;
  const turn = y0 < y1 ? 1 : -1;
  const [low, high] = y0 < y1 ? [y0, y1] : [y1, y0];
  const first = Math.max(0, Math.ceil(low - 0.5));
  const last = Math.min(crossings.length - 1, Math.ceil(high - 0.5) - 1);
  const slope = (x1 - x0) / (y1 - y0);
  for (let line = first; line <= last; line += 1)
    crossings[line]!.push({ x: x0 + (line + 0.5 - y0) * slope, turn });
}

/** Adds a stretch of ink to a row; squares at its ends get their share. */
function span(sum: Float32Array, offset: number, width: number, from: number, to: number): void {
  const [a, b] = [Math.max(0, from), Math.min(width, to)];
  if (b <= a) return;
  const [first, last] = [Math.floor(a), Math.min(width - 1, Math.floor(b))];
  if (first === last) {
    sum[offset + first]! += b - a;
    return;
  }
  sum[offset + first]! += first + 1 - a;
  for (let square = first + 1; square < last; square += 1) sum[offset + square]! += 1;
  sum[offset + last]! += b - last;
}

function toRaster(sum: Float32Array, width: number, height: number): Raster {
  const ink = new Uint8Array(sum.length);
  let total = 0;
  for (let square = 0; square < sum.length; square += 1) {
    const value = Math.min(255, Math.round((sum[square]! * 255) / LINES));
    ink[square] = value;
    total += value;
  }
  return { width, height, ink, total };
}

/** Differences already taken: the letters of one body are compared again for each of their marks. */
const taken = new WeakMap<Raster, WeakMap<Raster, number>>();

/** How far two pictures of one size differ: 0 where they are the same, 1 where no square is inked in both. */
export function difference(a: Raster, b: Raster): number {
  let known = taken.get(a);
  if (!known) taken.set(a, (known = new WeakMap()));
  let apart = known.get(b);
  if (apart === undefined) known.set(b, (apart = differenceOf(a, b)));
  return apart;
}

function differenceOf(a: Raster, b: Raster): number {
  let apart = 0;
  for (let square = 0; square < a.ink.length; square += 1) apart += Math.abs(a.ink[square]! - b.ink[square]!);
  return apart / Math.max(1, a.total + b.total);
}
