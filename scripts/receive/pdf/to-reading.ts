import type {
  LayoutRemark,
  LinePlace,
  LineRole,
  LostGlyph,
  SourceLayout,
} from '../../../src/domain/layout.ts';
import type { Box, PlacedGlyph } from './content/content-types.ts';
import type { LaidOut, Unit } from './layout/read-layout.ts';
import { textOf, type Piece, type PrintedLine } from './layout/printed-line.ts';

/** What is known of a glyph beside its letter. */
export interface GlyphNotes {
  /** Set where the letter is lost: what it may be. */
  lost(glyph: PlacedGlyph): Pick<LostGlyph, 'candidates' | 'certain' | 'font' | 'code' | 'shown'> | null;
  /** Set where the whole font has no map and its letters were read from their outlines: the name of the font. */
  readFrom(glyph: PlacedGlyph): string | null;
  /** What was struck through before a glyph, and behind it; null where nothing was. */
  struck(glyph: PlacedGlyph): { before: string; behind: string } | null;
}

/** The lines of a reading and what the layout says of them. */
export type LinesAndLayout = { lines: string[] } & Pick<
  SourceLayout,
  'places' | 'tables' | 'roles' | 'glyphs' | 'remarks'
>;

/** Writes a laid-out document down as numbered lines. */
export function toReading({ units, tables }: LaidOut, notes: GlyphNotes): LinesAndLayout {
  const out: LinesAndLayout = { lines: [], places: [], tables, roles: [], glyphs: [], remarks: [] };
  units.forEach((unit, index) => {
    const line = index + 1;
    const pieces = withoutLastBlank(unit.paragraph.pieces);
    out.lines.push(textOf(pieces));
    out.places.push(...placesOf(unit.paragraph.lines, line));
    out.glyphs.push(...glyphsOf(pieces, line, notes));
    out.remarks.push(...remarksOf(pieces, line, notes), ...struckIn(pieces, line, notes));
    const role = roleOf(unit, line, units);
    if (role) out.roles.push(role);
  });
  return out;
}

function withoutLastBlank(pieces: readonly Piece[]): Piece[] {
  return pieces.at(-1)?.blank ? pieces.slice(0, -1) : [...pieces];
}

/** One place for each page that a line stands on. */
function placesOf(lines: readonly PrintedLine[], line: number): LinePlace[] {
  return [...Map.groupBy(lines, ({ page }) => page)].map(([page, parts]) => ({
    line,
    page,
    box: rounded({
      left: Math.min(...parts.map(({ left }) => left)),
      top: Math.min(...parts.map(({ top }) => top)),
      right: Math.max(...parts.map(({ right }) => right)),
      bottom: Math.max(...parts.map(({ bottom }) => bottom)),
    }),
  }));
}

const rounded = ({ left, top, right, bottom }: Box): Box => {
  const tenth = (value: number): number => Math.round(value * 10) / 10;
  return { left: tenth(left), top: tenth(top), right: tenth(right), bottom: tenth(bottom) };
};

function glyphsOf(pieces: readonly Piece[], line: number, notes: GlyphNotes): LostGlyph[] {
  const found: LostGlyph[] = [];
  let column = 1;
  for (const { text, glyph } of pieces) {
    const lost = glyph && notes.lost(glyph);
    if (lost) found.push({ line, column, raw: text, ...lost });
    column += text.length;
  }
  return found;
}

/** A remark for each stretch whose letters were read from outlines alone. */
function remarksOf(pieces: readonly Piece[], line: number, notes: GlyphNotes): LayoutRemark[] {
  const remarks: LayoutRemark[] = [];
  let column = 1;
  for (const { text, glyph } of pieces) {
    const font = glyph && notes.readFrom(glyph);
    const open = remarks.at(-1);
    if (font && open && open.note === font && open.column + open.length >= column - 1)
      open.length = column + text.length - open.column;
    else if (font)
      remarks.push({ kind: 'converted', line, column, length: text.length, received: '', note: font });
    column += text.length;
  }
  return remarks;
}

/** A remark at each place where something was struck through. */
function struckIn(pieces: readonly Piece[], line: number, notes: GlyphNotes): LayoutRemark[] {
  let column = 1;
  return pieces.flatMap(({ text, glyph }) => {
    const [before, behind] = [column, (column += text.length)];
    const struck = glyph && notes.struck(glyph);
    const remark = (received: string, at: number): LayoutRemark[] =>
      received.trim() === '' ? [] : [{ kind: 'deleted', line, column: at, length: 0, received, note: '' }];
    return struck ? [...remark(struck.before, before), ...remark(struck.behind, behind)] : [];
  });
}

function roleOf(unit: Unit, line: number, units: readonly Unit[]): LineRole | null {
  const { role } = unit;
  if (!role) return null;
  const anchor = role === 'footnote' ? anchorOf(unit, units) : undefined;
  return anchor ? { line, role, anchor } : { line, role };
}

/** The place in the text that refers to a note: the same raised number, on the page of the note. */
function anchorOf(note: Unit, units: readonly Unit[]): LineRole['anchor'] {
  const number = note.paragraph.anchors[0]?.text;
  const index = units.findIndex(
    ({ role, paragraph }) =>
      role !== 'footnote' &&
      paragraph.lines.some(({ page }) => page === note.page) &&
      paragraph.anchors.some(({ text }) => text === number),
  );
  if (number === undefined || index < 0) return undefined;
  const { anchors, pieces } = units[index]!.paragraph;
  const { piece } = anchors.find(({ text }) => text === number)!;
  return { line: index + 1, column: textOf(pieces.slice(0, piece)).length + 1 };
}
