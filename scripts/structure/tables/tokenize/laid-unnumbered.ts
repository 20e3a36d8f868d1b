import type { LabelReader } from '../../grammar/labels.ts';
import type { Line } from '../../text/lines.ts';
import { columnOf, readColumns } from '../columns.ts';
import type { Row, Table } from '../row.ts';
import { cellsOf, inColumns, isInside, overlapOf, type LaidTable } from './laid.ts';
import {
  columnAt,
  edgesOf,
  knownColumns,
  namedColumns,
  piecesOf,
  widened,
  type Extent,
} from './laid-columns.ts';

/** What is listed, who does it, and when: fewer known names are a sentence. */
const FEWEST_KNOWN = 3;
const FEWEST_ROWS = 2;
/** Lines of a head below its first one. */
const MOST_WRAPPED = 3;

/**
 * The table that begins at a line, is laid out with blanks, and has no column of numbers: "Tên mô hình   Đơn vị chủ
 * trì   Thời gian"; null where none does.
 */
export function unnumberedLaidAt(lines: readonly Line[], at: number, label: LabelReader): LaidTable | null {
  const names = piecesOf(lines[at]!);
  if (names.length < FEWEST_KNOWN) return null;
  const first = columnOf(names[0]!.body.text, label);
  if (first.role !== 'model' && first.says?.includes('task') !== true) return null;
  let head = at + 1;
  while (head < lines.length && head <= at + MOST_WRAPPED && isWrapped(lines[head]!)) head++;
  const columns = namedColumns(lines.slice(at, head), label);
  if (knownColumns(columns, label) < FEWEST_KNOWN) return null;
  let end = head;
  while (end < lines.length && goesOn(lines, end, columns)) end++;
  const rows = lines.slice(head, end).filter((line) => beginsRow(line, columns));
  const begins = headsRows(lines, head, columns) ? lines[head + 1] : lines[head];
  return rows.length < FEWEST_ROWS || rows[0] !== begins ? null : { head, end };
}

/** "thực hiện" alone: the rest of a name above it. */
const isWrapped = (line: Line): boolean => piecesOf(line).every(({ body }) => /^\p{Ll}/u.test(body.text));

/** Whether a line goes on the table: a text alone at its left edge that begins like a sentence stands below it. */
function goesOn(lines: readonly Line[], at: number, columns: readonly Extent[]): boolean {
  if (headsRows(lines, at, columns)) return true;
  const [first, ...others] = piecesOf(lines[at]!);
  const alone = others.length === 0 && columnAt(first!, columns) === 0 && !/^\p{Ll}/u.test(first!.body.text);
  return !alone && isInside(lines, at, columns);
}

/** "Lĩnh vực y tế" alone at the left edge, right above a row: it heads the rows below it. */
function headsRows(lines: readonly Line[], at: number, columns: readonly Extent[]): boolean {
  const [line, next] = [lines[at]!, lines[at + 1]];
  const [first, ...others] = piecesOf(line);
  return (
    others.length === 0 &&
    columnAt(first!, columns) === 0 &&
    /^\p{Lu}[^.;:]*$/u.test(line.text) &&
    line.marker?.kind !== 'roman' &&
    next !== undefined &&
    next.number === line.number + 1 &&
    beginsRow(next, columns) &&
    isInside(lines, at + 1, columns)
  );
}

/** A row begins where a title does, with something said beside it. */
function beginsRow(line: Line, columns: readonly Extent[]): boolean {
  const [first, ...others] = piecesOf(line);
  return others.length > 0 && columnAt(first!, columns) === 0 && /^[\p{Lu}\d"“]/u.test(first!.body.text);
}

/** The rows of such a table. */
export function unnumberedLaid(lines: readonly Line[], label: LabelReader): Table {
  const { head } = unnumberedLaidAt(lines, 0, label) ?? { head: 1 };
  const columns = namedColumns(lines.slice(0, head), label);
  const body = lines.slice(head);
  const places = widened(columns, body);
  const edges = edgesOf(places, body);
  const names = inColumns(lines.slice(0, head).flatMap(piecesOf), places);
  const rows: Line[][] = [];
  const across = new Set<Line[]>();
  body.forEach((line, at) => {
    const heads = headsRows(body, at, places);
    if (heads || rows.length === 0 || beginsRow(line, places)) rows.push([]);
    rows.at(-1)!.push(line);
    if (heads) across.add(rows.at(-1)!);
  });
  return {
    columns: readColumns([{ cells: names }], label),
    rows: rows.map((row): Row => {
      if (across.has(row)) return { cells: [[row[0]!.body.collapse()]], across: true };
      const doubt = overlapOf(row, places, edges);
      return { cells: cellsOf(row, places, edges), ...(doubt ? { doubts: places.map(() => doubt) } : {}) };
    }),
    head: names.flat(),
    furniture: [],
  };
}
