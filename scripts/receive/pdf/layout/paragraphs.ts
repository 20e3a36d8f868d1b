import { startsPoint } from './points.ts';
import { textOf, type Piece, type PrintedLine } from './printed-line.ts';

/** Printed lines that are one paragraph, put together as one text. */
export interface Paragraph {
  lines: PrintedLine[];
  pieces: Piece[];
  /** For each printed line the first of its pieces. */
  starts: number[];
  /** Raised digits that refer to a note, at places between pieces. */
  anchors: { piece: number; text: string }[];
}

/** The room in which a paragraph was set. */
export interface Room {
  left: number;
  right: number;
  /** Usual distance of baselines in it. */
  pitch: number;
  /** Lines beside another column, as in a letterhead: each stands for itself, unless a sentence plainly goes on. */
  narrow: boolean;
}

/** From this weight of evidence on, a printed line begins a paragraph. */
const BEGINS = 2;

/** Puts printed lines, in reading order and of one room, together into paragraphs. */
export function paragraphsOf(lines: readonly PrintedLine[], room: Room): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const line of lines) {
    const open = paragraphs.at(-1);
    if (open && continues(open.lines, line, room)) append(open, line, room);
    else paragraphs.push(begun(line));
  }
  return paragraphs;
}

export const begun = (line: PrintedLine): Paragraph => ({
  lines: [line],
  pieces: [...line.pieces],
  starts: [0],
  anchors: [...line.anchors],
});

/** Adds a printed line, with the blank that the end of the line stood for. */
export function append(paragraph: Paragraph, line: PrintedLine, room: Room): void {
  const last = paragraph.pieces.at(-1);
  if (last && !last.blank && !goesOnInside(paragraph, line, room))
    paragraph.pieces.push({ text: ' ', glyph: null, blank: true });
  const start = paragraph.pieces.length;
  paragraph.lines.push(line);
  paragraph.starts.push(start);
  paragraph.pieces.push(...line.pieces);
  paragraph.anchors.push(...line.anchors.map((anchor) => ({ ...anchor, piece: anchor.piece + start })));
}

/**
 * Whether a word goes on in the next line: it was parted at its hyphen or stroke ("21-" / "NQ/TW", "NĐ" / "-CP"),
 * or it is too long for the room and fills it alone (an address, a code in a narrow cell).
 */
function goesOnInside({ pieces, lines }: Paragraph, line: PrintedLine, room: Room): boolean {
  const before = textOf(pieces.slice(-2));
  const after = textOf(line.pieces.slice(0, 3));
  if (/[\p{L}\p{N}][-\u2010/]$/u.test(before)) return true;
  if (/[\p{L}\p{N}]$/u.test(before) && /^[-\u2010]\p{Lu}/u.test(after)) return true;
  const last = lines.at(-1)!;
  const isOneWord = !last.pieces.some(({ blank }) => blank) && /[\p{L}\p{N}.]$/u.test(before);
  return isOneWord && last.pieces.length > 3 && last.right - last.left > 0.88 * (room.right - room.left);
}

/** Whether a line goes on with the paragraph of the lines before it. */
export function continues(before: readonly PrintedLine[], line: PrintedLine, room: Room): boolean {
  const last = before.at(-1)!;
  if (Math.abs(last.size - line.size) > 0.12 * last.size) return false;
  if (room.narrow) return goesOn(last, line) && !startsPoint(textOf(line.pieces));
  return weight(before, last, line, room) < BEGINS;
}

/** A sentence that plainly goes on: no stop before, a small letter after. */
const goesOn = (last: PrintedLine, line: PrintedLine): boolean =>
  !/[.;:!?]\s*$/u.test(textOf(last.pieces)) && /^\p{Ll}/u.test(textOf(line.pieces));

function weight(before: readonly PrintedLine[], last: PrintedLine, line: PrintedLine, room: Room): number {
  const sums = [
    fits(last, line, room) ? 3 : 0,
    distanceWeight(last, line, room),
    indentWeight(before, last, line, room),
    pointWeight(last, line, room),
    goesOn(last, line) ? -2 : 0,
    last.bold && !line.bold ? 1 : 0,
  ];
  return sums.reduce((sum, each) => sum + each, 0);
}

/** A point begins; but a dash may also stand between two words of a full line ("chính trị" / "- xã hội"). */
function pointWeight(last: PrintedLine, line: PrintedLine, room: Room): number {
  const text = textOf(line.pieces);
  if (!startsPoint(text)) return 0;
  const isBetween =
    /^[-–] \p{Ll}/u.test(text) && /\p{L}\s*$/u.test(textOf(last.pieces)) && !fits(last, line, room);
  return isBetween ? 0 : 2;
}

/** Whether the first word of a line had found room at the end of the line before. */
function fits(last: PrintedLine, line: PrintedLine, room: Room): boolean {
  const first = line.pieces.findIndex(
    ({ text, blank, glyph }) => (blank && glyph?.unicode !== '\u00a0') || /[-\u2010]/.test(text),
  );
  const end = first < 0 ? line.pieces.length : first + (line.pieces[first]!.blank ? 0 : 1);
  const glyphs = line.pieces.slice(0, end).flatMap(({ glyph }) => glyph ?? []);
  const lastGlyph = glyphs.at(-1);
  const word = lastGlyph ? lastGlyph.x + lastGlyph.width - line.left : line.right - line.left;
  // A line that stands in the middle leaves room on both sides.
  const used = isCentred(last, room) ? last.right - last.left : last.right - room.left;
  return used + 0.25 * line.size + word < room.right - room.left - 0.15 * line.size;
}

/** In the middle of its room, with something left on both sides. */
function isCentred({ left, right }: PrintedLine, room: Room): boolean {
  const [before, after] = [left - room.left, room.right - right];
  return before > Math.min(20, 0.08 * (room.right - room.left)) && Math.abs(before - after) < 6;
}

function distanceWeight(last: PrintedLine, line: PrintedLine, room: Room): number {
  if (last.page !== line.page) return 0;
  const ratio = (line.baseline - last.baseline) / room.pitch;
  if (ratio > 1.75) return 4;
  return ratio > 1.17 ? 2 : 0;
}

/** A first line stands further in than the rest; under a list mark the rest stands under the first word. */
function indentWeight(
  before: readonly PrintedLine[],
  last: PrintedLine,
  line: PrintedLine,
  room: Room,
): number {
  const em = line.size;
  if (isCentred(line, room)) return 0;
  const hanging = textStart(before[0]!);
  if (hanging !== null && Math.abs(hanging - line.left) < 0.4 * em) return -1;
  const step = line.left - last.left;
  // From the right half back to the margin: a signature is over.
  if (step < -6 * em && !isCentred(last, room)) return 3;
  if (before.length > 1 && Math.abs(step) < 0.3 * em) return -0.5;
  if (step > 0.8 * em) return 2;
  return 0;
}

/** Where the text after a list mark begins; null where a line has none. */
function textStart(line: PrintedLine): number | null {
  if (!startsPoint(textOf(line.pieces))) return null;
  const blank = line.pieces.findIndex((piece) => piece.blank);
  const next = line.pieces.slice(blank + 1).find(({ glyph }) => glyph !== null)?.glyph;
  return blank > 0 && next ? next.x : null;
}
