import { describe, expect, test } from 'vitest';
import type { DrawnTable, TableCell } from '../../../scripts/receive/pdf/layout/flow.ts';
import { joinTables } from '../../../scripts/receive/pdf/layout/join-tables.ts';
import type { PrintedLine } from '../../../scripts/receive/pdf/layout/printed-line.ts';

const line = (text: string): PrintedLine =>
  ({ page: 1, bold: false, italic: false, pieces: [{ text }], anchors: [] }) as unknown as PrintedLine;

/** A cell in its place; "" is an empty one. */
const cell = (row: number, column: number, text: string, rowSpan = 1): TableCell => ({
  row,
  column,
  rowSpan,
  columnSpan: 1,
  lines: text === '' ? [] : [line(text)],
  left: column * 100,
  right: column * 100 + 90,
});
const table = (page: number, rows: number, cells: TableCell[]): DrawnTable => ({
  kind: 'table',
  page,
  box: { x: 0, y: 0, width: 200, height: 100 } as unknown as DrawnTable['box'],
  xs: [0, 100, 200],
  rows,
  cells,
  headRows: [],
});
const shown = ({ cells }: DrawnTable): string[] =>
  cells.map(
    ({ row, column, rowSpan, lines }) =>
      `${row}.${column}+${rowSpan} ${lines.map(({ pieces }) => pieces.map(({ text }) => text).join('')).join('/')}`,
  );

describe('a table that goes on over the page', () => {
  const before = table(1, 2, [
    cell(0, 0, '1'),
    cell(0, 1, 'Công an'),
    cell(1, 0, '2'),
    cell(1, 1, 'Trạm Y tế'),
  ]);
  test('a cell merged over the page reaches into the new one', () => {
    const after = table(2, 2, [cell(0, 0, '3'), cell(0, 1, '', 2), cell(1, 0, '4')]);
    expect(shown(joinTables(before, after).table)).toEqual([
      '0.0+1 1',
      '0.1+1 Công an',
      '1.0+1 2',
      '1.1+3 Trạm Y tế',
      '2.0+1 3',
      '3.0+1 4',
    ]);
  });
  test('a cell that is only empty stays empty', () => {
    const after = table(2, 1, [cell(0, 0, '3'), cell(0, 1, '')]);
    expect(shown(joinTables(before, after).table).slice(3)).toEqual(['1.1+1 Trạm Y tế', '2.0+1 3', '2.1+1 ']);
  });
  test('a row cut by the page is one row', () => {
    const after = table(2, 1, [cell(0, 0, ''), cell(0, 1, 'xã')]);
    expect(shown(joinTables(before, after).table).slice(2)).toEqual(['1.0+1 2', '1.1+1 Trạm Y tế/xã']);
  });
});
