import { isGroupNumber, ROW_NUMBER } from '../../grammar/table-lines.ts';
import { fold } from '../../../../src/vietnamese/fold.ts';
import { isGroupCell, isModelCell } from '../items.ts';
import { countOf } from '../row-count.ts';
import { cellText, type RowCell, type Column, type Row } from '../row.ts';
import { TIME } from '../../grammar/time.ts';
import { alignCells } from '../align-cells.ts';
import { assignCells } from './assign-cells.ts';

/** Where in a stream of cells a row, a group or the end begins. */
interface Start {
  kind: 'row' | 'group';
  at: number;
  /** The cell with the number of the row, -1 where it has none. */
  index: number;
  /** The first cell of its text. */
  text: number;
}

const isIndex = (cell: RowCell | undefined): boolean =>
  cell !== undefined && (cell.length === 0 || ROW_NUMBER.test(cellText(cell)));

/**
 * The rows of a stream of cells, one below the other, of which no line says where a row ends.
 *
 * A row begins at the cell of a model or at the number before it; in a table without such cells at the number that
 * comes next in the count. A Roman number or a letter, or "Nhóm …", begins a group.
 *
 * @param stated whether empty cells are printed too: then the order alone says which column a cell stands in
 */
export function streamRows(
  cells: readonly RowCell[],
  columns: readonly Column[],
  stated: boolean,
): { rows: Row[]; loose: RowCell[] } {
  const starts = cells.some(isModelCell) ? modelStarts(cells) : numberStarts(cells, columns);
  const rows: Row[] = [];
  const loose: RowCell[] = cells.slice(0, starts[0]?.at ?? cells.length).filter((cell) => cell.length > 0);
  starts.forEach((start, at) => {
    const end = starts[at + 1]?.at ?? cells.length;
    const index = start.index < 0 ? [] : cells[start.index]!;
    const own = cells.slice(start.text, end);
    if (start.kind === 'group') rows.push({ cells: [index, own.flat()], across: true });
    else rows.push(stated ? statedRow(index, own, columns) : assignedRow(index, own, columns));
  });
  return { rows, loose };
}

/** How many cells each row of a stream has below its title, in order. */
export function rowLengths(cells: readonly RowCell[], columns: readonly Column[]): number[] {
  const starts = cells.some(isModelCell) ? modelStarts(cells) : numberStarts(cells, columns);
  return starts.flatMap(({ kind, text }, at) =>
    kind === 'row' ? [(starts[at + 1]?.at ?? cells.length) - text - 1] : [],
  );
}

function modelStarts(cells: readonly RowCell[]): Start[] {
  const starts: Start[] = [];
  for (let at = 0; at < cells.length; at += 1) {
    const model = isModelCell(cells[at]!);
    if (!model && !isGroupCell(cells[at]!)) continue;
    const last = starts.at(-1);
    const index =
      at > 0 && isIndex(cells[at - 1]) && (last === undefined || last.text < at - 1) ? at - 1 : -1;
    starts.push({ kind: model ? 'row' : 'group', at: index < 0 ? at : index, index, text: at });
  }
  return starts;
}

function numberStarts(cells: readonly RowCell[], columns: readonly Column[]): Start[] {
  // The number of the model may be the next in the count too: it stands right behind that of the row.
  const skip = columns[1]?.role === 'number' ? 2 : 1;
  const starts: Start[] = [];
  const count = countOf(cells.map(cellText));
  let expected = 1;
  for (let at = 0; at + 1 < cells.length; at += 1) {
    const last = starts.at(-1);
    const near = last !== undefined && at <= (last.kind === 'row' ? last.index + skip : last.text);
    const next = cells[at + 1]!;
    const worded = /\p{L}/u.test(cellText(next)) && !TIME.test(fold(cellText(next)));
    const number = count(cellText(cells[at]));
    const group = number === 0 && isGroupNumber(cellText(cells[at])) && worded;
    if (!near && group) starts.push({ kind: 'group', at, index: at, text: at + 1 });
    else if (
      !near &&
      number > 0 &&
      (skip === 2 || worded) &&
      (number === expected || (number === 1 && last?.kind === 'group'))
    ) {
      starts.push({ kind: 'row', at, index: at, text: at + 1 });
      expected = number + 1;
    } else if (!near && isGroupCell(cells[at]!)) starts.push({ kind: 'group', at, index: -1, text: at });
  }
  return starts;
}

/** A row of which each cell is printed: the order says the columns, and where it has more or fewer it is a guess. */
function statedRow(index: RowCell, own: readonly RowCell[], columns: readonly Column[]): Row {
  const [title, ...values] = own;
  const fields = columns.slice(
    columns.findIndex(({ role }) => role === 'model' || role === 'assignment') + 1 || 2,
  );
  const lead = columns.length - fields.length;
  const { cells, uncertain } = alignCells(values, fields);
  const before: RowCell[] = [index, title ?? []];
  while (before.length < lead) before.splice(1, 0, []);
  return {
    cells: [...before.slice(0, Math.max(2, lead)), ...cells],
    doubts: [null, null, ...cells.map(() => uncertain)],
  };
}

/** A row of which empty cells left no trace: its cells are put where their kind suits. */
function assignedRow(index: RowCell, own: readonly RowCell[], columns: readonly Column[]): Row {
  const { cells, doubts } = assignCells(own, columns.slice(1));
  return { cells: [index, ...cells], doubts: [null, ...doubts] };
}
