import type { DrawnTable, TableCell } from './flow.ts';
import { joinedAcross } from './reading-order.ts';
import { textOf, type PrintedLine } from './printed-line.ts';

/** Columns of one table stand on the next page where they stood, within this many points. */
const SAME_X = 4;

/** Whether a table at the top of a page may go on with one at the foot of the page before. */
export function isContinued(before: DrawnTable, after: DrawnTable): boolean {
  return (
    after.page > before.page &&
    before.xs.length === after.xs.length &&
    before.xs.every((x, index) => Math.abs(x - after.xs[index]!) < SAME_X)
  );
}

/**
 * One table of two parts. The head that is printed again leaves it (its lines are handed back: they are a running
 * head), so that a row cut by the page, or a cell merged over it, is whole again.
 */
export function joinTables(
  before: DrawnTable,
  after: DrawnTable,
): { table: DrawnTable; repeated: PrintedLine[] } {
  const head = repeatedRows(before, after);
  const body = after.cells.filter(({ row }) => row >= head);
  const repeated = range(0, head).flatMap((row) => {
    const lines = inRow(after, row).flatMap((cell) => cell.lines);
    return lines.length > 0 ? [joinedAcross(lines)] : [];
  });
  const rest = {
    ...after,
    rows: after.rows - head,
    cells: body.map((cell) => ({ ...cell, row: cell.row - head })),
  };
  const cut = isCutRow(before, rest);
  const shift = before.rows - (cut ? 1 : 0);
  const moved = rest.cells.map((cell) => ({ ...cell, row: cell.row + shift }));
  const table: DrawnTable = {
    ...before,
    page: after.page,
    rows: shift + rest.rows,
    cells: cut ? mended(before.cells, moved, shift) : reaching(before.cells, moved, shift),
    headRows: head > 0 ? range(0, head) : before.headRows,
  };
  return { table, repeated };
}

const range = (from: number, length: number): number[] => Array.from({ length }, (_, index) => from + index);

const textOfCell = (cell: TableCell): string =>
  cell.lines
    .map(({ pieces }) => textOf(pieces).trim())
    .join(' ')
    .replace(/\s+/g, ' ');

const inRow = (table: DrawnTable, row: number): TableCell[] => table.cells.filter((cell) => cell.row === row);

/** How many rows at the top of the second part say what those at the top of the first say. */
function repeatedRows(before: DrawnTable, after: DrawnTable): number {
  const signature = (table: DrawnTable, row: number): string =>
    inRow(table, row)
      .map((cell) => `${cell.column}+${cell.columnSpan}:${cell.rowSpan}:${textOfCell(cell)}`)
      .join('|');
  let rows = 0;
  while (rows < Math.min(before.rows, after.rows, 4) && signature(before, rows) === signature(after, rows))
    rows += 1;
  const text = inRow(before, 0).map(textOfCell).join('');
  return text === '' ? 0 : rows;
}

/** A row was cut where its first cell stands empty on the new page, while other rows have something there. */
function isCutRow(before: DrawnTable, after: DrawnTable): boolean {
  const cells = inRow(after, 0);
  const filled = cells.filter((cell) => cell.lines.length > 0);
  if (cells.length < 2 || filled.length === 0 || cells[0]!.column !== 0 || cells[0]!.lines.length > 0)
    return false;
  const firsts = before.cells.filter(({ column, columnSpan }) => column === 0 && columnSpan === 1);
  if (firsts.filter(({ lines }) => lines.length > 0).length * 2 < firsts.length) return false;
  return filled.every((cell) => (lastAbove(before, cell.column)?.lines.length ?? 0) > 0);
}

const lastAbove = (table: DrawnTable, column: number): TableCell | undefined =>
  table.cells.findLast(
    (cell) =>
      cell.column <= column &&
      column < cell.column + cell.columnSpan &&
      cell.row + cell.rowSpan === table.rows,
  );

/** Puts the second half of a cut row to its first half, cell by cell; `row` is the row of both. */
function mended(before: readonly TableCell[], after: readonly TableCell[], row: number): TableCell[] {
  const cells = before.map((cell) => ({ ...cell }));
  const rest = after.filter((cell) => {
    const above = cells.find(
      (other) =>
        other.column === cell.column &&
        other.columnSpan === cell.columnSpan &&
        other.row + other.rowSpan - 1 === row,
    );
    if (cell.row !== row || !above) return true;
    above.lines = [...above.lines, ...cell.lines];
    above.rowSpan += cell.rowSpan - 1;
    return false;
  });
  return [...cells, ...rest];
}

/**
 * Lets a cell that is merged over the page reach into the new one. There its rest stands empty at the top and is merged
 * itself, which an empty cell is for no other reason; `row` is the first row of the new page.
 */
function reaching(before: readonly TableCell[], after: readonly TableCell[], row: number): TableCell[] {
  const cells = before.map((cell) => ({ ...cell }));
  const rest = after.filter((cell) => {
    if (cell.row !== row || cell.rowSpan === 1 || cell.lines.length > 0) return true;
    const above = cells.find(
      (other) =>
        other.column === cell.column &&
        other.columnSpan === cell.columnSpan &&
        other.row + other.rowSpan === row &&
        other.lines.length > 0,
    );
    if (above) above.rowSpan += cell.rowSpan;
    return !above;
  });
  return [...cells, ...rest];
}

/**
 * The rows that are a head: the first one where all its cells are bold or stand in the middle while the next row
 * is not so, with the rows that its merged cells reach into.
 */
export function headRowsOf(table: DrawnTable): number[] {
  const isHead = (row: number): boolean => {
    const cells = inRow(table, row).filter(({ lines }) => lines.length > 0);
    return cells.length > 1 && cells.every(({ lines }) => lines.every(({ bold }) => bold));
  };
  if (!isHead(0)) return [];
  const reach = Math.max(1, ...inRow(table, 0).map(({ rowSpan }) => rowSpan));
  return range(0, Math.min(reach, table.rows));
}
