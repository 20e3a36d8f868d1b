import { fold } from '../../../src/vietnamese/fold.ts';
import { readModelHeading } from '../text/model-heading.ts';
import { cellText, type Cell, type CellRow } from './cells.ts';
import type { Column } from './columns.ts';

/** Heads that say a column names models, not what a word more makes of them ("Mô hình thiết bị"). */
const NAMES_MODELS =
  /^(?:t[e ]n )?(?:c[a ]c )?m[o ] ?h[i ]nh(?: (?:diem|thi diem|trien khai|thuc hien|de an 06))?$/;
/** A table that counts or prices is statistics or equipment, whatever its rows are called. */
const QUANTITY = /^(?:so (?:luong|lieu|ho so|luot)|ty le|don vi tinh|dvt|don gia|thanh tien)\b/;
const INDEX = /^(\d{1,3})[.)]?$/;
/** A single row shows no count. */
const FEWEST_ROWS = 2;

/**
 * The cells that are titles of models though "Mô hình n:" is not printed in them, each with the row's number.
 *
 * Only the table's head can say so: its first column is the number, its second is called "Mô hình" or "Tên mô
 * hình", and one of the others is a field of models. The numbers must count 1, 2, … n without a gap; where they
 * do not, or where the text prints other models under these numbers, no row is a model.
 *
 * @param rows the rows below the head
 * @param titles the models known so far, by number
 */
export function bareTitles(
  rows: readonly CellRow[],
  columns: readonly Column[],
  titles: ReadonlyMap<number, string>,
): Map<Cell, number> {
  const found = new Map<Cell, number>();
  if (!listsModels(columns)) return found;
  for (const [at, { cells }] of rows.entries()) {
    const number = Number(INDEX.exec(cellText(cells[0]))?.[1] ?? 0);
    // Cells one a line may be parted by blank lines inside a row: then the title is the next cell.
    const title = cells.length > 1 ? cells[1] : rows[at + 1]?.cells[0];
    // The numbers of the columns below a head, "1 | 2 | 3", are no rows.
    if (number === 0 || !title || !/\p{L}/u.test(cellText(title))) continue;
    const contradicts = titles.size > 0 && fold(titles.get(number) ?? '') !== fold(cellText(title));
    if (number !== found.size + 1 || contradicts || readModelHeading(cellText(title))) return new Map();
    found.set(title, number);
  }
  return found.size < FEWEST_ROWS ? new Map() : found;
}

function listsModels([index, model, ...others]: readonly Column[]): boolean {
  if (index?.role !== 'index' || model?.role !== 'model') return false;
  if (!NAMES_MODELS.test(fold(model.label).trim())) return false;
  const fields = others.filter(({ role }) => role !== 'other' && role !== 'index' && role !== 'model');
  return fields.length > 0 && !others.some(({ label }) => QUANTITY.test(fold(label).trim()));
}
