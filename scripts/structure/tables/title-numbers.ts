import { fold } from '../../../src/vietnamese/fold.ts';
import { headingOf } from './items.ts';
import { cellText, isMergedDown, type Column, type Row } from './row.ts';
import { beginsUnnumbered, rowCountOf } from './row-count.ts';

/** Heads that say a column names models, alone or beside another noun ("Mô hình, cách làm"), not what a word more makes of them ("Mô hình thiết bị"). */
const NAMES_MODELS =
  /^(?:(?:t[e ]n|noi dung) (?:goi )?)?(?:c[a ]c )?m[o ] ?h[i ]nh(?: (?:diem|thi diem|trien khai|thuc hien|de an 06))?(?:(?: ?[,/&-] ?| va | hoac )[a-z ]{2,30})?$/;
/** A table that counts or prices is statistics or equipment, whatever its rows are called. */
export const QUANTITY = /^(?:so (?:luong|lieu|ho so|luot)|ty le|don vi tinh|dvt|don gia|thanh tien)\b/;
/** "02", "MH 02", "Mô hình số 2", "MH02": a cell with the number of a model. */
const NUMBER = /^(?:(?:m[o ] ?h[i ]nh|mh)\s*(?:so\s*)?|so\s*)?0*(\d{1,3})[.:)]?$/;
/** "MH 02": the same with the word, so that it is a model's number whatever its column is called. */
const isWorded = (text: string): boolean => text.startsWith('m') && NUMBER.test(text);
/** A single row shows no count. */
const FEWEST_ROWS = 2;

/** Where a table has its rows' numbers, its models' numbers and their titles; -1 where it has no such column. */
interface NumberColumns {
  columns: readonly Column[];
  index: number;
  number: number;
  title: number;
  /** Titles of the models known so far, by number. */
  titles: ReadonlyMap<number, string>;
}

/**
 * The rows that are models, each with the model's number: printed before its title ("Mô hình 8: …"), in a column of
 * its own, or, where the head says that models are listed, that of the row.
 */
export function titleNumbers(rows: readonly Row[], places: NumberColumns): Map<Row, number> {
  const { number, title } = places;
  const found = new Map<Row, number>();
  if (title < 0) return found;
  for (const row of rows) {
    const heading = headingOf(row.cells[title]);
    const own = number >= 0 ? NUMBER.exec(fold(cellText(row.cells[number])))?.[1] : undefined;
    if (heading) found.set(row, heading.number);
    else if (own !== undefined && Number(own) > 0 && /\p{L}/u.test(cellText(row.cells[title])))
      found.set(row, Number(own));
  }
  return found.size > 0 ? found : bareTitles(rows, places);
}

/**
 * The column whose cells print "MH 01", "MH 02" …, whatever its head says, -1 where none does: where models are listed
 * it numbers them.
 */
export function wordedNumbers(rows: readonly Row[], title: number): number {
  const printed = (at: number): string[] =>
    rows.map(({ cells }) => fold(cellText(cells[at])).trim()).filter((text) => text !== '');
  for (let at = 0; at < title; at++) {
    const texts = printed(at);
    if (texts.filter(isWorded).length >= Math.max(FEWEST_ROWS, texts.length / 2)) return at;
  }
  return -1;
}

/**
 * The titles of models though no number of theirs is printed: only the table's head can say so. Its first column is
 * the number, the other is called "Mô hình" or "Tên mô hình", and one more is a field of models. The numbers must
 * count 1, 2, … n; where they do not, or where the text prints other models under these numbers, no row is a model.
 */
function bareTitles(
  rows: readonly Row[],
  { columns, index, title, titles }: NumberColumns,
): Map<Row, number> {
  const found = new Map<Row, number>();
  let last = 0;
  if (!listsModels(columns, index, title)) return found;
  if (index < 0) return numbersByOrder(rows, title, titles);
  const count = rowCountOf(rows, index, title);
  for (const row of rows) {
    if (isMergedDown(row, index, title)) continue;
    const number = count(cellText(row.cells[index]));
    const text = cellText(row.cells[title]);
    // Below the heading of a group the count may begin anew.
    if (number === 0 && headsGroup(row, index)) last = -last;
    if (number === 0 || !/\p{L}/u.test(text)) continue;
    const contradicts = titles.size > 0 && fold(titles.get(number) ?? '') !== fold(text);
    const counts = last > 0 ? number > last : number === 1 || (last < 0 && number > -last);
    if (!counts || contradicts) return new Map();
    last = number;
    found.set(row, number);
  }
  return found.size < FEWEST_ROWS ? new Map() : found;
}

/**
 * The rows of a table without a column of numbers: the numbers are those of the models with the same titles, or, where
 * no model is known, the order of the rows.
 */
function numbersByOrder(
  rows: readonly Row[],
  title: number,
  titles: ReadonlyMap<number, string>,
): Map<Row, number> {
  const known = new Map([...titles].map(([number, text]) => [fold(text), number]));
  const own = rows.filter((row) => beginsUnnumbered(row, title));
  const found = own.map((row, at): [Row, number] => [
    row,
    titles.size === 0 ? at + 1 : (known.get(fold(cellText(row.cells[title]))) ?? 0),
  ]);
  return own.length < FEWEST_ROWS || found.some(([, number]) => number === 0) ? new Map() : new Map(found);
}

/** Whether a row without an Arabic number has a text over all columns, or in one cell beside "I" or "A". */
const headsGroup = ({ cells, across }: Row, index: number): boolean =>
  across === true || cells.filter((cell, at) => at !== index && cellText(cell) !== '').length === 1;

function listsModels(columns: readonly Column[], index: number, title: number): boolean {
  if ((index === 0 ? title < 1 : index > 0 || title !== 0) || columns[title]?.role !== 'model') return false;
  if (!NAMES_MODELS.test(fold(columns[title].label).trim())) return false;
  const others = columns.filter((_, at) => at !== index && at !== title);
  const fields = others.filter(({ role }) => role !== 'other' && role !== 'index' && role !== 'model');
  return fields.length > 0 && !others.some(({ label }) => QUANTITY.test(fold(label).trim()));
}
