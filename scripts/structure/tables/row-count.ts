import { romanValue } from '../../../src/vietnamese/list-numbers.ts';
import { isTotalCell, rowNumberOf } from '../grammar/table-lines.ts';
import { cellText, type Row } from './row.ts';

/** The place in its count that the number of a row says, 0 where a text is no number of one. */
export type Count = (text: string) => number;

/** The value of a Roman number alone in its cell, 0 for anything else. */
export const romanOf: Count = (text) => romanValue(text.trim().replace(/[.)]$/, '')) ?? 0;

/** "a", "b)", "-" alone in a cell: it marks a row below another one. */
export const isInnerMark = (text: string): boolean => /^(?:[a-zđ][.)]?|[-–+•])$/.test(text.trim());

/** A single "I" shows no count. */
const FEWEST = 2;

/**
 * How the texts of a table count its rows: with Arabic numbers, or with Roman ones where neither these nor "a" and "-"
 * stand and the Roman ones count I, II, III. Beside such a Roman number heads a group of rows.
 */
export function countOf(texts: readonly string[]): Count {
  if (texts.some((text) => rowNumberOf(text) > 0 || isInnerMark(text))) return rowNumberOf;
  const values = texts.map(romanOf).filter((value) => value > 0);
  const counts = values.length >= FEWEST && values.every((value, at) => value === at + 1);
  return counts ? romanOf : rowNumberOf;
}

/**
 * How the rows of a table are counted: Roman numbers count them only where something stands beside their titles and no
 * row of its own between them, "a" or "-" or without a mark; else each is the heading of rows below it.
 */
export function rowCountOf(rows: readonly Row[], index: number, title: number): Count {
  const numbers = rows.map(({ cells }) => cellText(cells[index]));
  if (numbers.some((text) => /^\d/.test(text))) return rowNumberOf;
  const count = countOf(numbers);
  const counts = rows.every((row, at) => {
    if (count(numbers[at]!) > 0) return row.across !== true && filled(row.cells, index) > 1;
    return isTotalCell(numbers[at]!) || (numbers[at] === '' && !beginsUnnumbered(row, title));
  });
  return counts ? count : rowNumberOf;
}

const filled = (cells: Row['cells'], index: number): number =>
  cells.filter((cell, at) => at !== index && cell.length > 0).length;

/** Whether a row of a table without numbers is one of its own: it begins like a title and says something more. */
export const beginsUnnumbered = ({ cells, across }: Row, title: number): boolean =>
  across !== true &&
  !isTotalCell(cellText(cells[title])) &&
  /^[\p{Lu}\d"“‘(]/u.test(cellText(cells[title])) &&
  cells.some((cell, at) => at !== title && cell.length > 0);
