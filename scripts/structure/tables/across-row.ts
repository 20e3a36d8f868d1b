import { isNumbered, readMarker } from '../grammar/markers.ts';
import type { Row, RowCell } from './row.ts';

/** "A. Chuẩn bị": one cell over all columns, that heads the rows below it, with its number in the first column. */
export function acrossRow(cell: RowCell): Row {
  const [first, ...more] = cell;
  if (!first) return { cells: [cell], across: true };
  const marker = readMarker(first.text);
  const number = marker && isNumbered(marker.kind) ? marker.length : 0;
  const index = number > 0 ? [first.slice(0, number).trim()] : [];
  return { cells: [index, [first.slice(number).trim(), ...more]], across: true };
}
