import { childOf, childrenOf, type XmlElement } from '../reader/xml.ts';

/** Excel knows no more columns; a plan has a dozen. */
export const MOST_COLUMNS = 16_384;

/** Where a cell stands: rows count from 1, columns from 0. */
export interface CellPlace {
  row: number;
  column: number;
}

/** "C12" is row 12, column 2; null where it is no place. */
export function placeOf(name: string | undefined): CellPlace | null {
  const [, letters, digits] = /^([A-Z]+)(\d+)$/.exec(name ?? '') ?? [];
  if (letters === undefined) return null;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits), column: column - 1 };
}

/** The merged areas by their first cell, "3 0" for row 3 and column 0. */
export const mergedAreas = (sheet: XmlElement): Map<string, { from: CellPlace; to: CellPlace }> =>
  new Map(
    childrenOf(childOf(sheet, 's:mergeCells')).flatMap(({ attributes }) => {
      const [from, to] = (attributes.ref ?? '').split(':').map(placeOf);
      return from && to ? [[keyOf(from), { from, to }] as const] : [];
    }),
  );

export const keyOf = ({ row, column }: CellPlace): string => `${row} ${column}`;

/** Numbers of rows: one without a number follows the one before. */
export function numberRows(rows: readonly XmlElement[]): Map<XmlElement, number> {
  const numbers = new Map<XmlElement, number>();
  let last = 0;
  for (const row of rows) {
    const own = Number(row.attributes.r);
    last = Number.isInteger(own) && own > 0 ? own : last + 1;
    numbers.set(row, last);
  }
  return numbers;
}

/** The cells of a row with their places; one without a place follows the one before. */
export function placeCells(row: XmlElement, number: number): { cell: XmlElement; place: CellPlace }[] {
  let column = -1;
  return childrenOf(row, 's:c').map((cell) => {
    const own = placeOf(cell.attributes.r);
    column = own?.column ?? column + 1;
    return { cell, place: { row: own?.row ?? number, column } };
  });
}
