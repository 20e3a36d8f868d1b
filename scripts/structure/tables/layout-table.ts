import { fold } from '../../../src/vietnamese/fold.ts';
import type { LabelReader } from '../text/labels.ts';
import type { Line } from '../text/lines.ts';
import { readMarker } from '../text/markers.ts';
import { readModelHeading } from '../text/model-heading.ts';
import { Traced } from '../text/traced.ts';
import type { Cell, CellRow } from './cells.ts';
import { columnOf } from './columns.ts';
import { headWordsOf, isHeadLine } from './flat-head.ts';
import {
  columnAt,
  columnsUnder,
  headPieces,
  knownColumns,
  namedColumns,
  piecesOf,
  widened,
  type Extent,
  type Piece,
} from './layout-columns.ts';
import { isGroupCell } from './rows.ts';

/** "TT", "STT": the name of the first column. */
const FIRST = /^(?:s?tt|so tt)\b/;
const INDEX = /^(?:\d{1,3}|[IVX]{1,5}|\d{1,2}(?:\.\d{1,2}){1,2})[.)]?$/;
/** Lines of a head, and those of them that may stand above "TT" where names are centred. */
const LONGEST_HEAD = 8;
const LONGEST_RISE = 3;
/** A table has a number, a text, and something said of it; two of its names are known ones. */
const FEWEST_COLUMNS = 3;
const FEWEST_KNOWN = 3;
/** So many lines show whether a table can be read. */
const LOOK_AHEAD = 60;
/** A name that stands alone above others is no longer. */
const LONGEST_NAME = 40;
/** No head has more pieces on a line. */
const MOST_COLUMNS = 24;
/** Lines are looked at this far to see whether blank lines part them or stand below each. */
const SAMPLE = 14;

/** Where a table laid out with blanks stands in a run of lines; `head` and `end` are exclusive. */
export interface LayoutTable {
  head: number;
  end: number;
}

/**
 * The table that begins at a line and whose columns are parted by blanks, as `pdftotext -layout` prints them; null
 * where none does.
 *
 * Names may be centred, so lines of the head can stand above the line with "TT".
 */
export function layoutTableAt(lines: readonly Line[], at: number, label: LabelReader): LayoutTable | null {
  const first = firstColumnLine(lines, at, label);
  if (first < 0) return null;
  const head = headEnd(lines, at, first, label);
  if (head === null) return null;
  const columns = namedColumns(lines.slice(at, head), label);
  const insideUpTo = (most: number): number => {
    let end = head;
    while (end < Math.min(lines.length, most) && isInside(lines[end]!, columns)) end++;
    return end;
  };
  // Whether rows can be told is seen from the first ones: heads without number must not each be followed to the end.
  const beginning = lines.slice(head, insideUpTo(head + LOOK_AHEAD));
  if (beginning.length === 0 || rowsOfLines(beginning, widened(columns, beginning)) === null) return null;
  return { head, end: insideUpTo(Infinity) };
}

/** The line of the head with "TT", within a few lines of its beginning. */
function firstColumnLine(lines: readonly Line[], at: number, label: LabelReader): number {
  for (let next = at; next < lines.length && next <= at + LONGEST_RISE; next++) {
    const pieces = piecesOf(lines[next]!);
    if (pieces.length > MOST_COLUMNS) return -1;
    if (FIRST.test(fold(lines[next]!.text.slice(0, 6)))) return pieces.length > 1 ? next : -1;
    // "Phân công thực hiện" alone, above "Chủ trì" and "Phối hợp".
    const spans =
      pieces.length === 1 &&
      lines[next]!.text.length < LONGEST_NAME &&
      columnOf(lines[next]!.text, label).role !== 'other';
    if (!(pieces.length > 1 || spans)) return -1;
  }
  return -1;
}

/** Where a head ends: where its lines together name most columns; the longest of several such. */
function headEnd(lines: readonly Line[], at: number, first: number, label: LabelReader): number | null {
  let best: { end: number; known: number } | null = null;
  for (let end = first + 1; end < lines.length && end <= at + LONGEST_HEAD; end++) {
    const columns = namedColumns(lines.slice(at, end), label);
    const known = knownColumns(columns, label);
    if (columns.length >= FEWEST_COLUMNS && known >= FEWEST_KNOWN && known >= (best?.known ?? 0))
      best = { end, known };
    if (startsRow(lines[end]!)) break;
  }
  return best?.end ?? null;
}

/** Whether a line begins with the number of a row, with a model or with a group. */
function startsRow(line: Line): boolean {
  const [first, second] = piecesOf(line);
  return (
    INDEX.test(first?.body.text ?? '') ||
    readModelHeading(second?.body.text ?? first?.body.text ?? '') !== null
  );
}

/** Whether a line goes on the table: no heading of a section, no line of prose across its columns. */
function isInside(line: Line, columns: readonly Extent[]): boolean {
  const { text } = line;
  if (/^(?:[IVX]{1,5}\.\s+(?!NHÓM)\p{Lu}[\p{Lu}\s]{2}|Nơi nhận|PHỤ LỤC)/u.test(text)) return false;
  const pieces = piecesOf(line);
  if (isGroupCell([pieces.at(-1)!.body])) return true;
  if (pieces.length > 2) return true;
  const [first] = pieces;
  if (pieces.length === 1 && readMarker(text) !== null && columnAt(first!, columns) === 0) return false;
  return pieces.every((piece) => columnsUnder(piece, columns) < FEWEST_COLUMNS);
}

