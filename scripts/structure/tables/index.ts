import type { DraftModel, DraftTask } from '../draft.ts';
import { readTaskRows } from './task-rows.ts';
import type { RepairedLine, RepairedText } from '../../../src/domain/repair.ts';
import type { Setting } from '../text/paragraphs.ts';
import type { Traced } from '../text/traced.ts';
import { fold } from '../../../src/vietnamese/fold.ts';
import { layoutRows } from './layout-table.ts';
import {
  isGroupCell,
  isModelCell,
  readRows,
  rowLengths,
  type BareTitles,
  type TableReading,
} from './rows.ts';
import type { LabelReader } from '../text/labels.ts';
import { bareTitles } from './bare-titles.ts';
import { cellText, pipeRows, tabRows, type CellRow } from './cells.ts';
import { readColumns, streamColumns } from './columns.ts';
import type { Segment } from './find-tables.ts';

/** What a table gives: models, or tasks where it has none. */
export type TableOrTasks = TableReading & { tasks: DraftTask[] };

/** What the reading of a table depends on besides its lines. */
export interface TableContext {
  where: DraftModel['where'];
  setting: Setting;
  /** Titles of the models known so far, by number. */
  titles: ReadonlyMap<number, string>;
}

/** Reads a table whose cells are parted by tabs or bars. */
export function readTable(
  segment: Segment,
  repaired: RepairedText,
  { where, setting: { label }, titles }: TableContext,
): TableOrTasks {
  const [first, last] = [segment.lines[0]!.number, segment.lines.at(-1)!.number];
  const lines = repaired.lines.slice(first - 1, withEmptyCells(last, repaired));
  const { rows: all, rules } = rowsOf(segment, lines, label);
  const stream =
    segment.kind === 'tab' && lines.every(({ text }) => text.indexOf('\t') === text.lastIndexOf('\t'));
  const { rows, repeated } = stream ? { rows: all, repeated: [] } : partRepeatedHeads(all);
  const furniture = [...rules, ...repeated];
  const { heads, bare } = headOf(rows, stream, label, titles);
  const tasks = bare.size === 0 && !rows.some(isDataRow) ? readTaskRows(rows, label) : null;
  if (tasks) return { ...tasks, groups: [], models: [], furniture: [...tasks.furniture, ...furniture] };
  const cells = rows.slice(heads.length).flatMap((row) => row.cells);
  const columns = stream ? streamColumns(heads, label, rowLengths(cells, bare)) : readColumns(heads, label);
  const reading = readRows(cells, { columns, where, bare });
  return { ...reading, tasks: [], furniture: [...heads.flatMap((row) => row.cells.flat()), ...furniture] };
}

/** The rows of a table by its kind, and what stands in it that is no cell. */
function rowsOf(
  { kind, lines: own }: Segment,
  lines: readonly RepairedLine[],
  label: LabelReader,
): { rows: CellRow[]; rules: Traced[] } {
  if (kind === 'pipe') return pipeRows(lines);
  if (kind === 'tab') return { rows: tabRows(lines), rules: [] };
  const { rows, furniture } = layoutRows(own, label);
  return { rows, rules: furniture };
}

/** Parts the rows that print the head once more, as on the top of each page. */
function partRepeatedHeads(rows: readonly CellRow[]): { rows: CellRow[]; repeated: Traced[] } {
  const textOf = ({ cells }: CellRow): string => fold(cells.map(cellText).join('|'));
  const start = rows.findIndex((row) => isDataRow(row) || /^\d{1,3}[.)]?$/.test(cellText(row.cells[0])));
  const heads = new Set(rows.slice(0, Math.max(0, start)).map(textOf));
  const isRepeated = (row: CellRow, at: number): boolean =>
    at >= start && row.cells.length >= FEWEST_HEADS && heads.has(textOf(row));
  return {
    rows: rows.filter((row, at) => !isRepeated(row, at)),
    repeated: rows.filter(isRepeated).flatMap(({ cells }) => cells.flat()),
  };
}

/** Fewer cells than this may be equal by chance. */
const FEWEST_HEADS = 3;

/** The number of a table's last line, with the empty cells right below it: a tab alone on its line. */
function withEmptyCells(last: number, { lines }: RepairedText): number {
  let end = last;
  while (/^\t\s*$/.test(lines[end]?.text ?? '')) end++;
  return end;
}

/** The head rows of a table, and the titles below them that only the head shows to be those of models. */
function headOf(
  rows: readonly CellRow[],
  stream: boolean,
  label: LabelReader,
  titles: TableContext['titles'],
): { heads: readonly CellRow[]; bare: BareTitles } {
  const start = rows.findIndex(isDataRow);
  const first = rows.findIndex(({ cells }) => /^1[.)]?$/.test(cellText(cells[0])));
  const end = Math.min(...[start, first].filter((at) => at >= 0));
  if (first > 0 && end > 0) {
    const heads = rows.slice(0, end);
    const columns = stream ? streamColumns(heads, label, []) : readColumns(heads, label);
    const bare = bareTitles(rows.slice(end), columns, titles);
    if (bare.size > 0) return { heads, bare };
  }
  return { heads: rows.slice(0, start < 0 ? 1 : start), bare: new Map() };
}

/** Whether a row is not of the head: it holds a model or a group. */
const isDataRow = ({ cells }: CellRow): boolean =>
  cells.some((cell) => isModelCell(cell) || isGroupCell(cell));
