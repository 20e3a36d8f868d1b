import { isTotalCell, ROW_NUMBER, rowNumberOf } from '../../grammar/table-lines.ts';
import { fold } from '../../../../src/vietnamese/fold.ts';
import { headingOf } from '../items.ts';
import { withoutMarkup } from '../../text/lines.ts';
import { Traced } from '../../text/traced.ts';
import type { RepairedLine } from '../../../../src/domain/repair.ts';
import { columnNames } from '../columns.ts';
import { goesOnLastCell } from './find-tables.ts';
import { acrossRow } from '../across-row.ts';
import { cellText, type RowCell, type Row } from '../row.ts';

/** Rules between rows: "|---|---|", "+----+". */
const RULE = /^[\s|+:=_-]*[-=_]{2,}[\s|+:=_-]*$/;
/** The rules of a grid, between which all lines are one row: "+-----+------+". */
const GRID = /^\s*\+(?:[-=:]+\+){2,}\s*$/;

/**
 * The cells of lines that are parted by tabs, one line or one row a line.
 *
 * A line with one leading tab is one cell; a line without any tab goes on the cell above it. A blank line
 * between two cells begins a new row.
 */
export function tabRows(lines: readonly RepairedLine[]): Row[] {
  const rows: Row[] = [];
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

function startRow(rows: Row[]): RowCell {
  const cell: RowCell = [];
  rows.push({ cells: [cell] });
  return cell;
}

/**
 * The cells of lines like "| 1 | Mô hình 1: … | Công an xã |" or "1 | Mô hình 1 | Công an xã"; bars and rules between
 * rows are given apart. Between the rules of a drawn grid all lines are one row.
 */
export function barRows(lines: readonly RepairedLine[]): { rows: Row[]; rules: Traced[] } {
  const rows: Row[] = [];
  const rules: Traced[] = [];
  const grid = lines.some(({ text }) => GRID.test(text));
  // Where rows begin with a bar, what stands before the first one is no cell; else it is the first cell.
  const framed = lines
    .filter(({ text }) => text.includes('|') && !RULE.test(text))
    .every(({ text }) => /^\s*\|/.test(text));
  let begins = true;
  let rowText = '';
  for (const line of lines) {
    const whole = Traced.ofLine(line).trim();
    if (whole.isEmpty) continue;
    if (RULE.test(line.text)) {
      rules.push(whole);
      begins = true;
      continue;
    }
    rules.push(...[...whole.text.matchAll(/\|/g)].map(({ index }) => whole.slice(index, index + 1)));
    const cells = barCells(line, framed);
    const above = rows.at(-1);
    if (above && !begins && (grid || goesOn(cells, above)))
      cells.forEach((cell, at) => (above.cells[at] ??= []).push(...cell));
    else if (above && !begins && (fillsUp(cells, rows) || goesOnLastCell(rowText, line.text))) {
      above.cells.at(-1)!.push(...cells[0]!);
      above.cells.push(...cells.slice(1));
    } else rows.push({ cells });
    rowText = line.text;
    begins = false;
  }
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  return {
    rows: rows
      .map(wrapped)
      .map((row) => (grid && width > 2 && row.cells.length === 1 ? acrossRow(row.cells[0]!) : row)),
    rules,
  };
}

function barCells(line: RepairedLine, framed: boolean): RowCell[] {
  const whole = framed ? Traced.ofLine(line).trim() : Traced.ofLine(line);
  const parts = splitAt(whole, /\|/g);
  if (framed && parts.length > 1 && parts[0]!.isEmpty) parts.shift();
  if (parts.length > 1 && parts.at(-1)!.isEmpty && framed) parts.pop();
  return parts.map(cellOf);
}

/** The lines of a cell are wrapped: one text, but for bullets and what stands behind the end of a sentence. */
const wrapped = ({ cells }: Row): Row => ({
  cells: cells.map((cell) => {
    const blocks: Traced[][] = [];
    for (const text of cell)
      if (blocks.length === 0 || /^[-–+•]\s/.test(text.text) || /[.;:]$/.test(blocks.at(-1)!.at(-1)!.text))
        blocks.push([text]);
      else blocks.at(-1)!.push(text);
    return blocks.map((parts) => Traced.join(parts));
  }),
});

/**
 * Whether a row of bars goes on the row above it, cell by cell: it has no number of its own, and its second cell
 * begins no model.
 */
const goesOn = (cells: readonly RowCell[], above: Row): boolean =>
  cells.length <= above.cells.length + 1 &&
  above.cells.length > 2 &&
  cells.length > 1 &&
  cells[0]!.length === 0 &&
  cells.filter((cell) => cell.length > 0).length > 0 &&
  headingOf(cells[1]) === null &&
  !/^nhom\b/.test(fold(cellText(cells[1]))) &&
  !isTotalCell(cellText(cells[1])) &&
  !isWhole(cells, above) &&
  !isHeadRow(above) &&
  !isGroupOf(above);

/**
 * "2 | Kho lạnh | Hội Nông dân và" above "các thôn | Quý I/2025": a row that was broken within a cell, so that both lines
 * together have one cell for each column.
 */
function fillsUp(cells: readonly RowCell[], rows: readonly Row[]): boolean {
  const width = rows[0]!.cells.length;
  const above = rows.at(-1)!.cells;
  const [own, last] = [cells, above].map((row) => rowNumberOf(cellText(row[0])));
  // "3 | Tổ xe" below "2 | Chợ đêm | Đoàn xã": the next row, and both lack their last cells.
  if (cells[0]!.length === 0 || own === last! + 1) return false;
  return above.length > 1 && above.length < width && above.length + cells.length - 1 === width;
}

/** Each cell but the number is filled and begins like one of its own: a row that lost its number. */
const isWhole = (cells: readonly RowCell[], above: Row): boolean =>
  cells.length >= above.cells.length &&
  cells.slice(1).every((cell) => /^[\p{Lu}\d"“]/u.test(cellText(cell))) &&
  above.cells.every((cell) => cell.length > 0);

const isHeadRow = ({ cells }: Row): boolean => columnNames.test(fold(cells[0]?.[0]?.text ?? ''));
/** "I | NHÓM DỊCH VỤ CÔNG | | |": below a group no row goes on it. */
const isGroupOf = ({ cells }: Row): boolean =>
  /^[IVX]+[.)]?$/.test(cellText(cells[0])) &&
  ROW_NUMBER.test(cellText(cells[0])) &&
  cells.slice(2).every((cell) => cell.length === 0);

function splitAt(whole: Traced, pattern: RegExp): Traced[] {
  const parts: Traced[] = [];
  let start = 0;
  for (const { index, 0: mark } of whole.text.matchAll(pattern)) {
    parts.push(whole.slice(start, index));
    start = index + mark.length;
  }
  return [...parts, whole.slice(start)];
}

function cellOf(part: Traced): RowCell {
  const text = withoutMarkup(part.trim()).text.collapse();
  return text.isEmpty ? [] : [text];
}
