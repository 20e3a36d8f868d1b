import { endsTable, isGroupNumber, rowNumberOf } from '../../grammar/table-lines.ts';
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
import {
  beginsGroup,
  COUNTS,
  hasIndex,
  isNumber,
  rowsAround,
  rowsOfLines,
  SAMPLE,
  startsRow,
} from './laid-rows.ts';
import { isGroupCell } from '../items.ts';

/** "TT", "STT": the name of the first column. */
const FIRST = /^(?:s?tt|st|so tt)\b/;
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
    if (isFirst(lines[next]!)) return pieces.length > 1 ? next : -1;
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
    if (startsRow(lines[end]!) || beginsGroup(lines[end]!, columns) || isFirst(lines[end]!)) break;
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

/** "Mô hình số", "Ký hiệu", "Mã": the first column of a table that numbers its rows by those of the models. */
const NUMBER_FIRST =
  /^(?:ma(?: (?:so|hieu|mh|mo hinh))?|ky hieu(?: (?:mh|mo hinh))?|(?:mo hinh|mh) so|so (?:hieu )?(?:mh|mo hinh)|so hieu)$/;

/** Whether a line of a head begins with the name of the column that numbers the rows. */
const isFirst = (line: Line): boolean =>
  FIRST.test(fold(line.text.slice(0, 6))) || NUMBER_FIRST.test(fold(piecesOf(line)[0]!.body.text));

/** Whether lines stand right below one another here, so that a blank line parts something. */
const isClose = (lines: readonly Line[], at: number): boolean =>
  lines
    .slice(at, at + SAMPLE)
    .some((line, index, all) => index > 0 && line.number === all[index - 1]!.number + 1);

/** Whether the row that comes next stands within a few lines: what stands between heads a group of rows. */
function rowFollows(lines: readonly Line[], at: number): boolean {
  for (let next = at + 1; next <= at + LONGEST_RISE && next < lines.length; next++) {
    const pieces = piecesOf(lines[next]!);
    if (pieces.length > 1 && COUNTS.test(pieces[0]!.body.text)) return true;
  }
  return false;
}

/** Whether a line goes on the table: no heading of a section, no line of prose across its columns. */
export function isInside(lines: readonly Line[], at: number, columns: readonly Extent[]): boolean {
  const line = lines[at]!;
  const { text } = line;
  if (beginsGroup(line, columns) && rowFollows(lines, at)) return true;
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
    if (!isFirst(lines[at]!)) continue;
    let start = at;
    while (start > from && at - start < LONGEST_RISE && isHeadLine(lines[start - 1]!.text, words)) start--;
    while (at < lines.length && isHeadLine(lines[at]!.text, words)) at++;
    for (const line of lines.slice(start, at)) found.add(line);
  }
  return found;
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
    const counted = marker?.kind === 'roman' || marker?.kind === 'capital' ? marker.length : 0;
    return [
      counted > 0 ? [whole.slice(0, counted).trim()] : index,
      [whole.slice(counted)],
      ...columns.slice(2).map(() => []),
    ];
  }
  return inColumns(
    row.flatMap((line) => piecesOf(line).flatMap((piece) => splitAtEdges(piece, edges))),
    columns,
  );
}

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
