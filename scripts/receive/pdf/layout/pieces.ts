import type { PlacedGlyph } from '../content/content-types.ts';
import type { Piece, Reader } from './printed-line.ts';

/** Share of the font's blank that is room between words where the text has no blanks of its own. */
const ROOM_WITHOUT_BLANKS = 0.5;
/** The same where the line has blanks: then a smaller room is wide setting or kerning. */
const ROOM_BESIDE_BLANKS = 0.85;
/** In em: after the number of a point any room is meant ("II." and, a tab on, "PHẠM VI"). */
const ROOM_AFTER_MARK = 0.03;
/** A digit this small and this high (in em of the line) refers to a note. */
const SMALL = 0.8;
const HIGH = 0.18;

/** The text of glyphs on one baseline, blanks put in by the room between them, and the anchors of notes. */
export function piecesOf(
  glyphs: readonly PlacedGlyph[],
  line: { size: number; baseline: number },
  reader: Reader,
): { pieces: Piece[]; anchors: { piece: number; text: string }[] } {
  const pieces: Piece[] = [];
  const anchors: { piece: number; text: string }[] = [];
  const share = hasBlanks(glyphs, reader) ? ROOM_BESIDE_BLANKS : ROOM_WITHOUT_BLANKS;
  let last: PlacedGlyph | null = null;
  for (const glyph of glyphs) {
    const text = reader.text(glyph);
    const room = last ? glyph.x - (last.x + last.advance) : 0;
    const least = isAfterListMark(pieces, text) ? ROOM_AFTER_MARK : share * reader.blank(glyph.font);
    if (last && room > least * line.size && !isMark(text)) addBlank(pieces, null);
    if (reader.inked(glyph) || text !== '') last = glyph;
    if (isAnchor(glyph, text, line)) addAnchor(anchors, pieces.length, text);
    else add(pieces, text, glyph, reader.inked(glyph));
  }
  return { pieces, anchors };
}

const isMark = (text: string): boolean => /^\p{M}+$/u.test(text);

/** Whether a letter begins the text of a point whose number was just read. */
const isAfterListMark = (pieces: readonly Piece[], next: string): boolean =>
  pieces.length < 8 &&
  /^\p{L}/u.test(next) &&
  /^(?:[IVXLC]+|\d{1,2}(?:\.\d{1,2})*|[a-zđ])[.)]$/u.test(pieces.map(({ text }) => text).join(''));

/** Whether the text brings its own blanks: at least one to each two dozen letters. */
function hasBlanks(glyphs: readonly PlacedGlyph[], reader: Reader): boolean {
  const blanks = glyphs.filter((glyph) => !reader.inked(glyph) && /^\s/u.test(reader.text(glyph)));
  return blanks.length * 24 >= glyphs.length;
}

const isAnchor = (
  glyph: PlacedGlyph,
  text: string,
  { size, baseline }: { size: number; baseline: number },
): boolean => /^[\d*¹²³⁴-⁹⁰]$/u.test(text) && glyph.size < size * SMALL && baseline - glyph.y > size * HIGH;

function addAnchor(anchors: { piece: number; text: string }[], piece: number, text: string): void {
  const before = anchors.at(-1);
  if (before?.piece === piece) before.text += text;
  else anchors.push({ piece, text });
}

function add(pieces: Piece[], text: string, glyph: PlacedGlyph, inked: boolean): void {
  const before = pieces.at(-1);
  if (!inked && text.trim() === '') {
    if (text !== '') addBlank(pieces, glyph);
  } else if (before && !before.blank && isMark(text)) before.text = (before.text + text).normalize('NFC');
  else pieces.push({ text: text.normalize('NFC'), glyph, blank: false });
}

function addBlank(pieces: Piece[], glyph: PlacedGlyph | null): void {
  if (pieces.length > 0 && !pieces.at(-1)!.blank) pieces.push({ text: ' ', glyph, blank: true });
}
