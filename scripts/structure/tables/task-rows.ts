import type { DraftBlock, DraftTask } from '../draft.ts';
import type { LabelReader } from '../text/labels.ts';
import type { Traced } from '../text/traced.ts';
import { blankBlock } from './blocks.ts';
import { cellText, type Cell, type CellRow } from './cells.ts';
import { readColumns, type Column } from './columns.ts';

/** What a table of tasks gives; null where a table is none. */
export interface TaskTable {
  tasks: DraftTask[];
  furniture: Traced[];
  loose: Cell[];
}

const INDEX = /^\d{1,3}(?:\.\d{1,3}){0,3}[.)]?$/;

/**
 * Reads a table without models as tasks: "TT, Nội dung công việc, Đơn vị chủ trì, Thời gian".
 *
 * It is one where its head names a number, a text, and a unit or a time; each row that begins with a number is a
 * task at that number.
 */
export function readTaskRows(rows: readonly CellRow[], label: LabelReader): TaskTable | null {
  const start = rows.findIndex(({ cells }) => INDEX.test(cellText(cells[0])));
  if (start < 1) return null;
  const columns = readColumns(rows.slice(0, start), label);
  const text = columns.findIndex(({ role }) => role === 'other' || role === 'assignment' || role === 'model');
  if (
    columns[0]?.role !== 'index' ||
    text < 0 ||
    !columns.some(({ role }) => isUnit(role) || role === 'deadline')
  )
    return null;
  const table: TaskTable = {
    tasks: [],
    furniture: rows.slice(0, start).flatMap(({ cells }) => cells.flat()),
    loose: [],
  };
  for (const { cells } of rows.slice(start)) {
    if (INDEX.test(cellText(cells[0])) && (cells[text]?.length ?? 0) > 0)
      table.tasks.push(rowTask(cells, columns, text));
    else table.loose.push(...cells.filter((cell) => cell.length > 0));
  }
  return table;
}

const isUnit = (role: Column['role']): boolean => role === 'lead' || role === 'implementers';

function rowTask(cells: readonly Cell[], columns: readonly Column[], text: number): DraftTask {
  const of = (wanted: (role: Column['role']) => boolean): string[] =>
    cells
      .filter((_, at) => wanted(columns[at]?.role ?? 'other'))
      .map(cellText)
      .filter((found) => found !== '');
  const rest = cells.flatMap((cell, at): DraftBlock[] =>
    at === 0 || at === text ? [] : cell.map(blankBlock),
  );
  return {
    path: cellText(cells[0]).replace(/[.)]$/, ''),
    number: cells[0]![0]!,
    unitText: of((role) => role === 'lead')[0] ?? of(isUnit)[0] ?? null,
    blocks: cells[text]!.map(blankBlock),
    columns: rest,
    times: of((role) => role === 'deadline'),
    frame: [],
  };
}
