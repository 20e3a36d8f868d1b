import { endsTable, isGroupNumber, isTotalCell, rowNumberOf } from '../../grammar/table-lines.ts';
import { fold } from '../../../../src/vietnamese/fold.ts';
import type { LabelReader } from '../../grammar/labels.ts';
import type { Line } from '../../text/lines.ts';
import { readMarker } from '../../grammar/markers.ts';
import { Traced } from '../../text/traced.ts';
import { cellOfLines, type RowCell, type Row, type Table } from '../row.ts';
import { columnOf, readColumns } from '../columns.ts';
import { headWordsOf, isHeadLine } from './flat-head.ts';
import {
  columnAt,
  columnsUnder,
  edgesOf,
  splitAtEdges,
  headPieces,
  knownColumns,
  namedColumns,
  piecesOf,
  widened,
  type Extent,
  type Piece,
} from './laid-columns.ts';
import { isGroupCell, isModelCell } from '../items.ts';

/** "TT", "STT": the name of the first column. */
const FIRST = /^(?:s?tt|st|so tt)\b/;
const INDEX = /^(?:\d{1,3}|[IVX]{1,5}|\d{1,2}(?:\.\d{1,2}){1,2})[.)]?$/;
/** Lines of a head, and those of them that may stand above "TT" where names are centred. */
const LONGEST_HEAD = 8;
const LONGEST_RISE = 3;
/** A table has a number, a text, and something said of it; two of its names are known ones. */
const FEWEST_COLUMNS = 3;
const FEWEST_KNOWN = 3;
/** The lines that show whether a table can be read. */
const LOOK_AHEAD = 60;
/** A name that stands alone above others is no longer. */
const LONGEST_NAME = 40;
/** No head has more pieces on a line. */
const MOST_COLUMNS = 24;
/** Lines are looked at this far to see whether blank lines part them or stand below each. */
const SAMPLE = 14;

/** Where a table laid out with blanks stands in a run of lines; `head` and `end` are exclusive. */
export interface LaidTable {
  head: number;
  end: number;
}

/**
 * The table that begins at a line and whose columns are parted by blanks, as `pdftotext -layout` prints them; null
 * where none does.
 *
 * Names may be centred, so lines of the head can stand above the line with "TT".
 */
export function laidTableAt(lines: readonly Line[], at: number, label: LabelReader): LaidTable | null {
  const first = firstColumnLine(lines, at, label);
  if (first < 0) return null;
  const head = headEnd(lines, at, first, label);
  if (head === null) return null;
  // Heads one below the other have no rows.
  if (lines[head] && isFirst(lines[head])) return null;
  const columns = namedColumns(lines.slice(at, head), label);
  const insideUpTo = (most: number): number => {
    let end = head;
    while (end < Math.min(lines.length, most) && isInside(lines, end, columns)) end++;
    return end;
  };
  // Whether rows can be told is seen from the first ones: heads without number must not each be followed to the end.
  const beginning = lines.slice(head, insideUpTo(head + LOOK_AHEAD));
  if (!beginning.some(hasIndex)) return null;
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
      // "PHÂN CÔNG NHIỆM VỤ" in capitals is the title above the table.
      !lines[next]!.capitals &&
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
    const enough = known >= FEWEST_KNOWN || (known === FEWEST_KNOWN - 1 && rowsCount(lines, end));
    if (columns.length >= FEWEST_COLUMNS && enough && known >= (best?.known ?? 0)) best = { end, known };
    // A second "STT" is the head of another page, or of another table.
    if (startsRow(lines[end]!) || beginsGroup(lines[end]!) || isFirst(lines[end]!)) break;
    // Where lines stand close a blank line ends the head, if it names enough.
    if (best && end > first && lines[end]!.number > lines[end - 1]!.number + 1 && isClose(lines, end)) break;
  }
  return best?.end ?? null;
}

/** Whether rows "1 …", "2 …" of several cells follow: they show a table whose head says "Ai lo" and "Bao giờ xong". */
function rowsCount(lines: readonly Line[], from: number): boolean {
  const numbers = lines.slice(from, from + SAMPLE).flatMap((line) => {
    const pieces = piecesOf(line);
    return hasIndex(line) && pieces.length >= FEWEST_COLUMNS ? [rowNumberOf(pieces[0]!.body.text)] : [];
  });
  return numbers[0] === 1 && numbers[1] === 2;
}

const isFirst = ({ text }: Line): boolean => FIRST.test(fold(text.slice(0, 6)));

/** Whether lines stand right below one another here, so that a blank line parts something. */
const isClose = (lines: readonly Line[], at: number): boolean =>
  lines
    .slice(at, at + SAMPLE)
    .some((line, index, all) => index > 0 && line.number === all[index - 1]!.number + 1);

/** Whether a line begins with the number of a row, with a model or with a group. */
function startsRow(line: Line): boolean {
  const [first, second] = piecesOf(line);
  return hasIndex(line) || isModelCell([(second ?? first)!.body]);
}

