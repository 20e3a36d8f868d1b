import { ROW_NUMBER } from '../grammar/table-lines.ts';
import { fold } from '../../../src/vietnamese/fold.ts';
import type { LabelReader } from '../grammar/labels.ts';
import type { Traced } from '../text/traced.ts';
import { columnOf, readColumns } from './columns.ts';
import { isGroupCell, isModelCell } from './items.ts';
import { alignCells } from './align-cells.ts';
import { cellText, isEmpty, type Column, type Row, type Table } from './row.ts';

/** Fewer cells than this may be equal by chance. */
const FEWEST_HEADS = 3;

/** Rows of cells as a table: the rows above the first number, model or group are its head. */
export function withHead(all: readonly Row[], furniture: readonly Traced[], label: LabelReader): Table {
  const { rows, repeated } = partRepeatedHeads(all, label);
  const heads = rows.slice(0, headCount(rows, label));
  const columns = readColumns(heads, label);
  return {
    columns,
    rows: rows.slice(heads.length).map((row) => filledRow(row, columns)),
    head: heads.flatMap(({ cells }) => cells.flat()),
    furniture: [...furniture, ...repeated],
  };
}

/** A row with fewer or more cells than columns: where its last cells are missing or one is cut, that is a guess. */
function filledRow(row: Row, columns: readonly Column[]): Row {
  const { cells } = row;
  const own = cells.filter((cell) => cell.length > 0).length;
  if (columns.length < 3 || cells.length === columns.length || cells.length < 3 || own < 3) return row;
  const title = columns.findIndex(
    ({ role }) => role === 'model' || role === 'assignment' || role === 'other',
  );
  const lead = Math.max(2, title + 1);
  const { cells: values, uncertain } = alignCells(cells.slice(lead), columns.slice(lead));
  return {
    cells: [...cells.slice(0, lead), ...values],
    doubts: [...cells.slice(0, lead).map(() => null), ...values.map(() => uncertain)],
  };
}

/** How many rows are head: none where the first row is one of the table's own. */
export function headCount(rows: readonly Row[], label: LabelReader): number {
  const first = rows.findIndex(isDataRow);
  if (first === 0 || !namesColumns(rows[0], label)) return Math.max(first, 0);
  if (first > 0 && isCounted(rows[0]!, label)) return first;
  // Without a column of numbers nothing shows where the rows begin but that their first cells name no columns.
  const below = rows.slice(1).findIndex((row) => !isEmpty(row.cells[0]) && !namesColumns(row, label));
  const named = below < 0 ? 1 : below + 1;
  return first > 0 ? Math.min(first, named) : 1;
}

/** Whether a head has a column for the numbers of its rows. */
const isCounted = ({ cells }: Row, label: LabelReader): boolean =>
  cells.some((cell) => ['index', 'number'].includes(columnOf(cellText(cell), label).role));

/** Whether a row names columns: one that numbers, or two of which a field is known. */
export function namesColumns(row: Row | undefined, label: LabelReader): boolean {
  const roles = (row?.cells ?? []).map((cell) => columnOf(cellText(cell), label).role);
  return roles.includes('index') || roles.filter((role) => role !== 'other').length > 1;
}

/** Whether a row is not of the head: it has a number, or holds a model or a group. */
function isDataRow({ cells, across }: Row): boolean {
  if (cells.some((cell) => isModelCell(cell) || isGroupCell(cell))) return true;
  const first = cells.find((cell) => cell.length > 0);
  const others = cells.filter((cell) => cell.length > 0).length > 1;
  return first !== undefined && (others || across === true) && ROW_NUMBER.test(cellText(first));
}

/** Parts the rows that print the head once more, as on the top of each page. */
function partRepeatedHeads(rows: readonly Row[], label: LabelReader): { rows: Row[]; repeated: Traced[] } {
  const textOf = ({ cells }: Row): string => fold(cells.map(cellText).join('|'));
  const start = headCount(rows, label);
  const heads = new Set(rows.slice(0, start).map(textOf));
  const isRepeated = (row: Row, at: number): boolean =>
    at >= start && row.cells.length >= FEWEST_HEADS && heads.has(textOf(row));
  return {
    rows: rows.filter((row, at) => !isRepeated(row, at)),
    repeated: rows.filter(isRepeated).flatMap(({ cells }) => cells.flat()),
  };
}
