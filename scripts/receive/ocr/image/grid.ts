import { type Box, type Ink } from './raster.ts';
import { positionAt, type Rule, type Rules } from './rules.ts';

/** A cell of a ruled table: its place in the grid, and the paper between its rules. */
export interface GridCell extends Box {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
}

/** A ruled table: its outer box, the lines of its grid, and its cells in the order of rows and columns. */
export interface Grid extends Box {
  xs: number[];
  ys: number[];
  cells: GridCell[];
}

/** How near two rules must come to meet, in letters. */
const NEAR = 0.6;
/** How far from the border of a cell, in pixels, a rule is no part of that border. */
const INSIDE = 3;

/**
 * Finds the ruled tables of a page: rules that cross each other, and the cells between them.
 *
 * @param ink what is as dark as letters
 * @param faint what is dark enough for a hairline: the rules were found in it
 * @param letter height of a typical letter in pixels
 */
export function findGrids(ink: Ink, faint: Ink, rules: Rules, letter: number): Grid[] {
  return crossingGroups(rules, NEAR * letter)
    .map((group) => gridOf({ ink, faint }, withoutStreaks(group, letter), letter))
    .filter((grid) => grid !== null)
    .sort((one, two) => one.top - two.top);
}

/** The rules as far as they are drawn: where one would go on through a cell, what stands there are its letters. */
export function besideCells({ horizontal, vertical }: Rules, grids: readonly Grid[]): Rules {
  const cells = grids.flatMap((grid) => grid.cells);
  const spared = (
    rule: Rule,
    span: (cell: Box) => { along: [number, number]; across: [number, number] },
  ): Rule => {
    const gaps = cells.map(span).flatMap(({ along: [from, to], across: [near, far] }) => {
      const at = positionAt(rule, (from + to) / 2);
      const inside = at > near + INSIDE && at < far - INSIDE;
      return inside && (rule.from < from || rule.to > to) ? [{ from: from - INSIDE, to: to + INSIDE }] : [];
    });
    return gaps.length === 0 ? rule : { ...rule, gaps: [...(rule.gaps ?? []), ...gaps] };
  };
  return {
    horizontal: horizontal.map((rule) =>
      spared(rule, ({ left, right, top, bottom }) => ({ along: [left, right], across: [top, bottom] })),
    ),
    vertical: vertical.map((rule) =>
      spared(rule, ({ left, right, top, bottom }) => ({ along: [top, bottom], across: [left, right] })),
    ),
  };
}

/** Rules in groups: two are in one group where they cross, or a third one joins them. */
function crossingGroups({ horizontal, vertical }: Rules, near: number): Rules[] {
  const groups: Rules[] = [];
  for (const upright of vertical) {
    const met = horizontal.filter((level) => cross(level, upright, near));
    if (met.length === 0) continue;
    const joined = groups.filter((group) => group.horizontal.some((level) => met.includes(level)));
    const all: Rules = {
      horizontal: [...new Set([...met, ...joined.flatMap((group) => group.horizontal)])],
      vertical: [upright, ...joined.flatMap((group) => group.vertical)],
    };
    groups.splice(0, groups.length, ...groups.filter((group) => !joined.includes(group)), all);
  }
  return groups;
}

function cross(level: Rule, upright: Rule, near: number): boolean {
  const y = positionAt(level, positionAt(upright, (upright.from + upright.to) / 2));
  const x = positionAt(upright, y);
  return x >= level.from - near && x <= level.to + near && y >= upright.from - near && y <= upright.to + near;
}

/** Without uprights that run far beyond the table: the streak of a dirty scanner is no column. */
function withoutStreaks({ horizontal, vertical }: Rules, letter: number): Rules {
  const top = Math.min(...horizontal.map((rule) => rule.start)) - 3 * letter;
  const bottom = Math.max(...horizontal.map((rule) => rule.end)) + 3 * letter;
  return { horizontal, vertical: vertical.filter((rule) => rule.from >= top && rule.to <= bottom) };
}

/** Rules that stand on one line of the grid, and where it stands. */
interface GridLine {
  rules: Rule[];
  at: number;
}

