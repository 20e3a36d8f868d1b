import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Operators, PdfFont } from './content-types.ts';
import { apply, multiply, toMatrix, type Matrix } from './matrix.ts';
import { IDENTITY } from './matrix.ts';

/** A glyph as pdf.js hands it over in its list of operators. */
export interface PdfGlyph {
  originalCharCode: number;
  fontChar: string;
  unicode: string;
  width: number | null;
  isSpace: boolean;
  isInFont: boolean;
  operatorListId?: string | null;
  accent?: { fontChar: string; offset: { x: number; y: number } } | null;
}

/** The operators of a glyph that is a little drawing. */
interface Drawing {
  fnArray: ArrayLike<number>;
  argsArray: unknown[];
}

/** The parts of a font of pdf.js that are used here. */
interface PdfJsFont {
  name?: string;
  loadedName: string;
  isType3Font: boolean;
  composite?: boolean;
  missingFile?: boolean;
  bold?: boolean;
  italic?: boolean;
  black?: boolean;
  fontMatrix?: ArrayLike<number>;
  charProcOperatorList?: Map<string, Drawing>;
}

/** How many points each path command of pdf.js takes: move, line, cubic, quadratic, close. */
const POINTS: Record<number, number> = { 0: 1, 1: 1, 2: 3, 3: 2, 4: 0 };

/** The fonts of a document, filled while its pages are read. */
export class FontBook {
  readonly fonts = new Map<string, PdfFont>();
  private readonly raw = new Map<string, PdfJsFont>();
  private readonly ops: Operators;

  constructor(ops: Operators) {
    this.ops = ops;
  }

  /** A font by its key, with the matrix of its glyph space and a way to enter the glyphs met. */
  font(key: string, page: PDFPageProxy): FontInUse {
    const raw = this.raw.get(key) ?? (page.commonObjs.get(key) as PdfJsFont);
    this.raw.set(key, raw);
    let font = this.fonts.get(key);
    if (!font) this.fonts.set(key, (font = newFont(key, raw)));
    return {
      font,
      matrix: toMatrix(raw.fontMatrix ?? [0.001, 0, 0, 0.001, 0, 0]),
      enter: (glyph) => this.enter(font, raw, glyph, page),
    };
  }

  private enter(font: PdfFont, raw: PdfJsFont, glyph: PdfGlyph, page: PDFPageProxy): void {
    const code = glyph.originalCharCode;
    if (font.claims.has(code)) return;
    font.claims.set(code, glyph.unicode);
    const scale = font.type3 ? Math.abs(toMatrix(raw.fontMatrix)[0]) : 0.001;
    font.widths.set(code, (glyph.width ?? 0) * scale);
    // A code that the font does not have is painted as its sign for "nothing", often a box: no letter of the text.
    const outline = font.type3 ? this.drawn(raw, glyph) : glyph.isInFont ? outlineOf(raw, glyph, page) : null;
    font.outlines.set(code, outline);
  }

  /** The outline of a glyph that is a little drawing of its own (Type 3), in em units, y upwards. */
  private drawn(raw: PdfJsFont, glyph: PdfGlyph): number[] | null {
    const list = raw.charProcOperatorList?.get(glyph.operatorListId ?? '');
    if (!list) return null;
    const path: number[] = [];
    const kept: Matrix[] = [];
    let matrix = toMatrix(raw.fontMatrix);
    Array.from(list.fnArray).forEach((fn, index) => {
      const args = list.argsArray[index] as unknown[] | null;
      if (fn === this.ops.save) kept.push(matrix);
      else if (fn === this.ops.restore) matrix = kept.pop() ?? matrix;
      else if (fn === this.ops.transform) matrix = multiply(matrix, toMatrix(args as number[]));
      else if (fn === this.ops.constructPath && args && args[0] !== this.ops.endPath)
        path.push(...moved((args[1] as ArrayLike<number>[])[0] ?? [], matrix));
    });
    return path.length > 0 ? path : null;
  }
}

/** A font together with what is needed to set a text in it. */
export interface FontInUse {
  font: PdfFont;
  matrix: Matrix;
  enter(glyph: PdfGlyph): void;
}

function newFont(key: string, raw: PdfJsFont): PdfFont {
  const name = (raw.name ?? key).replace(/^[A-Z]{6}\+/, '');
  return {
    key,
    name,
    type3: raw.isType3Font,
    composite: raw.composite ?? false,
    bold: Boolean(raw.bold || raw.black) || /bold|black|heavy|semibold|demi/i.test(name),
    italic: Boolean(raw.italic) || /italic|oblique/i.test(name),
    missing: Boolean(raw.missingFile) && !raw.isType3Font,
    outlines: new Map(),
    widths: new Map(),
    claims: new Map(),
  };
}

function outlineOf(raw: PdfJsFont, glyph: PdfGlyph, page: PDFPageProxy): number[] | null {
  const path = pathOf(raw, glyph.fontChar, page);
  if (!glyph.accent) return path;
  const { x, y } = glyph.accent.offset;
  const accent = pathOf(raw, glyph.accent.fontChar, page);
  const shift: Matrix = [1, 0, 0, 1, x / 1000, y / 1000];
  return [...(path ?? []), ...(accent ? moved(accent, shift) : [])];
}

function pathOf(raw: PdfJsFont, fontChar: string, page: PDFPageProxy): number[] | null {
  const id = `${raw.loadedName}_path_${fontChar}`;
  if (!page.commonObjs.has(id)) return null;
  const { path } = page.commonObjs.get(id) as { path: ArrayLike<number> };
  return path.length > 0 ? Array.from(path) : null;
}

/** A path under a map. */
function moved(path: ArrayLike<number>, matrix: Matrix = IDENTITY): number[] {
  const out: number[] = [];
  for (let index = 0; index < path.length;) {
    const command = path[index]!;
    const points = POINTS[command];
    if (points === undefined) break;
    out.push(command);
    for (let point = 0; point < points; point += 1)
      out.push(...apply(matrix, path[index + 1 + 2 * point]!, path[index + 2 + 2 * point]!));
    index += 1 + 2 * points;
  }
  return out;
}
