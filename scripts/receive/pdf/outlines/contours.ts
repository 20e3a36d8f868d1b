/** A closed line as x, y, x, y, …, in em units, y upwards. */
export type Contour = Float64Array;

/** Into how many straight pieces a curve is cut. */
const PIECES = 6;

/** The closed lines of a path of pdf.js (0 move, 1 line, 2 cubic, 3 quadratic, 4 close), curves made straight pieces. */
export function contoursOf(path: ArrayLike<number>): Contour[] {
  const contours: Contour[] = [];
  let points: number[] = [];
  const end = (): void => {
    if (points.length >= 6) contours.push(Float64Array.from(points));
    points = [];
  };
  for (let at = 0; at < path.length;) {
    const command = path[at]!;
    const arg = (index: number): number => path[at + index]!;
    if (command === 0) {
      end();
      points.push(arg(1), arg(2));
      at += 3;
    } else if (command === 1) {
      points.push(arg(1), arg(2));
      at += 3;
    } else if (command === 2) {
      cubic(points, [arg(1), arg(2), arg(3), arg(4), arg(5), arg(6)]);
      at += 7;
    } else if (command === 3) {
      const [x0, y0] = [points.at(-2)!, points.at(-1)!];
      const [cx, cy, x, y] = [arg(1), arg(2), arg(3), arg(4)];
      cubic(points, [
        x0 + (2 / 3) * (cx - x0),
        y0 + (2 / 3) * (cy - y0),
        x + (2 / 3) * (cx - x),
        y + (2 / 3) * (cy - y),
        x,
        y,
      ]);
      at += 5;
    } else at += 1;
  }
  end();
  return contours.filter((contour) => Math.abs(areaOf(contour)) > 1e-5);
}

function cubic(
  points: number[],
  [x1, y1, x2, y2, x, y]: [number, number, number, number, number, number],
): void {
  const [x0, y0] = [points.at(-2)!, points.at(-1)!];
  for (let piece = 1; piece <= PIECES; piece += 1) {
    const t = piece / PIECES;
    const u = 1 - t;
    points.push(
      u * u * u * x0 + 3 * u * u * t * x1 + 3 * u * t * t * x2 + t * t * t * x,
      u * u * u * y0 + 3 * u * u * t * y1 + 3 * u * t * t * y2 + t * t * t * y,
    );
  }
}

/** The area that a contour encloses; negative where it runs clockwise. */
export function areaOf(contour: Contour): number {
  let sum = 0;
  for (let at = 0, before = contour.length - 2; at < contour.length; before = at, at += 2)
    sum += contour[before]! * contour[at + 1]! - contour[at]! * contour[before + 1]!;
  return sum / 2;
}

/** The upright box of contours. */
export function boundsOf(contours: readonly Contour[]): {
  left: number;
  right: number;
  bottom: number;
  top: number;
} {
  const box = { left: Infinity, right: -Infinity, bottom: Infinity, top: -Infinity };
  for (const contour of contours)
    for (let at = 0; at < contour.length; at += 2) {
      box.left = Math.min(box.left, contour[at]!);
      box.right = Math.max(box.right, contour[at]!);
      box.bottom = Math.min(box.bottom, contour[at + 1]!);
      box.top = Math.max(box.top, contour[at + 1]!);
    }
  return box;
}
