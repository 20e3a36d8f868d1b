import { fold } from '../../../src/vietnamese/fold.ts';
import { cellText, type RowCell, type Row } from './row.ts';

/** "nt", "-nt-", "Như trên", a pair of marks: the same as in the cell above. */
const AS_ABOVE =
  /^[-–\s("]*(?:n\.?t\.?|nhu tren|nhu hang tren|nhu o tren)[-–\s.)"]*$|^(?:["“”〃]|''|-\s*["“”]\s*-|\/\/)$/;
/** "Như mục 1", "Như STT 3", "Như nhiệm vụ 2.1": the same as in the row of that number. */
const AS_ROW =
  /^nhu (?:muc|stt|so|nhiem vu|diem|dong|hang|mo hinh)\s*(?:so\s*)?(\d{1,3}(?:\.\d{1,3}){0,2}|[ivx]{1,5})\.?$/;

/**
 * Rows with a cell that refers to another one, and the same rows as they are to be read: such a cell says what that one
 * says, its words are told again, and what is printed in it is kept beside them.
 *
 * @param index the column with the numbers of the rows, -1 where there is none
 */
export function dittosOf(rows: readonly Row[], index: number): ReadonlyMap<Row, Row> {
  const read = new Map<Row, Row>();
  const numbered = new Map<string, Row>();
  let above: Row | undefined;
  for (const row of rows) {
    const printed = row.cells.map((cell, at) => (at === index || !refers(cell) ? null : cell));
    const own = printed.some((cell) => cell !== null) ? filled(row, printed, above, numbered) : row;
    if (own !== row) read.set(row, own);
    above = own;
    const number = numberOf(own.cells[index]);
    if (number !== '') numbered.set(number, own);
  }
  return read;
}

const folded = (cell: RowCell): string => fold(cellText(cell)).replace(/\s+/g, ' ').trim();
const refers = (cell: RowCell): boolean => AS_ABOVE.test(folded(cell)) || AS_ROW.test(folded(cell));
const numberOf = (cell: RowCell | undefined): string => fold(cellText(cell)).replace(/[.)\s]+$/, '');

function filled(
  row: Row,
  printed: readonly (RowCell | null)[],
  above: Row | undefined,
  numbered: ReadonlyMap<string, Row>,
): Row {
  const said = printed.map((cell, at): RowCell | null => {
    if (cell === null) return null;
    const number = AS_ROW.exec(folded(cell))?.[1];
    const found = (number === undefined ? above : numbered.get(number))?.cells[at] ?? [];
    return found.length > 0 && !refers(found) ? found.map((text) => text.echo()) : null;
  });
  return {
    ...row,
    cells: row.cells.map((cell, at) => said[at] ?? cell),
    printed: printed.map((cell, at) => (said[at] ? cell : null)),
    doubts: row.cells.map((_, at) =>
      said[at]
        ? `Ô này in "${cellText(printed[at] ?? [])}"; đọc như ô mà nó nhắc tới.`
        : (row.doubts?.[at] ?? null),
    ),
  };
}
