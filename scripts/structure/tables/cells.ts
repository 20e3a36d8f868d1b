import { fold } from '../../../src/vietnamese/fold.ts';
import { readModelHeading } from '../text/model-heading.ts';
import { Traced } from '../text/traced.ts';
import type { RepairedLine } from '../../../src/domain/repair.ts';

/** A cell: its lines, blanks folded; an empty one has none. */
export type Cell = Traced[];

/** A row as it stands in the text: a line of cells, or cells one below the other without a gap. */
export interface CellRow {
  cells: Cell[];
}

/** Rules between rows: "|---|---|", "+----+". */
const RULE = /^[\s|+:=_-]*[-=_]{2,}[\s|+:=_-]*$/;

/**
 * The cells of lines that are parted by tabs, one line or one row a line.
 *
 * A line with one leading tab is one cell; a line without any tab goes on the cell above it. A blank line
 * between two cells begins a new row.
 */
export function tabRows(lines: readonly RepairedLine[]): CellRow[] {
  const rows: CellRow[] = [];
  let gap = true;
  for (const line of lines) {
    const whole = Traced.ofLine(line);
    if (!line.text.includes('\t')) {
      if (line.text.trim() === '') gap = true;
      else
        (rows.at(-1)?.cells.findLast((cell) => cell.length > 0) ?? startRow(rows)).push(
          whole.trim().collapse(),
        );
      continue;
    }
    const parts = splitAt(whole, /\t/g);
    if (parts[0]!.isEmpty) parts.shift();
    // One cell a line: rows are the stretches without a blank line. More cells a line: each line is a row.
    if (gap || parts.length > 1) rows.push({ cells: [] });
    rows.at(-1)!.cells.push(...parts.map(cellOf));
    gap = parts.length > 1;
  }
  return rows;
}

function startRow(rows: CellRow[]): Cell {
  const cell: Cell = [];
  rows.push({ cells: [cell] });
  return cell;
}

/** The cells of lines like "| 1 | Mô hình 1: … | Công an xã |"; rules between rows are given apart. */
export function pipeRows(lines: readonly RepairedLine[]): { rows: CellRow[]; rules: Traced[] } {
  const rows: CellRow[] = [];
  const rules: Traced[] = [];
  for (const line of lines) {
    const whole = Traced.ofLine(line).trim();
    if (whole.isEmpty) continue;
    if (RULE.test(line.text)) {
      rules.push(whole);
      continue;
    }
    const bars = [...whole.text.matchAll(/\|/g)].map(({ index }) => whole.slice(index, index + 1));
    rules.push(...bars);
    const parts = splitAt(whole, /\|/g);
    if (parts.length > 1 && parts[0]!.isEmpty) parts.shift();
    if (parts.length > 1 && parts.at(-1)!.isEmpty) parts.pop();
    const cells = parts.map(cellOf);
    const above = rows.at(-1);
    if (above && goesOn(cells, above)) cells.forEach((cell, at) => above.cells[at]!.push(...cell));
    else rows.push({ cells });
  }
  return { rows, rules };
}

/**
 * Whether a row of bars goes on the row above it, cell by cell: it has no number of its own, and its second cell
 * begins no model.
 */
const goesOn = (cells: readonly Cell[], above: CellRow): boolean =>
  cells.length === above.cells.length &&
  cells.length > 2 &&
  cells[0]!.length === 0 &&
  readModelHeading(cellText(cells[1])) === null &&
  !/^nhom\b/.test(fold(cellText(cells[1]))) &&
  !isHeadRow(above);

const isHeadRow = ({ cells }: CellRow): boolean => /^(?:s?tt|số tt)$/i.test(cells[0]?.[0]?.text ?? '');

function splitAt(whole: Traced, pattern: RegExp): Traced[] {
  const parts: Traced[] = [];
  let start = 0;
  for (const { index, 0: mark } of whole.text.matchAll(pattern)) {
    parts.push(whole.slice(start, index));
    start = index + mark.length;
  }
  return [...parts, whole.slice(start)];
}

function cellOf(part: Traced): Cell {
  const text = part.trim().collapse();
  return text.isEmpty ? [] : [text];
}

/** The text of a cell, its lines joined by blanks. */
export const cellText = (cell: Cell | undefined): string => (cell ?? []).map(({ text }) => text).join(' ');
