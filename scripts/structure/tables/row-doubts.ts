import { fold } from '../../../src/vietnamese/fold.ts';
import type { Doubt } from '../draft.ts';
import { Traced } from '../text/traced.ts';
import { beginsLikeUnit } from '../values/unit/list.ts';
import { cellText, type Cell, type Column, type Row, type Table } from './row.ts';
import { TIME } from './time.ts';

/** What the reader of rows took a table for. */
interface Shape {
  kind: 'models' | 'tasks' | 'none';
}

const UNITS = /^(?:lead|coordinating|supporting|implementers)$/;
/** Heads of tables that list work: "Tên mô hình", "Nhiệm vụ" beside "Chủ trì" or "Thời gian". */
const LISTS = /mo hinh|nhiem vu|noi dung/;

/**
 * What is doubtful in the rows of a table: each checks its own grid. A time under the name of units or a unit under
 * "Thời gian" says that cells stand in the wrong columns; a guess of the tokenizer is told with its reason; and a
 * table that lists work but gave neither models nor tasks was not understood.
 */
export function doubtsOf(rows: readonly Row[], { columns, head }: Table, { kind }: Shape): Doubt[] {
  if (kind === 'none') return unread(rows, columns, head);
  return rows.flatMap((row) => {
    if (row.across) return [];
    const wrong = row.cells.findIndex((cell, at) => isMisplaced(cell, columns[at]));
    const text = Traced.join(row.cells.flat().filter(({ isEcho }) => !isEcho)).echo();
    const named = `“${cellText(row.cells[0]) || text.text.slice(0, 40)}”`;
    if (wrong >= 0)
      return [
        {
          kind: 'table' as const,
          text,
          message: `Hàng ${named} của bảng: ô “${cellText(row.cells[wrong]).slice(0, 80)}” đứng ở cột “${columns[wrong]!.label}” nhưng không giống các ô của cột ấy.`,
        },
      ];
    // A model tells the doubt with each of its fields.
    const doubt = kind === 'tasks' ? row.doubts?.find((one) => one !== null) : undefined;
    return doubt ? [{ kind: 'table' as const, text, message: `Hàng ${named} của bảng: ${doubt}` }] : [];
  });
}

function isMisplaced(cell: Cell, column: Column | undefined): boolean {
  if (cell.length === 0 || column === undefined) return false;
  const text = cellText(cell).replace(/^[-–+*]\s*/, '');
  if (column.role === 'deadline') return beginsLikeUnit(text) && !TIME.test(fold(text));
  return UNITS.test(column.role) && TIME.test(fold(text));
}

function unread(rows: readonly Row[], columns: readonly Column[], head: readonly Traced[]): Doubt[] {
  const told = columns.some(({ role }) => UNITS.test(role) || role === 'deadline');
  if (!told || rows.length === 0 || !columns.some(({ label }) => LISTS.test(fold(label)))) return [];
  const names = columns.map(({ label }) => label).filter((label) => label !== '');
  return [
    {
      kind: 'table',
      text: Traced.join(head).echo(),
      message: `Bảng có các cột “${names.join('”, “')}” nhưng không đọc được hàng nào thành mô hình hay nhiệm vụ.`,
    },
  ];
}