/** "II. Nhóm phục vụ …", "A. Nhóm …" alone on its line: the heading of the rows below it. */
const beginsGroup = (line: Line): boolean =>
  isTotalCell(piecesOf(line)[0]!.body.text) ||
  (piecesOf(line).length === 1 && (line.marker?.kind === 'roman' || isGroupCell([line.body])));

/** Whether the row that comes next stands within a few lines: what stands between heads a group of rows. */
function rowFollows(lines: readonly Line[], at: number): boolean {
  for (let next = at + 1; next <= at + LONGEST_RISE && next < lines.length; next++) {
    const pieces = piecesOf(lines[next]!);
    if (pieces.length > 1 && rowNumberOf(pieces[0]!.body.text) > 0) return true;
  }
  return false;
}

/** Whether a line goes on the table: no heading of a section, no line of prose across its columns. */
export function isInside(lines: readonly Line[], at: number, columns: readonly Extent[]): boolean {
  const line = lines[at]!;
  const { text } = line;
  if (beginsGroup(line) && rowFollows(lines, at)) return true;
  if (endsTable(text)) return false;
  const pieces = piecesOf(line);
  if (isGroupCell([pieces.at(-1)!.body])) return true;
  if (pieces.length > 2) return true;
  const [first] = pieces;
  if (pieces.length === 1 && line.marker !== null && columnAt(first!, columns) === 0) return false;
  return pieces.every((piece) => columnsUnder(piece, columns) < FEWEST_COLUMNS);
}

/** The rows of a table laid out with blanks; heads repeated on later pages apart. */
export function laidTable(lines: readonly Line[], label: LabelReader): Table {
  const { head } = laidTableAt(lines, 0, label) ?? { head: 1 };
  const words = headWordsOf(lines.slice(0, head));
  const repeated = repeatedHeads(lines, head, words);
  const body = lines.slice(head).filter((line) => !repeated.has(line));
  const columns = namedColumns(lines.slice(0, head), label);
  const places = widened(columns, body);
  const { rows: named, spanning } = headPieces(lines.slice(0, head), label);
  const names = inColumns(named.flat(), places);
  const edges = edgesOf(places, body);
  const sure = rowsOfLines(body, places);
  const rows = (sure ?? rowsAround(body, places)).map((row): Row => {
    const doubt = sure ? overlapOf(row, places, edges) : GUESSED;
    return {
      cells: cellsOf(row, places, edges),
      ...(doubt ? { doubts: places.map((_, at) => (at > 0 ? doubt : null)) } : {}),
    };
  });
  return {
    columns: readColumns([{ cells: names }], label),
    rows: rows.map(asGroup),
    head: names.flat(),
    furniture: [...spanning.map(({ body }) => body), ...[...repeated].map(({ body }) => body.collapse())],
  };
}

const GUESSED =
  'Số thứ tự in giữa hàng và không có dòng trống giữa các hàng: ranh giới với hàng trên, hàng dưới là phỏng đoán.';

const ACROSS = 'Một dòng của hàng này in liền qua nhiều cột: chữ có thể đứng sai cột.';

/** Why the cells of a row are in doubt: a text reaches over columns at no place where others begin. */
export function overlapOf(
  row: readonly Line[],
  columns: readonly Extent[],
  edges: readonly (number | null)[],
): string | null {
  if (isAcross(row, columns)) return null;
  const pieces = row.map((line) => piecesOf(line).flatMap((piece) => splitAtEdges(piece, edges)));
  const crowded = pieces.some((line) => line.length > columns.length);
  const spanning = pieces
    .flat()
    .some((piece) => columnsUnder(piece, columns) > 2 || reachesInto(piece, columns));
  return crowded || spanning ? ACROSS : null;
}

/** A piece that begins in one column and reaches far into the next one. */
const reachesInto = (piece: Piece, columns: readonly Extent[]): boolean =>
  columns.some(
    ({ start }, at) =>
      at > 0 && piece.start < start - 1 && piece.end > start + FAR && columnsUnder(piece, columns) > 1,
  );
/** From this many letters on, a word that reaches into the next column is more than a ragged edge. */
const FAR = 5;

/** A row with words in one cell only, behind a Roman number or none, heads those below it. */
function asGroup(row: Row): Row {
  const filled = row.cells.slice(1).filter((cell) => cell.length > 0);
  const index = (row.cells[0] ?? []).map(({ text }) => text).join('');
  const roman = isGroupNumber(index);
  return filled.length === 1 && (roman || isGroupCell(filled[0]!)) ? { ...row, across: true } : row;
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
  if (
    blocks.length > 1 &&
    blocks.every(
      (block) => block.filter((line, at) => hasIndex(line) && !goesOnNumber(line, block[at - 1])).length <= 1,
    )
  )
    return joinContinued(blocks);
  const starts = lines.filter((line) => startsRow(line) || beginsGroup(line));
  if (starts.length === 0 || starts[0] !== lines[0] || starts.some((line) => isCentred(line, columns)))
    return null;
  return rowsByNumber(lines);
}

