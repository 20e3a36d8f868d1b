import { href } from '../addresses/href.ts';
import type { MatrixRow } from '../open-data/matrix.ts';
import type { TreeElement } from '../tree/tree.ts';
import { matrixCell } from './cell-tree.ts';
import { columnCell } from './column.ts';
import { tasksPaths } from './related-lists.ts';

/** The cells of a row of the matrix, a plan each, as they stand wherever the matrix is shown. */
export function rowCells({ model, cells }: MatrixRow): TreeElement[] {
  const paths = tasksPaths(model.slug, cells);
  return cells.map((cell) => matrixCell(cell.plan.id, columnCell(cell, paths.get(cell.plan.id) ?? ''), href));
}