/** Where a line of the grid stands at a place along it: by the rule that is nearest there. */
function lineAt({ rules }: GridLine, along: number): number {
  const away = (rule: Rule): number => Math.max(rule.from - along, along - rule.to, 0);
  return positionAt(
    rules.reduce((best, rule) => (away(rule) < away(best) ? rule : best)),
    along,
  );
}

function gridLines(rules: readonly Rule[], near: number): GridLine[] {
  const lines: GridLine[] = [];
  const middle = (rule: Rule): number => (rule.start + rule.end) / 2;
  for (const rule of [...rules].sort((one, two) => middle(one) - middle(two))) {
    const line = lines.at(-1);
    if (line !== undefined && middle(rule) - line.at <= near) {
      line.rules.push(rule);
      line.at = middle(rule);
    } else lines.push({ rules: [rule], at: middle(rule) });
  }
  return lines;
}

/** The grid of one group of rules; null where it has no two cells. */
function gridOf(inks: Inks, group: Rules, letter: number): Grid | null {
  const levels = gridLines(group.horizontal, NEAR * letter);
  const uprights = withOuterEdges(gridLines(group.vertical, NEAR * letter), group.horizontal, letter);
  const [rows, columns] = [levels.length - 1, uprights.length - 1];
  if (rows < 1 || columns < 1 || rows * columns < 2) return null;
  const edges = new Edges(inks, levels, uprights);
  const cells = cellsOf(rows, columns, edges).map((cell): GridCell => {
    const x = (edges.x(cell.column, cell.row) + edges.x(cell.column + cell.columnSpan, cell.row)) / 2;
    const y = (edges.y(cell.row, cell.column) + edges.y(cell.row + cell.rowSpan, cell.column)) / 2;
    return {
      ...cell,
      left: Math.round(lineAt(uprights[cell.column]!, y)) + 1,
      right: Math.round(lineAt(uprights[cell.column + cell.columnSpan]!, y)),
      top: Math.round(lineAt(levels[cell.row]!, x)) + 1,
      bottom: Math.round(lineAt(levels[cell.row + cell.rowSpan]!, x)),
    };
  });
  if (cells.length < 2) return null;
  return {
    left: Math.round(uprights[0]!.at),
    right: Math.round(uprights.at(-1)!.at),
    top: Math.round(levels[0]!.at),
    bottom: Math.round(levels.at(-1)!.at),
    xs: uprights.map(({ at }) => at),
    ys: levels.map(({ at }) => at),
    cells,
  };
}

/** Adds the outer uprights that a table without them leaves to the ends of its levels. */
function withOuterEdges(uprights: GridLine[], levels: readonly Rule[], letter: number): GridLine[] {
  const edge = (at: number): GridLine => ({ rules: [{ from: 0, to: 1, start: at, end: at, thick: 1 }], at });
  const ends = (of: (rule: Rule) => number): number => {
    const sorted = levels.map(of).sort((one, two) => one - two);
    return sorted[Math.floor(sorted.length / 2)]!;
  };
  const [left, right] = [ends((rule) => rule.from), ends((rule) => rule.to)];
  const [first, last] = [uprights[0]?.at ?? Infinity, uprights.at(-1)?.at ?? -Infinity];
  return [
    ...(first - left > 2 * letter ? [edge(left)] : []),
    ...uprights,
    ...(right - last > 2 * letter ? [edge(right)] : []),
  ];
}

/** A page as dark as its letters, and as light as a hairline may be. */
interface Inks {
  ink: Ink;
  faint: Ink;
}

/** Of so many edges of a table at most one may be hidden from the ink of letters, where that ink decides. */
const HIDDEN = 20;

/**
 * Which edges between neighbouring places of the grid are drawn. Hairlines are seen in the faint ink alone; where the ink
 * of letters shows nearly all of a table, it decides: in the faint one a letter that stands on the line of a merged cell
 * may reach its rules.
 */
class Edges {
  private readonly levels: GridLine[];
  private readonly uprights: GridLine[];
  /** By upright and row, by level and column. */
  private readonly uprightEdges: boolean[][];
  private readonly levelEdges: boolean[][];

