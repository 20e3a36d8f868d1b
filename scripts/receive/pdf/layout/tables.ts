import type { Box } from '../content/content-types.ts';
import type { DrawnTable, TableCell } from './flow.ts';
import { gridsOf, type Grid } from './grid.ts';
import type { PrintedLine } from './printed-line.ts';
import type { Rule } from '../content/content-types.ts';

/** What the rulings of a page make of its lines. */
export interface RuledParts {
  tables: DrawnTable[];
  /** Lines in a frame of their own. */
  framed: Set<PrintedLine>;
  /** Lines outside all tables. */
  rest: PrintedLine[];
}

/** A frame around more than this share of a page is the border of the page. */
const BORDER = 0.6;

/** Puts the lines of a page into the cells that its rulings draw. */
export function ruledParts(
  lines: readonly PrintedLine[],
  rules: readonly Rule[],
  page: Box & { page: number },
): RuledParts {
  const framed = new Set<PrintedLine>();
  const tables: DrawnTable[] = [];
  let rest = [...lines];
  const area = (box: Box): number => (box.right - box.left) * (box.bottom - box.top);
  for (const grid of outermost(gridsOf(rules))) {
    const inside = rest.filter((line) => isInside(line, grid.box));
    if (inside.length === 0) continue;
    if (grid.cells.length === 1) {
      if (area(grid.box) < BORDER * area(page)) for (const line of inside) framed.add(line);
      continue;
    }
    tables.push(toTable(grid, inside, page.page));
    rest = rest.filter((line) => !inside.includes(line));
  }
  return { tables, framed, rest };
}

/** Grids that are in no other one; a grid within a cell is a table in a table, whose text stays in the cell. */
function outermost(grids: Grid[]): Grid[] {
  const tables = grids.filter(({ cells }) => cells.length > 1);
  return grids.filter((grid) => !tables.some((other) => other !== grid && contains(other.box, grid.box)));
}

const contains = (outer: Box, inner: Box): boolean =>
  inner.left > outer.left - 1 &&
  inner.right < outer.right + 1 &&
  inner.top > outer.top - 1 &&
  inner.bottom < outer.bottom + 1;

function isInside(line: PrintedLine, box: Box): boolean {
  const x = (line.left + line.right) / 2;
  const y = line.baseline - line.size * 0.3;
  return x > box.left && x < box.right && y > box.top && y < box.bottom;
}

function toTable(grid: Grid, lines: PrintedLine[], page: number): DrawnTable {
  const cells: TableCell[] = grid.cells.map(({ box, ...cell }) => ({
    ...cell,
    lines: lines.filter((line) => isInside(line, box)),
    left: box.left,
    right: box.right,
  }));
  const { box, xs, ys } = grid;
  return withoutEmptyTracks({ kind: 'table', page, box, xs, rows: ys.length - 1, cells, headRows: [] }, ys);
}

/** Narrower than this, in points, nothing can stand between two rulings. */
const THIN = 5;

/** Two rulings a hair apart make a row or column in which nothing can stand: it is taken out. */
function withoutEmptyTracks(table: DrawnTable, ys: readonly number[]): DrawnTable {
  const thin = (edges: readonly number[]): Set<number> =>
    new Set(edges.slice(1).flatMap((edge, index) => (edge - edges[index]! < THIN ? index : [])));
  const [columns, rows] = [thin(table.xs), thin(ys)];
  if (columns.size + rows.size === 0) return table;
  const place = (track: number, gone: Set<number>): number =>
    track - [...gone].filter((each) => each < track).length;
  const cells = table.cells.flatMap((cell) => {
    const [column, row] = [place(cell.column, columns), place(cell.row, rows)];
    const columnSpan = place(cell.column + cell.columnSpan, columns) - column;
    const rowSpan = place(cell.row + cell.rowSpan, rows) - row;
    return columnSpan === 0 || rowSpan === 0 ? [] : [{ ...cell, column, row, columnSpan, rowSpan }];
  });
  return {
    ...table,
    cells,
    rows: table.rows - rows.size,
    xs: table.xs.filter((_, index) => !columns.has(index)),
  };
}
