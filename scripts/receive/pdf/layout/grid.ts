import type { Box, Rule } from '../content/content-types.ts';

/** A cell of a drawn grid; rows and columns from 0. */
export interface GridCell {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  box: Box;
}

/** What rulings enclose on a page. */
export interface Grid {
  box: Box;
  /** The x of each upright and the y of each level line of the grid. */
  xs: number[];
  ys: number[];
  cells: GridCell[];
}

/** Rulings nearer than this, in points, are one; their ends may miss each other by as much. */
const NEAR = 3;
/** A border stands where this share of the side of a cell is drawn. */
const DRAWN = 0.6;

/** The grids that the rulings of a page make: tables, and single frames. */
export function gridsOf(rules: readonly Rule[]): Grid[] {
  const levels = joined(rules.filter(({ direction }) => direction === 'level'));
  const uprights = joined(rules.filter(({ direction }) => direction === 'upright'));
  return groups([...levels, ...uprights])
    .map(toGrid)
    .filter((grid): grid is Grid => grid !== null);
}

/** Rules of one direction, those that touch or overlap on one line made one. */
function joined(rules: readonly Rule[]): Rule[] {
  const sorted = [...rules].sort((a, b) => a.at - b.at || a.from - b.from);
  const out: Rule[] = [];
  for (const rule of sorted) {
    const same = out.find(
      (other) =>
        Math.abs(other.at - rule.at) < NEAR / 2 && rule.from < other.to + NEAR && other.from < rule.to + NEAR,
    );
    if (same) {
      same.from = Math.min(same.from, rule.from);
      same.to = Math.max(same.to, rule.to);
    } else out.push({ ...rule });
  }
  return out;
}

/** Rules that cross or touch, directly or through others. */
function groups(rules: readonly Rule[]): Rule[][] {
  const left = new Set(rules);
  const out: Rule[][] = [];
  for (const first of rules) {
    if (!left.delete(first)) continue;
    const group = [first];
    for (const rule of group)
      for (const other of left)
        if (touch(rule, other)) {
          left.delete(other);
          group.push(other);
        }
    out.push(group);
  }
  return out;
}

const touch = (a: Rule, b: Rule): boolean =>
  a.direction === b.direction
    ? Math.abs(a.at - b.at) < NEAR && a.from < b.to + NEAR && b.from < a.to + NEAR
    : a.at > b.from - NEAR && a.at < b.to + NEAR && b.at > a.from - NEAR && b.at < a.to + NEAR;

function toGrid(rules: Rule[]): Grid | null {
  const levels = rules.filter(({ direction }) => direction === 'level');
  const uprights = rules.filter(({ direction }) => direction === 'upright');
  if (levels.length < 2 || uprights.length === 0) return null;
  // A table may be open at its sides: its lines then begin and end where the level ones do.
  const xs = clustered([...uprights.map(({ at }) => at), ...ends(levels)]);
  const ys = clustered([...levels.map(({ at }) => at), ...ends(uprights)]);
  if (xs.length < 2 || ys.length < 2) return null;
  const box = { left: xs[0]!, right: xs.at(-1)!, top: ys[0]!, bottom: ys.at(-1)! };
  return { box, xs, ys, cells: cellsOf(xs, ys, { levels, uprights }) };
}

const ends = (rules: readonly Rule[]): number[] => [
  Math.min(...rules.map(({ from }) => from)),
  Math.max(...rules.map(({ to }) => to)),
];

/** The middles of heaps of values; a heap is never wider than a cell may be narrow. */
function clustered(values: number[]): number[] {
  const heaps: number[][] = [];
  for (const value of values.sort((a, b) => a - b)) {
    const heap = heaps.at(-1);
    if (heap && value - heap.at(-1)! <= NEAR && value - heap[0]! <= 2 * NEAR) heap.push(value);
    else heaps.push([value]);
  }
  return heaps.map((heap) => heap.reduce((sum, value) => sum + value, 0) / heap.length);
}

function cellsOf(xs: number[], ys: number[], rules: { levels: Rule[]; uprights: Rule[] }): GridCell[] {
  const columns = xs.length - 1;
  const parent = Array.from({ length: columns * (ys.length - 1) }, (_, index) => index);
  const root = (index: number): number =>
    parent[index] === index ? index : (parent[index] = root(parent[index]!));
  for (let row = 0; row < ys.length - 1; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const index = row * columns + column;
      if (column + 1 < columns && !isDrawn(rules.uprights, xs[column + 1]!, ys[row]!, ys[row + 1]!))
        parent[root(index + 1)] = root(index);
      if (row + 2 < ys.length && !isDrawn(rules.levels, ys[row + 1]!, xs[column]!, xs[column + 1]!))
        parent[root(index + columns)] = root(index);
    }
  return rectangles(
    parent.map((_, index) => root(index)),
    xs,
    ys,
  );
}

function isDrawn(rules: readonly Rule[], at: number, from: number, to: number): boolean {
  let drawn = 0;
  for (const rule of rules)
    if (Math.abs(rule.at - at) <= NEAR)
      drawn += Math.max(0, Math.min(rule.to, to) - Math.max(rule.from, from));
  return drawn >= DRAWN * (to - from);
}

/** Joined parts of a grid as cells; what is joined into no rectangle falls into its rows again. */
function rectangles(roots: number[], xs: number[], ys: number[]): GridCell[] {
  const columns = xs.length - 1;
  const parts = new Map<number, number[]>();
  roots.forEach((root, index) => parts.set(root, [...(parts.get(root) ?? []), index]));
  const cells = [...parts.values()].flatMap((part) => {
    const whole = rectangle(part, columns);
    return whole.rowSpan * whole.columnSpan === part.length
      ? [whole]
      : [...Map.groupBy(part, (index) => Math.floor(index / columns)).values()].map((row) =>
          rectangle(row, columns),
        );
  });
  return cells
    .map((cell) => ({
      ...cell,
      box: {
        left: xs[cell.column]!,
        right: xs[cell.column + cell.columnSpan]!,
        top: ys[cell.row]!,
        bottom: ys[cell.row + cell.rowSpan]!,
      },
    }))
    .sort((a, b) => a.row - b.row || a.column - b.column);
}

function rectangle(part: number[], columns: number): Omit<GridCell, 'box'> {
  const rows = part.map((index) => Math.floor(index / columns));
  const cols = part.map((index) => index % columns);
  const row = Math.min(...rows);
  const column = Math.min(...cols);
  return { row, column, rowSpan: Math.max(...rows) - row + 1, columnSpan: Math.max(...cols) - column + 1 };
}
