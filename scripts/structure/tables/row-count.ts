import { romanValue } from '../../../src/vietnamese/list-numbers.ts';
import { rowNumberOf } from '../grammar/table-lines.ts';
import { cellText, type Row } from './row.ts';

/** The place in its count that the number of a row says, 0 where a text is no number of one. */
export type Count = (text: string) => number;

/** The value of a Roman number alone in its cell, 0 for anything else. */
export const romanOf: Count = (text) => romanValue(text.trim().replace(/[.)]$/, '')) ?? 0;

/** A single "I" shows no count. */
const FEWEST = 2;

/**
 * How the texts of a table count its rows: with Arabic numbers, or with Roman ones where no Arabic number stands and
 * the Roman ones count I, II, III. Beside Arabic numbers a Roman one heads a group of rows.
 */
export function countOf(texts: readonly string[]): Count {
  if (texts.some((text) => rowNumberOf(text) > 0)) return rowNumberOf;
  const values = texts.map(romanOf).filter((value) => value > 0);
  const counts = values.length >= FEWEST && values.every((value, at) => value === at + 1);
  return counts ? romanOf : rowNumberOf;
}

/**
 * How the rows of a table are counted: Roman numbers count them only where something stands beside their titles, for
 * else each is the heading of rows below it.
 */
export function rowCountOf(rows: readonly Row[], index: number): Count {
  const numbers = rows.map(({ cells }) => cellText(cells[index]));
  if (numbers.some((text) => /^\d/.test(text))) return rowNumberOf;
  const count = countOf(numbers);
  const rest = rows.filter((row) => count(cellText(row.cells[index])) > 0);
  return rest.every(({ cells, across }) => !across && filled(cells, index) > 1) ? count : rowNumberOf;
}

const filled = (cells: Row['cells'], index: number): number =>
  cells.filter((cell, at) => at !== index && cell.length > 0).length;
