import type { LabelReader } from '../../grammar/labels.ts';
import type { Line } from '../../text/lines.ts';
import type { Traced } from '../../text/traced.ts';
import { columnOf } from '../columns.ts';

/** A stretch of a line between wide blanks; `start` and `end` are columns of the printed line, `end` exclusive. */
export interface Piece {
  start: number;
  end: number;
  body: Traced;
}

/** Where a column of a table stands on the line: what of it is printed, head and cells. */
export interface Extent {
  start: number;
  end: number;
}

/** A column's place and the lines of its name. */
interface Named extends Extent {
  names: string[];
}

const UNITS = /^(?:lead|coordinating|supporting|implementers)$/;

/** The pieces of a line: where two blanks or more stand, a cell may end. */
export function piecesOf({ whole }: Line): Piece[] {
  return [...whole.text.matchAll(/\S+(?:\s\S+)*/g)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
    body: whole.slice(index, index + length),
  }));
}

const overlap = (a: Extent, b: Extent): number => Math.min(a.end, b.end) - Math.max(a.start, b.start);

/** The column that a piece stands under: the one with which it shares most of the line, else the nearest. */
export function columnAt(piece: Extent, columns: readonly Extent[]): number {
  let best = 0;
  columns.forEach((column, at) => {
    if (overlap(piece, column) > overlap(piece, columns[best]!)) best = at;
  });
  return best;
}

/** How many columns a piece stands under. */
export const columnsUnder = (piece: Extent, columns: readonly Extent[]): number =>
  columns.filter((column) => overlap(piece, column) > 0).length;

/** "STT Nhiệm vụ" one blank apart is two names: the first column is as narrow as its numbers. */
function splitNumberName(piece: Piece): Piece[] {
  const found = /^(?:S?TT|Số TT)\s+(?=\p{L})/iu.exec(piece.body.text);
  if (!found) return [piece];
  const at = found[0].length;
  const end = piece.start + found[0].trimEnd().length;
  return [
    { start: piece.start, end, body: piece.body.slice(0, at).trim() },
    { start: piece.start + at, end: piece.end, body: piece.body.slice(at) },
  ];
}

/** The pieces of a head line by line, those apart that only span others: "Phân công thực hiện" over the units. */
export function headPieces(
  head: readonly Line[],
  label: LabelReader,
): { rows: Piece[][]; spanning: Piece[] } {
  const rows = head.map((line) => piecesOf(line).flatMap(splitNumberName));
  const roleOf = ({ body }: Piece): string => columnOf(body.text, label).role;
  const spans = (piece: Piece, at: number): boolean => {
    const below = rows.slice(at + 1).flatMap((row) => row.filter((one) => UNITS.test(roleOf(one))));
    const centre = (piece.start + piece.end) / 2;
    const first = Math.min(...below.map(({ start }) => start));
    const last = Math.max(...below.map(({ end }) => end));
    return roleOf(piece) === 'assignment' && below.length > 1 && centre > first && centre < last;
  };
  const spanning = rows.flatMap((row, at) => row.filter((piece) => spans(piece, at)));
  return { rows: rows.map((row) => row.filter((piece) => !spanning.includes(piece))), spanning };
}

/**
 * The columns that the lines of a head name, from left to right.
 *
 * The line with most names shows the places; names above and below it go on those, and a name over several
 * columns is none of its own.
 */
export function namedColumns(head: readonly Line[], label: LabelReader): Named[] {
  const { rows } = headPieces(head, label);
  const widest = rows.reduce((most, row) => (row.length > most.length ? row : most), rows[0] ?? []);
  const columns: Named[] = widest.map(({ start, end }) => ({ start, end, names: [] }));
  for (const piece of rows.flat()) {
    const under = columns.filter((column) => overlap(piece, column) > 0);
    if (under.length > 1) continue;
    const [column] = under;
    if (column) {
      column.names.push(piece.body.text);
      column.start = Math.min(column.start, piece.start);
      column.end = Math.max(column.end, piece.end);
    } else columns.push({ start: piece.start, end: piece.end, names: [piece.body.text] });
  }
  return columns.sort((a, b) => a.start - b.start);
}

/** How many of the columns have a name that says what stands in them. */
export const knownColumns = (columns: readonly Named[], label: LabelReader): number =>
  columns.filter(({ names }) => columnOf(names.join(' '), label).role !== 'other').length;

/** The places of the columns, made as wide as the rows that fill all of them. */
export function widened(columns: readonly Extent[], lines: readonly Line[]): Extent[] {
  const wide = columns.map(({ start, end }) => ({ start, end }));
  for (const line of lines) {
    const pieces = piecesOf(line);
    if (pieces.length !== wide.length) continue;
    // Each piece must stand nearest to its own column, or the line has another layout.
    if (pieces.some((piece, at) => columnAt(piece, columns) !== at)) continue;
    pieces.forEach((piece, at) => {
      wide[at]!.start = Math.min(wide[at]!.start, piece.start);
      wide[at]!.end = Math.max(wide[at]!.end, piece.end);
    });
  }
  return wide;
}

/** The number of cells beginning at one place that shows where a column begins. */
const FEWEST_STARTS = 2;

/**
 * Where the cells of each column begin, as most rows show it; null for a column whose cells are centred or too few,
 * and for the first.
 */
export function edgesOf(columns: readonly Extent[], lines: readonly Line[]): (number | null)[] {
  const starts = columns.map(() => new Map<number, number>());
  for (const piece of lines.flatMap(piecesOf)) {
    const own = starts[columnAt(piece, columns)]!;
    own.set(piece.start, (own.get(piece.start) ?? 0) + 1);
  }
  return starts.map((own, at) => {
    const [best] = [...own].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    return at > 0 && best && best[1] >= FEWEST_STARTS ? best[0] : null;
  });
}

/** Cuts a piece where a cell of the next column begins one blank away: "theo Đề | Văn phòng". */
export function splitAtEdges(piece: Piece, edges: readonly (number | null)[]): Piece[] {
  for (const edge of edges) {
    if (edge === null || edge <= piece.start + 1 || edge >= piece.end) continue;
    const at = edge - piece.start;
    if (piece.body.text[at - 1] !== ' ' || piece.body.text[at] === ' ') continue;
    const left = { start: piece.start, end: edge - 1, body: piece.body.slice(0, at - 1) };
    return [left, ...splitAtEdges({ start: edge, end: piece.end, body: piece.body.slice(at) }, edges)];
  }
  return [piece];
}
