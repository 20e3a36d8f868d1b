import type { Role } from '../../../src/domain/reading.ts';
import type { DraftTask } from '../draft/draft.ts';
import { Traced } from '../text/traced.ts';
import { leadAndOthers } from '../grammar/shared-label.ts';
import { beginsLikeUnit } from '../grammar/unit-words.ts';
import { blankBlock } from './blocks.ts';
import { cellText, type Column, type Row } from './row.ts';

/** Columns that name units, with the role that they give. */
const ROLES: Partial<Record<Column['role'], Role>> = {
  lead: 'lead',
  implementers: 'implementing',
  coordinating: 'coordinating',
  supporting: 'supporting',
};

/** Where the number and the words of a task stand in its row. */
interface TaskColumns {
  index: number;
  title: number;
}

/** "- Trạm Y tế": a bullet in a cell is no part of the name. */
const BULLET = /^[-–+*•]\s*(?=\p{Lu})/u;

/** The task of a row: its words, and what the other columns say of it. */
export function taskOf(
  row: Row,
  columns: readonly Column[],
  { index, title, path }: TaskColumns & { path: string },
): DraftTask {
  const task: DraftTask = {
    path,
    number: Traced.join(row.cells[index] ?? []),
    unitText: null,
    blocks: (row.cells[title] ?? []).map(blankBlock),
    columns: [],
    times: [],
    named: [],
    frame: [],
  };
  addColumns(task, row, columns, { index, title });
  return task;
}

/** The rest of a row below it, without a number of its own. */
export function addToTask(task: DraftTask, row: Row, columns: readonly Column[], places: TaskColumns): void {
  const more = (row.cells[places.title] ?? []).map(blankBlock);
  const [last, next] = [task.blocks.at(-1), more[0]];
  if (last && next && !/[.;:]$/.test(last.body.text)) {
    last.body = Traced.join([last.body, next.body]);
    more.shift();
  }
  task.blocks.push(...more);
  addColumns(task, row, columns, places);
}

function addColumns(
  task: DraftTask,
  row: Row,
  columns: readonly Column[],
  { index, title }: TaskColumns,
): void {
  row.cells.forEach((cell, at) => {
    const text = cellText(cell);
    if (at === index || at === title || text === '') return;
    const { role, says = [] }: Pick<Column, 'role' | 'says'> = columns[at] ?? { role: 'other' };
    task.columns.push(...(row.printed?.[at] ?? cell).map(blankBlock));
    if (role === 'deadline') task.times.push(text);
    const given = says.includes('who') ? 'implementing' : ROLES[role];
    // "Lãnh đạo / Sở Tài chính" over two paragraphs is one name; "Công an xã / Công chức Tư pháp" are two.
    const bare = cell.map(({ text: one }) => one.replace(BULLET, ''));
    const several = cell.length > 1 && bare.every(beginsLikeUnit);
    const names = several ? bare : [text.replace(BULLET, '')];
    const shared = says.includes('lead-and-others')
      ? leadAndOthers(cell.map(({ text: one }) => one).join('\n'))
      : null;
    if (shared) task.named.push(...shared);
    else if (given)
      for (const one of names) if (!/^theo\s/iu.test(one)) task.named.push({ role: given, text: one });
  });
  task.unitText ??=
    task.named.find(({ role }) => role === 'lead')?.text ??
    task.named.find(({ role }) => role === 'implementing')?.text ??
    null;
}
