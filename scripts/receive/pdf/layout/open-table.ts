import type { DrawnTable, TableCell } from './flow.ts';
import type { PrintedLine } from './printed-line.ts';

/** Lines beside each other. */
export type Row = readonly PrintedLine[];

/** Fewer columns are lists with values, letterheads, signatures. */
const FEWEST_COLUMNS = 3;
const FEWEST_ROWS = 3;

/**
 * A table without rulings: three columns or more that stay apart over three rows or more, each row with its first
 * cell filled; null where lines that stand side by side are none. Takes the lines side by side, from top to bottom,
 * and the stretches of x that the columns cover.
 */
export function openTable(
  bands: readonly Row[],
  columns: readonly { left: number; right: number }[],
): DrawnTable | null {
  if (columns.length < FEWEST_COLUMNS) return null;
  const columnOf = (line: PrintedLine): number => columns.findIndex(({ right }) => line.left < right);
  const rows: PrintedLine[][] = [];
  for (const band of bands) {
    const begins = band.some((line) => columnOf(line) === 0);
    if (begins || rows.length === 0) rows.push([...band]);
    else rows.at(-1)!.push(...band);
  }
  const full = rows.filter((row) => new Set(row.map(columnOf)).size >= FEWEST_COLUMNS - 1);
  if (rows.length < FEWEST_ROWS || full.length < 0.8 * rows.length) return null;
  const lines = bands.flat();
  const cells = rows.flatMap((row, index) =>
    columns.map(({ left }, column): TableCell => ({
      row: index,
      column,
      rowSpan: 1,
      columnSpan: 1,
      lines: row.filter((line) => columnOf(line) === column),
      left,
      right: columns[column + 1]?.left ?? columns[column]!.right,
    })),
  );
  return {
    kind: 'table',
    page: lines[0]!.page,
    box: {
      left: columns[0]!.left,
      right: columns.at(-1)!.right,
      top: Math.min(...lines.map(({ top }) => top)),
      bottom: Math.max(...lines.map(({ bottom }) => bottom)),
    },
    xs: [...columns.map(({ left }) => left), columns.at(-1)!.right],
    rows: rows.length,
    cells,
    headRows: [],
  };
}