/** The lines from one number to the next, whatever else they show. */
function rowsByNumber(lines: readonly Line[]): Line[][] {
  const rows: Line[][] = [];
  lines.forEach((line, at) => {
    const starts = (startsRow(line) && !goesOnNumber(line, lines[at - 1])) || beginsGroup(line);
    if (rows.length === 0 || starts) rows.push([]);
    rows.at(-1)!.push(line);
  });
  return rows;
}

const hasIndex = (line: Line): boolean => {
  const pieces = piecesOf(line);
  return INDEX.test(pieces[0]!.body.text) || (pieces.length === 2 && LETTER.test(pieces[0]!.body.text));
};
/** "A    VĂN HÓA - XÃ HỘI": a letter numbers a group, beside its heading alone. */
const LETTER = /^[A-HĐK][.)]?$/;
/** "I" alone below "II": the rest of a Roman number that its narrow column cut. */
const goesOnNumber = (line: Line, before: Line | undefined): boolean =>
  /^[IVX]{1,3}[.)]?$/.test(line.text) &&
  /^[IVX]{1,4}(?:\s|$)/.test(before?.text ?? '') &&
  before!.number + 1 === line.number;

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
export function cellsOf(
  row: readonly Line[],
  columns: readonly Extent[],
  edges: readonly (number | null)[],
): RowCell[] {
  if (isAcross(row, columns)) {
    const pieces = row.flatMap(piecesOf);
    const index = pieces.filter(({ body }) => isNumber(body)).map(({ body }) => body);
    const text = pieces.filter(({ body }) => !isNumber(body)).map(({ body }) => body);
    const marker = index.length === 0 ? readMarker(text[0]!.text) : null;
    const whole = Traced.join(text);
    const number = marker?.kind === 'roman' ? [whole.slice(0, marker.length).trim()] : index;
    return [
      number,
      [marker?.kind === 'roman' ? whole.slice(marker.length) : whole],
      ...columns.slice(2).map(() => []),
    ];
  }
  return inColumns(
    row.flatMap((line) => piecesOf(line).flatMap((piece) => splitAtEdges(piece, edges))),
    columns,
  );
}

const isNumber = ({ text }: Traced): boolean => INDEX.test(text) || LETTER.test(text);

/** Whether the lines of a row are one text over the columns: "II. Nhóm phục vụ phát triển kinh tế - xã hội". */
function isAcross(row: readonly Line[], columns: readonly Extent[]): boolean {
  const pieces = row.flatMap(piecesOf).filter(({ body }) => !isNumber(body));
  if (pieces.length === 0 || pieces.length > row.length) return false;
  const [first] = pieces;
  const roman = isGroupNumber(row[0]!.text.split(/\s/)[0]!);
  if (isGroupCell(pieces.map(({ body }) => body))) return true;
  // A Roman number before words that reach over two columns, or that the columns cannot hold.
  return roman && (columnsUnder(first!, columns) > 1 || pieces.length === 1);
}

/** Pieces as the cells of their columns. */
export function inColumns(pieces: readonly Piece[], columns: readonly Extent[]): RowCell[] {
  const parts: Traced[][] = columns.map(() => []);
  for (const piece of pieces) parts[columnAt(piece, columns)]!.push(piece.body);
  return parts.map((lines, at) => (at === 0 ? lines : cellOfLines(lines, (own) => Traced.join(own))));
}

/**
 * The rows of a table without blank lines whose numbers stand in the middle of their rows: each reaches as far below
 * its number as above it, to the nearest line with which a text may begin.
 */
function rowsAround(lines: readonly Line[], columns: readonly Extent[]): Line[][] {
  const numbers = lines.flatMap((line, at) => (hasIndex(line) ? [at] : []));
  if (numbers.length === 0) return [[...lines]];
  const begins = (line: Line): boolean => {
    const title = piecesOf(line).find((piece) => columnAt(piece, columns) === 1);
    return title !== undefined && !/^[\p{Ll}(]/u.test(title.body.text);
  };
  const starts = [0];
  numbers.slice(0, -1).forEach((number, at) => {
    const wanted = 2 * number - starts.at(-1)! + 1;
    const places = lines.flatMap((line, place) =>
      place > number && place <= numbers[at + 1]! && begins(line) ? [place] : [],
    );
    const best = places.reduce(
      (near, place) => (Math.abs(place - wanted) < Math.abs(near - wanted) ? place : near),
      places[0] ?? numbers[at + 1]!,
    );
    starts.push(best);
  });
  return starts.map((start, at) => lines.slice(start, starts[at + 1] ?? lines.length));
}
