import type { Box, Operators, PlacedGlyph } from './content-types.ts';
import type { FontInUse, PdfGlyph } from './font-book.ts';
import { apply, IDENTITY, multiply, toMatrix, unitBox, type Matrix } from './matrix.ts';

/** A straight stroke, from one point of the page to another. */
export interface Stroke {
  from: [x: number, y: number];
  to: [x: number, y: number];
}

/** A glyph with the direction of its line, in degrees counted clockwise on the page. */
export type DirectedGlyph = PlacedGlyph & { direction: number };

/** Text and graphics state, as far as places depend on it. */
interface State {
  ctm: Matrix;
  font: FontInUse | null;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  rise: number;
  leading: number;
  mode: number;
  lineWidth: number;
}

/** Thicker than this, in points, a filled box is a field of colour and no ruling. */
const THICKEST_RULE = 3.5;
/** A form inside a form inside …: a file that goes deeper is a trap. */
const MAX_DEPTH = 60;

/** Runs a list of operators and keeps where glyphs, strokes and pictures come to lie. */
export class ContentReader {
  readonly glyphs: DirectedGlyph[] = [];
  readonly strokes: Stroke[] = [];
  readonly images: (Box & { order: number })[] = [];
  shapes = 0;
  private state: State;
  private readonly kept: { state: State; painted: number; moved: boolean }[] = [];
  private readonly marks: { id: number; artifact: boolean }[] = [];
  private textMatrix: Matrix = IDENTITY;
  private pen = { x: 0, y: 0, lineX: 0, lineY: 0 };
  private annotation: string | null = null;
  private painted = 0;
  private moved = false;
  private markCount = 0;
  private readonly base: Matrix;
  private readonly fontOf: (key: string) => FontInUse;
  private readonly actions: Map<number, (args: unknown[]) => void>;
  private readonly ops: Operators;

  constructor(ops: Operators, base: Matrix, fontOf: (key: string) => FontInUse) {
    this.ops = ops;
    this.base = base;
    this.fontOf = fontOf;
    this.state = {
      ctm: base,
      font: null,
      size: 0,
      charSpacing: 0,
      wordSpacing: 0,
      scale: 1,
      rise: 0,
      leading: 0,
      mode: 0,
      lineWidth: 1,
    };
    this.actions = this.table();
  }

  /** Runs the operators of one page. */
  run(fnArray: ArrayLike<number>, argsArray: ArrayLike<unknown>): void {
    for (let index = 0; index < fnArray.length; index += 1)
      this.actions.get(fnArray[index]!)?.((argsArray[index] as unknown[] | null) ?? []);
  }

  private table(): Map<number, (args: unknown[]) => void> {
    const { ops } = this;
    return new Map<number, (args: unknown[]) => void>([
      [ops.save, () => this.save()],
      [ops.restore, () => this.restore()],
      [ops.transform, (args) => this.transform(args as number[])],
      [ops.paintFormXObjectBegin, ([matrix]) => this.enter(matrix as number[] | null)],
      [ops.paintFormXObjectEnd, () => this.restore()],
      [ops.beginGroup, ([group]) => this.enter((group as { matrix?: number[] | null }).matrix)],
      [ops.endGroup, () => this.restore()],
      [ops.beginAnnotation, (args) => this.beginAnnotation(args)],
      [ops.endAnnotation, () => this.endAnnotation()],
      ...this.textTable(),
      [ops.setLineWidth, ([width]) => void (this.state.lineWidth = width as number)],
      [ops.constructPath, ([paint, path]) => this.path(paint as number, path as ArrayLike<number>[])],
      [ops.paintImageXObject, () => this.image()],
      [ops.paintInlineImageXObject, () => this.image()],
      [ops.paintImageMaskXObject, () => this.image()],
    ]);
  }

  private textTable(): [number, (args: unknown[]) => void][] {
    const { ops, state } = { ops: this.ops, state: () => this.state };
    return [
      [ops.beginText, () => this.setTextMatrix(IDENTITY)],
      [ops.setTextMatrix, ([matrix]) => this.setTextMatrix(toMatrix(matrix as number[]))],
      [ops.moveText, ([x, y]) => this.moveText(x as number, y as number)],
      [ops.setLeadingMoveText, ([x, y]) => this.moveText(x as number, y as number, true)],
      [ops.nextLine, () => this.moveText(0, state().leading)],
      [ops.setLeading, ([leading]) => void (state().leading = -(leading as number))],
      [ops.setFont, ([key, size]) => this.setFont(key as string, size as number)],
      [ops.setCharSpacing, ([width]) => void (state().charSpacing = width as number)],
      [ops.setWordSpacing, ([width]) => void (state().wordSpacing = width as number)],
      [ops.setHScale, ([percent]) => void (state().scale = (percent as number) / 100)],
      [ops.setTextRise, ([rise]) => void (state().rise = rise as number)],
      [ops.setTextRenderingMode, ([mode]) => void (state().mode = mode as number)],
      [ops.showText, ([glyphs]) => this.showText(glyphs as (PdfGlyph | number | null)[])],
      [ops.beginMarkedContentProps, ([tag, id]) => this.mark(tag, id)],
      [ops.beginMarkedContent, ([tag]) => this.mark(tag, null)],
      [ops.endMarkedContent, () => void this.marks.pop()],
    ];
  }

  private save(): void {
    if (this.kept.length > 10_000) throw new Error('states are kept without end');
    this.kept.push({ state: { ...this.state }, painted: this.painted, moved: this.moved });
    this.moved = false;
    this.painted = 0;
  }

  private restore(): void {
    const kept = this.kept.pop();
    if (!kept) return;
    // A picture was left out: nothing is painted in a frame that was made for it alone.
    if (this.moved && this.painted === 0) this.image();
    this.state = kept.state;
    this.painted += kept.painted;
    this.moved = kept.moved;
  }