  constructor(inks: Inks, levels: GridLine[], uprights: GridLine[]) {
    this.levels = levels;
    this.uprights = uprights;
    const faint = this.edgesIn(inks.faint);
    const ink = this.edgesIn(inks.ink);
    const drawn = [...faint.uprights, ...faint.levels].flat();
    const shown = [...ink.uprights, ...ink.levels].flat();
    const hidden = drawn.filter((isThere, at) => isThere && !shown[at]!).length;
    const { uprights: upright, levels: level } =
      hidden * HIDDEN <= drawn.filter(Boolean).length ? ink : faint;
    this.uprightEdges = upright;
    this.levelEdges = level;
  }

  /** The edges that an ink draws. */
  private edgesIn(ink: Ink): { uprights: boolean[][]; levels: boolean[][] } {
    const places = (lines: readonly GridLine[]): number[] => lines.slice(1).map((_, at) => at);
    return {
      uprights: this.uprights.map((line, at) => {
        const column = Math.max(0, at - 1);
        return places(this.levels).map((row) =>
          isDrawn(this.y(row, column), this.y(row + 1, column), (y) => darkAround(ink, lineAt(line, y), y)),
        );
      }),
      levels: this.levels.map((line, at) => {
        const row = Math.max(0, at - 1);
        return places(this.uprights).map((column) =>
          isDrawn(this.x(column, row), this.x(column + 1, row), (x) => darkAround(ink, x, lineAt(line, x))),
        );
      }),
    };
  }

  /** Where an upright stands in a row. */
  x(upright: number, row: number): number {
    return lineAt(this.uprights[upright]!, (this.levels[row]!.at + this.levels[row + 1]!.at) / 2);
  }

  /** Where a level stands in a column. */
  y(level: number, column: number): number {
    return lineAt(this.levels[level]!, (this.uprights[column]!.at + this.uprights[column + 1]!.at) / 2);
  }

  /** Whether the upright on the right of a place is drawn. */
  rightOf(row: number, column: number): boolean {
    return this.uprightEdges[column + 1]![row]!;
  }

  /** Whether the level below a place is drawn. */
  below(row: number, column: number): boolean {
    return this.levelEdges[row + 1]![column]!;
  }
}

/**
 * Whether there is ink nearly all the way, and at both ends: a letter of a merged cell that happens to stand there
 * reaches neither rule.
 */
function isDrawn(from: number, to: number, dark: (along: number) => boolean): boolean {
  const [first, last] = [Math.round(from) + 2, Math.round(to) - 2];
  const length = Math.max(1, last - first);
  const end = Math.min(8, Math.ceil(length / 4));
  let all = 0;
  let atStart = 0;
  let atEnd = 0;
  for (let along = first; along < last; along += 1) {
    if (!dark(along)) continue;
    all += 1;
    if (along < first + end) atStart += 1;
    if (along >= last - end) atEnd += 1;
  }
  return all >= 0.8 * length && atStart >= 0.6 * end && atEnd >= 0.6 * end;
}

function darkAround({ width, height, data }: Ink, x: number, y: number): boolean {
  for (let row = Math.max(0, Math.round(y) - 2); row <= Math.min(height - 1, Math.round(y) + 2); row += 1)
    for (let at = Math.max(0, Math.round(x) - 2); at <= Math.min(width - 1, Math.round(x) + 2); at += 1)
      if (data[row * width + at] === 1) return true;
  return false;
}

type Span = Pick<GridCell, 'row' | 'column' | 'rowSpan' | 'columnSpan'>;

/** The cells: each starts at the first free place and grows to the right and down as far as no edge is drawn. */
function cellsOf(rows: number, columns: number, edges: Edges): Span[] {
  const taken = Array.from({ length: rows }, () => new Array<boolean>(columns).fill(false));
  const cells: Span[] = [];
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      if (taken[row]![column]!) continue;
      let columnSpan = 1;
      while (
        column + columnSpan < columns &&
        !taken[row]![column + columnSpan]! &&
        !edges.rightOf(row, column + columnSpan - 1)
      )
        columnSpan += 1;
      const places = Array.from({ length: columnSpan }, (_, at) => column + at);
      let rowSpan = 1;
      while (row + rowSpan < rows && places.every((at) => !edges.below(row + rowSpan - 1, at))) rowSpan += 1;
      for (let down = row; down < row + rowSpan; down += 1) for (const at of places) taken[down]![at] = true;
      cells.push({ row, column, rowSpan, columnSpan });
    }
  return cells;
}
