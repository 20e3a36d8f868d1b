import { fold } from '../../../src/vietnamese/fold.ts';
import { cellText, type RowCell, type Column } from './row.ts';
import { TIME } from '../grammar/time.ts';

/** Puts the cells of a row under their columns; where there are fewer or more than columns it is a guess. */
export function alignCells(
  values: readonly RowCell[],
  fields: readonly Column[],
): { cells: RowCell[]; uncertain: string | null } {
  const cells = [...values];
  while (cells.length > fields.length && cells.at(-1)!.length === 0) cells.pop();
  if (cells.length === fields.length || fields.length === 0) return { cells, uncertain: null };
  const uncertain = `Hàng này có ${cells.length} ô, bảng có ${fields.length} cột: ô có thể đứng sai cột.`;
  if (cells.length > fields.length) {
    const last = cells.splice(fields.length - 1).flat();
    return { cells: [...cells, last], uncertain };
  }
  const column = fields.findIndex(({ role }) => role === 'deadline');
  const time = cells.findIndex((cell) => TIME.test(fold(cellText(cell))));
  if (column < 0 || time < 0 || time > column) return { cells, uncertain };
  return {
    cells: [
      ...cells.slice(0, time),
      ...Array.from({ length: column - time }, (): RowCell => []),
      ...cells.slice(time),
    ],
    uncertain,
  };
}