/** The rows of a table laid out with blanks, its head as the first; heads repeated on later pages apart. */
export function layoutRows(
  lines: readonly Line[],
  label: LabelReader,
): { rows: CellRow[]; furniture: Traced[] } {
  const { head } = layoutTableAt(lines, 0, label) ?? { head: 1 };
  const words = headWordsOf(lines.slice(0, head));
  const repeated = repeatedHeads(lines, head, words);
  const body = lines.slice(head).filter((line) => !repeated.has(line));
  const columns = namedColumns(lines.slice(0, head), label);
  const places = widened(columns, body);
  const { rows: named, spanning } = headPieces(lines.slice(0, head), label);
  const names = inColumns(named.flat(), places);
  return {
    rows: [
      { cells: names },
      ...(rowsOfLines(body, places) ?? rowsByNumber(body)).map((row) => ({ cells: cellsOf(row, places) })),
    ],
    furniture: [...spanning.map(({ body }) => body), ...[...repeated].map(({ body }) => body.collapse())],
  };
}

/** The lines below the first head that print it once more: "TT  Tên mô hình …" on the next page. */
function repeatedHeads(lines: readonly Line[], from: number, words: ReadonlySet<string>): Set<Line> {
  const found = new Set<Line>();
  for (let at = from; at < lines.length; at++) {
    if (!FIRST.test(fold(lines[at]!.text))) continue;
    let start = at;
    while (start > from && at - start < LONGEST_RISE && isHeadLine(lines[start - 1]!.text, words)) start--;
    while (at < lines.length && isHeadLine(lines[at]!.text, words)) at++;
    for (const line of lines.slice(start, at)) found.add(line);
  }
  return found;
}

/**
 * The lines of each row: from one number to the next; where blank lines part the rows, from one blank line to the
 * next, for a number may be centred in its row. Null where a row cannot be told from the next.
 */
function rowsOfLines(lines: readonly Line[], columns: readonly Extent[]): Line[][] | null {
  const blocks = blocksOf(lines);
  if (blocks.length > 1 && blocks.every((block) => block.filter(hasIndex).length <= 1))
    return joinContinued(blocks);
  const starts = lines.filter((line) => startsRow(line));
  if (starts.length === 0 || starts[0] !== lines[0] || starts.some((line) => isCentred(line, columns)))
    return null;
  return rowsByNumber(lines);
}

/** The lines from one number to the next, whatever else they show. */
function rowsByNumber(lines: readonly Line[]): Line[][] {
  const rows: Line[][] = [];
  for (const line of lines) {
    if (rows.length === 0 || startsRow(line)) rows.push([]);
    rows.at(-1)!.push(line);
  }
  return rows;
}

const hasIndex = (line: Line): boolean => INDEX.test(piecesOf(line)[0]!.body.text);

/** Beside the number of a row its text begins with a small letter: it began on a line above. */
function isCentred(line: Line, columns: readonly Extent[]): boolean {
  const [index, second] = piecesOf(line);
  return (
    INDEX.test(index!.body.text) &&
    (second === undefined || (columnAt(second, columns) === 1 && /^\p{Ll}/u.test(second.body.text)))
  );
}

/** Lines between blank lines; one block where blank lines stand below each line or nowhere. */
function blocksOf(lines: readonly Line[]): Line[][] {
  const isClose = (at: number): boolean => lines[at]!.number === lines[at - 1]!.number + 1;
  const sample = Math.min(lines.length, SAMPLE);
  if (!lines.slice(1, sample).some((_, at) => isClose(at + 1))) return [[...lines]];
  const blocks: Line[][] = [];
  lines.forEach((line, at) => {
    if (at === 0 || !isClose(at)) blocks.push([]);
    blocks.at(-1)!.push(line);
  });
  return blocks;
}

/** A block without a number goes on the row above it: the page ended inside the row. */
function joinContinued(blocks: readonly Line[][]): Line[][] | null {
  const rows: Line[][] = [];
  for (const block of blocks) {
    if (block.some(startsRow) || isGroupCell([piecesOf(block[0]!).at(-1)!.body])) rows.push([...block]);
    else if (rows.length === 0) return null;
    else rows.at(-1)!.push(...block);
  }
  return rows;
}

/** The cells of a row's lines; the heading of a group stands in the second, however long it is. */
function cellsOf(row: readonly Line[], columns: readonly Extent[]): Cell[] {
  const heads = row.flatMap(piecesOf);
  const isGroup =
    heads.length <= row.length + 1 && isGroupCell(heads.map(({ body }) => body).slice(-row.length));
  return inColumns(heads, columns, (piece) => (isGroup && !INDEX.test(piece.body.text) ? 1 : null));
}

/** Pieces as the cells of their columns; `place` names the column of a piece that stands elsewhere. */
function inColumns(
  pieces: readonly Piece[],
  columns: readonly Extent[],
  place: (piece: Piece) => number | null = () => null,
): Cell[] {
  const parts: Traced[][] = columns.map(() => []);
  for (const piece of pieces) parts[place(piece) ?? columnAt(piece, columns)]!.push(piece.body);
  return parts.map(cellOf);
}

/** The lines of a cell as its blocks: one, or one for each "-" where the cell is a list. */
function cellOf(lines: readonly Traced[]): Cell {
  const isList = /^[-–+]\s/.test(lines[0]?.text ?? '');
  const blocks: Traced[][] = [];
  for (const line of lines) {
    if (blocks.length === 0 || (isList && /^[-–+]\s/.test(line.text))) blocks.push([]);
    blocks.at(-1)!.push(line);
  }
  return blocks.map((block) => Traced.join(block));
}
