import { areaOf, boundsOf, contoursOf, type Contour } from './contours.ts';
import { difference, fill, type Frame, type Raster } from './raster.ts';

/** A part of a letter: its body, or what stands above or below it. */
export interface Part {
  left: number;
  right: number;
  bottom: number;
  top: number;
  /** Middle of its ink. */
  x: number;
  y: number;
  contours: Contour[];
  raster: Raster;
  /** The part stretched into a square: its form, whatever its size. */
  form(): Raster;
}

/** A letter taken apart. */
export interface Shape {
  width: number;
  body: Part;
  /** Pieces above the body, from the lowest upwards, and all of them together. */
  above: Part[];
  marks: Part | null;
  /** What stands below the body: the dot of a heavy tone. */
  below: Part | null;
}

/** Bodies are compared on pictures of this frame: the middle of the ink at its middle, the baseline fixed. */
const BODY = { scale: 40, width: 64, height: 64, bottom: -0.4 };
/** Marks are smaller and are looked at more closely. */
const MARK = { scale: 80, width: 48, height: 40 };
/** Squares to an em of the pictures by which touching contours are found. */
const TOUCH = 50;

/** Takes a letter apart; null where it has no ink. `stretch` makes its height that of another font. */
export function shapeOf(path: ArrayLike<number>, width: number, stretch = 1): Shape | null {
  const contours = contoursOf(path).map((contour) =>
    stretch === 1 ? contour : contour.map((value) => value * stretch),
  );
  if (contours.length === 0) return null;
  const pieces = piecesOf(contours);
  const main = mainOf(pieces);
  const box = boundsOf(main);
  const body = [...main];
  const above: Contour[][] = [];
  const below: Contour[][] = [];
  for (const piece of pieces) {
    if (piece === main) continue;
    const own = boundsOf(piece);
    const middle = (own.bottom + own.top) / 2;
    if (middle > box.top - 0.02) above.push(piece);
    // The dot of "ỵ" stands beside its tail.
    else if (middle < box.bottom + 0.02 || (own.top < -0.02 && own.top - own.bottom < 0.2)) below.push(piece);
    else body.push(...piece);
  }
  above.sort((a, b) => boundsOf(a).bottom - boundsOf(b).bottom);
  return {
    width: width * stretch,
    body: partOf(body, BODY),
    above: above.map((piece) => partOf(piece, MARK)),
    marks: above.length > 0 ? partOf(above.flat(), MARK) : null,
    below: below.length > 0 ? partOf(below.flat(), MARK) : null,
  };
}

/** The largest piece; of two of one size (those of a colon) the lower one. */
function mainOf(pieces: readonly Contour[][]): Contour[] {
  const most = Math.max(...pieces.map(sizeOf));
  const large = pieces.filter((piece) => sizeOf(piece) > 0.97 * most);
  return large.reduce((best, piece) => (boundsOf(piece).bottom < boundsOf(best).bottom ? piece : best));
}

const sizeOf = (piece: readonly Contour[]): number =>
  piece.reduce((sum, contour) => sum + Math.abs(areaOf(contour)), 0);

/** Contours that touch or lie in each other are one piece of ink. */
function piecesOf(contours: readonly Contour[]): Contour[][] {
  const box = boundsOf(contours);
  const frame: Frame = {
    left: box.left - 0.02,
    bottom: box.bottom - 0.02,
    scale: TOUCH,
    width: Math.min(150, Math.ceil((box.right - box.left + 0.04) * TOUCH)),
    height: Math.min(150, Math.ceil((box.top - box.bottom + 0.04) * TOUCH)),
  };
  const pictures = contours.map((contour) => fill([contour], frame).ink);
  const pieces: { contours: Contour[]; ink: Uint8Array[] }[] = [];
  contours.forEach((contour, index) => {
    const picture = pictures[index]!;
    const touching = pieces.filter(({ ink }) => ink.some((other) => overlap(other, picture)));
    const joined = { contours: [contour], ink: [picture] };
    for (const piece of touching) {
      joined.contours.unshift(...piece.contours);
      joined.ink.push(...piece.ink);
      pieces.splice(pieces.indexOf(piece), 1);
    }
    pieces.push(joined);
  });
  return pieces.map((piece) => piece.contours);
}

function overlap(a: Uint8Array, b: Uint8Array): boolean {
  for (let square = 0; square < a.length; square += 1) if (a[square]! + b[square]! > 255) return true;
  return false;
}

function partOf(
  contours: Contour[],
  look: { scale: number; width: number; height: number; bottom?: number },
): Part {
  const box = boundsOf(contours);
  const { x, y } = middleOf(contours);
  const raster = fill(contours, {
    left: x - look.width / look.scale / 2,
    bottom: look.bottom ?? y - look.height / look.scale / 2,
    scale: look.scale,
    width: look.width,
    height: look.height,
  });
  let form: Raster | null = null;
  return { ...box, x, y, contours, raster, form: () => (form ??= formOf(contours, box)) };
}

/** Squares along a side of a form. */
const SIDE = 28;

function formOf(
  contours: readonly Contour[],
  box: { left: number; right: number; bottom: number; top: number },
): Raster {
  const [wide, high] = [Math.max(0.01, box.right - box.left), Math.max(0.01, box.top - box.bottom)];
  const stretched = contours.map((contour) =>
    contour.map((value, at) => (at % 2 === 0 ? (value - box.left) / wide : (value - box.bottom) / high)),
  );
  return fill(stretched, { left: 0, bottom: 0, scale: SIDE, width: SIDE, height: SIDE });
}

/** The middle of the ink of contours; holes take their part away. */
function middleOf(contours: readonly Contour[]): { x: number; y: number } {
  let [area, sx, sy] = [0, 0, 0];
  for (const contour of contours)
    for (let at = 0, before = contour.length - 2; at < contour.length; before = at, at += 2) {
      const [x0, y0, x1, y1] = [contour[before]!, contour[before + 1]!, contour[at]!, contour[at + 1]!];
      const cross = x0 * y1 - x1 * y0;
      area += cross / 2;
      sx += ((x0 + x1) * cross) / 6;
      sy += ((y0 + y1) * cross) / 6;
    }
  if (Math.abs(area) > 1e-6) return { x: sx / area, y: sy / area };
  const box = boundsOf(contours);
  return { x: (box.left + box.right) / 2, y: (box.bottom + box.top) / 2 };
}

/** Of the height of a plain body so much is compared; marks that touch it cover its top. */
const KEPT_PART = 0.6;
/** There a body from which another one grew differs from it by no more. */
const GROWN = 0.05;
/** Bodies that differ by less as wholes are one. */
const ONE = 0.03;

/** Whether a body is another one of its font with something grown onto its top. */
export function isGrownFrom(body: Part, plain: Part): boolean {
  if (difference(body.raster, plain.raster) < ONE) return false;
  const frame = {
    bottom: plain.bottom,
    scale: BODY.scale,
    width: Math.ceil((plain.right - plain.left) * BODY.scale) + 1,
    height: Math.floor(KEPT_PART * (plain.top - plain.bottom) * BODY.scale),
  };
  const low = (part: Part): Raster => fill(part.contours, { ...frame, left: part.left });
  return difference(low(body), low(plain)) < GROWN;
}