  private transform(numbers: number[]): void {
    this.state.ctm = multiply(this.state.ctm, toMatrix(numbers));
    this.moved = true;
  }

  private enter(matrix: number[] | null | undefined): void {
    if (this.kept.length > MAX_DEPTH * 100) throw new Error('forms within forms without end');
    this.save();
    // A form is no frame of a picture, even where it is empty.
    this.painted = 1;
    if (matrix) this.state.ctm = multiply(this.state.ctm, toMatrix(matrix));
  }

  private beginAnnotation([id, , transform, matrix]: unknown[]): void {
    this.save();
    this.painted = 1;
    this.annotation = typeof id === 'string' ? id : 'annotation';
    const placed = multiply(this.base, toMatrix(transform as number[] | null));
    this.state.ctm = multiply(placed, toMatrix(matrix as number[] | null));
  }

  private endAnnotation(): void {
    this.restore();
    this.annotation = null;
  }

  private setTextMatrix(matrix: Matrix): void {
    this.textMatrix = matrix;
    this.pen = { x: 0, y: 0, lineX: 0, lineY: 0 };
  }

  private moveText(x: number, y: number, setsLeading = false): void {
    if (setsLeading) this.state.leading = y;
    const lineX = this.pen.lineX + x;
    const lineY = this.pen.lineY + y;
    this.pen = { x: lineX, y: lineY, lineX, lineY };
  }

  private setFont(key: string, size: number): void {
    this.state.font = this.fontOf(key);
    this.state.size = size;
  }

  private mark(tag: unknown, id: unknown): void {
    this.markCount += 1;
    const name = typeof tag === 'string' ? tag : '';
    const outer = this.marks.at(-1);
    const own = typeof id === 'number' ? this.markCount : (outer?.id ?? -1);
    this.marks.push({ id: own, artifact: name === 'Artifact' || (outer?.artifact ?? false) });
  }

  private showText(glyphs: (PdfGlyph | number | null)[]): void {
    const { font, size, scale, charSpacing, wordSpacing } = this.state;
    this.painted += 1;
    if (!font) return;
    const unit = size * font.matrix[0];
    for (const glyph of glyphs) {
      if (glyph === null) continue;
      if (typeof glyph === 'number') {
        this.pen.x -= ((glyph * size) / 1000) * scale;
        continue;
      }
      const width = (glyph.width ?? 0) * unit;
      const advance = width + charSpacing + (glyph.isSpace ? wordSpacing : 0);
      font.enter(glyph);
      this.place(glyph, font, width * scale, advance * scale);
      this.pen.x += advance * scale;
    }
  }

  private place(glyph: PdfGlyph, { font }: FontInUse, width: number, advance: number): void {
    const matrix = multiply(this.state.ctm, this.textMatrix);
    const [x, y] = apply(matrix, this.pen.x, this.pen.y + this.state.rise);
    const [a, b, c, d] = matrix;
    const stretch = Math.hypot(a, b);
    const size = Math.abs(this.state.size) * Math.hypot(c, d);
    const mark = this.marks.at(-1);
    if (!Number.isFinite(x + y + size)) return;
    this.glyphs.push({
      font: font.key,
      code: glyph.originalCharCode,
      unicode: glyph.unicode,
      x,
      y,
      advance: advance * stretch,
      width: width * stretch,
      size,
      invisible: this.state.mode === 3,
      mark: mark?.id ?? -1,
      artifact: mark?.artifact ?? false,
      annotation: this.annotation,
      direction: Math.round(((Math.atan2(b, a) * 180) / Math.PI + 360) % 360),
    });
  }

  private image(): void {
    this.painted += 1;
    const box = unitBox(this.state.ctm);
    if (Number.isFinite(box.left + box.top + box.right + box.bottom))
      this.images.push({ ...box, order: this.glyphs.length });
  }

  private path(paint: number, [path]: ArrayLike<number>[]): void {
    this.painted += 1;
    const { ops } = this;
    if (paint === ops.endPath || !path) return;
    this.shapes += 1;
    const filled = paint === ops.fill || paint === ops.eoFill;
    for (const corners of straightPaths(path, this.state.ctm))
      if (filled) this.strokes.push(...thinBox(corners));
      else
        for (let index = 1; index < corners.length; index += 1)
          this.strokes.push({ from: corners[index - 1]!, to: corners[index]! });
  }
}

/** The corners of each part of a path that has no curves, on the page; a closed part ends where it began. */
function straightPaths(path: ArrayLike<number>, matrix: Matrix): [x: number, y: number][][] {
  const parts: [number, number][][] = [];
  let part: [number, number][] = [];
  for (let index = 0; index < path.length;) {
    const command = path[index]!;
    if (command === 0) parts.push((part = [apply(matrix, path[index + 1]!, path[index + 2]!)]));
    else if (command === 1) part.push(apply(matrix, path[index + 1]!, path[index + 2]!));
    else if (command === 4) {
      if (part[0]) part.push(part[0]);
    } else part = [];
    index += command === 4 ? 1 : command === 2 ? 7 : command === 3 ? 5 : 3;
  }
  return parts;
}

/** The middle line of a filled box that is thin enough to be a ruling. */
function thinBox(corners: [x: number, y: number][]): Stroke[] {
  if (corners.length < 4) return [];
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const [width, height] = [right - left, bottom - top];
  if (height <= THICKEST_RULE && width > height)
    return [{ from: [left, (top + bottom) / 2], to: [right, (top + bottom) / 2] }];
  if (width <= THICKEST_RULE) return [{ from: [(left + right) / 2, top], to: [(left + right) / 2, bottom] }];
  return [];
}
