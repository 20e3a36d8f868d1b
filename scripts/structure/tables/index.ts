import type { DraftModel, DraftTask } from '../draft.ts';
import { readTaskRows } from './task-rows.ts';
import type { RepairedText } from '../../../src/domain/repair.ts';
import type { Setting } from '../text/paragraphs.ts';
import { isGroupCell, isModelCell, readRows, type TableReading } from './rows.ts';
import { pipeRows, tabRows, type CellRow } from './cells.ts';
import { readColumns, streamColumns } from './columns.ts';
import type { Segment } from './find-tables.ts';

/** What a table gives: models, or tasks where it has none. */
export type TableOrTasks = TableReading & { tasks: DraftTask[] };

/** Reads a table whose cells are parted by tabs or bars. */
export function readTable(
  segment: Segment,
  repaired: RepairedText,
  where: DraftModel['where'],
  setting: Setting,
): TableOrTasks {
  const [first, last] = [segment.lines[0]!.number, segment.lines.at(-1)!.number];
  const lines = repaired.lines.slice(first - 1, last);
  const { rows, rules } = segment.kind === 'pipe' ? pipeRows(lines) : { rows: tabRows(lines), rules: [] };
  const start = rows.findIndex(isDataRow);
  const tasks = start < 0 ? readTaskRows(rows, setting.label) : null;
  if (tasks) return { ...tasks, groups: [], models: [], furniture: [...tasks.furniture, ...rules] };
  const heads = start < 0 ? rows.slice(0, 1) : rows.slice(0, start);
  const stream =
    segment.kind === 'tab' && lines.every(({ text }) => text.indexOf('\t') === text.lastIndexOf('\t'));
  const columns = (stream ? streamColumns : readColumns)(heads, setting.label);
  const cells = rows.slice(heads.length).flatMap((row) => row.cells);
  const reading = readRows(cells, columns, where);
  return { ...reading, tasks: [], furniture: [...heads.flatMap((row) => row.cells.flat()), ...rules] };
}

/** Whether a row is not of the head: it holds a model or a group. */
const isDataRow = ({ cells }: CellRow): boolean =>
  cells.some((cell) => isModelCell(cell) || isGroupCell(cell));
