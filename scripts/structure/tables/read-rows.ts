import { isGroupNumber, isTotalCell, ROW_NUMBER, rowNumberOf } from '../grammar/table-lines.ts';
import { fold } from '../../../src/vietnamese/fold.ts';
import type { DraftGroup, DraftModel, DraftSection, DraftTask, Doubt, Furniture } from '../draft/draft.ts';
import { dittosOf } from './ditto.ts';
import { Traced } from '../text/traced.ts';
import { groupOf, isGroupCell, isModelCell } from './items.ts';
import { addToModel, rowModel } from './model-row.ts';
import {
  cellText,
  isEmpty,
  isMergedDown,
  numbersColumns,
  withoutEchoes,
  type RowCell,
  type Column,
  type Row,
  type Shape,
  type Table,
} from './row.ts';
import { doubtsOf } from './row-doubts.ts';
import { addToTask, taskOf } from './task-row.ts';
import { beginsUnnumbered, rowCountOf } from './row-count.ts';
import { withShownRoles } from './shown-roles.ts';
import { titleNumbers, wordedNumbers } from './title-numbers.ts';

/** What a table gives: models, or tasks where it has none. */
export interface TableReading {
  groups: DraftGroup[];
  models: DraftModel[];
  tasks: DraftTask[];
  /** The headings of its groups of tasks. */
  sections: DraftSection[];
  furniture: Furniture[];
  /** Rows whose cells may stand in the wrong column, and tables that nobody can read. */
  doubts: Doubt[];
  /** Cells that belong to no model and no task: notes below or between the rows. */
  loose: RowCell[];
}

/** What the reading of a table depends on besides its rows. */
export interface TableContext {
  where: DraftModel['where'];
  /** Titles of the models known so far, by number. */
  titles: ReadonlyMap<number, string>;
}

/**
 * Makes models or tasks of the rows of a table, whatever its cells were parted by.
 *
 * A row is a model where its title begins with "Mô hình n:", where a column holds the models' numbers, or where
 * the head says that titles of models are listed. Else a row with a number is a task where the head names a text
 * and a unit or a time. A row across all columns is a group; one without number goes on the row above it.
 */
export function readTable(printed: Table, { where, titles }: TableContext): TableReading {
  const table = withShownRoles(printed);
  const reading: TableReading = {
    groups: [],
    models: [],
    tasks: [],
    sections: [],
    furniture: [],
    doubts: [],
    loose: [...(table.loose ?? [])],
  };
  const put = (kind: Furniture['kind'], texts: readonly Traced[]): void => {
    for (const text of texts) reading.furniture.push({ kind, text, proven: true });
  };
  const [first] = table.rows;
  const numbering = first && numbersColumns(first) ? first : null;
  const rows = numbering ? table.rows.slice(1) : table.rows;
  const shape = shapeOf(table, rows, titles);
  // The head of a table that nobody can read is text like its cells.
  if (shape.kind === 'none' && !table.rows.some((row) => isGroupRow(row, shape)))
    for (const text of table.head) reading.loose.push([text]);
  else put('table-head', table.head);
  put('table-rule', table.furniture);
  if (numbering) put('table-head', numbering.cells.flat());
  if (shape.kind === 'tasks') readTaskRows(rows, table.columns, { shape, reading });
  else readModelRows(rows, table.columns, { shape, reading, where });
  // The heading of a group may stand in a row of which the other cells are empty.
  const checked = rows.map((row, at) =>
    isGroupRow(row, shape) || headsNumbers(row, rows[at + 1], shape) ? { ...row, across: true } : row,
  );
  for (const doubt of doubtsOf(checked, table, shape, reading.loose)) reading.doubts.push(doubt);
  return reading;
}

function shapeOf({ columns }: Table, rows: readonly Row[], titles: TableContext['titles']): Shape {
  const of = (role: Column['role']): number => columns.findIndex((column) => column.role === role);
  const headed = headedColumn(rows);
  const model = headed >= 0 ? headed : of('model');
  const worded = of('number') < 0 ? wordedNumbers(rows, model) : -1;
  const number = worded >= 0 ? worded : of('number');
  const index = of('index') === worded ? -1 : of('index');
  const numbers = titleNumbers(rows, { columns, index, number, title: model, titles });
  if (numbers.size > 0) return { kind: 'models', index, number, title: model, numbers };
  const text = taskColumn(columns);
  const tells = columns.some(({ role }) => isUnit(role) || role === 'deadline');
  const unnumbered =
    index < 0 &&
    number < 0 &&
    ((text === 0 && columns[0]!.says?.includes('task') === true) ||
      // "Tháng | Việc | Ban phụ trách": a calendar of work has its times in the place of numbers.
      (text === 1 && columns[0]!.role === 'deadline'));
  const tasks =
    (unnumbered || (index === 0 && text > 0)) &&
    tells &&
    rows.some(numberTest(rows, { index, title: text })) &&
    !NAMES_UNITS.test(fold(columns[text]!.label)) &&
    !columns.some(({ label }) => PROCEDURES.test(fold(label)));
  return { kind: tasks ? 'tasks' : 'none', index, number: -1, title: tasks ? text : 1, numbers };
}

/** A list of procedures says how they are carried out, and gives nobody anything to do. */
const PROCEDURES = /\btthc\b|thu tuc hanh chinh|ma ho so|le phi/;
/** "Đơn vị được kiểm tra", "Địa phương": a column of those to whom something happens, and no work. */
const NAMES_UNITS = /^(?:ten )?(?:don vi|co quan|dia phuong|xa|phuong|ho ten|ho va ten)\b/;

/** The column in which most titles say "Mô hình n:", -1 where none does. */
function headedColumn(rows: readonly Row[]): number {
  const counts: number[] = [];
  for (const { cells } of rows)
    cells.forEach((cell, at) => {
      if (isModelCell(cell)) counts[at] = (counts[at] ?? 0) + 1;
    });
  return counts.reduce((best, count, at) => (count > (counts[best] ?? 0) ? at : best), -1);
}

/** The column with the words of a task: one that is called so, else the first that is no number and no field. */
function taskColumn(columns: readonly Column[]): number {
  const named = columns.findIndex(({ says }) => says?.includes('task'));
  return named >= 0 ? named : columns.findIndex(({ role }) => /^(?:other|assignment|model)$/.test(role));
}

const isUnit = (role: Column['role']): boolean => /^(?:lead|implementers|coordinating)$/.test(role);

/**
 * Whether a row is a task: its number is an Arabic one, or a Roman one where no others count the rows; in a table
 * without numbers it begins like a title and says something more.
 */
function numberTest(
  rows: readonly Row[],
  { index, title }: Pick<Shape, 'index' | 'title'>,
): (row: Row) => boolean {
  if (index < 0) return (row) => beginsUnnumbered(row, title);
  const count = rowCountOf(rows, index, title);
  return ({ cells }) => {
    const text = cellText(cells[index]);
    return count === rowNumberOf ? /^\d/.test(text) && ROW_NUMBER.test(text) : count(text) > 0;
  };
}

/** A row that heads those below it: it stands across, or it has words in one cell only and no Arabic number. */
function isGroupRow(row: Row, { index, title }: Pick<Shape, 'index' | 'title'>): boolean {
  const filled = row.cells.flatMap((cell, at) => (isEmpty(cell) || at === index ? [] : [at]));
  if (filled.length !== 1) return row.across === true && filled.length > 0;
  const cell = row.cells[filled[0]!]!;
  if (isModelCell(cell)) return false;
  if (row.across || isGroupCell(cell)) return true;
  return filled[0] === title && isGroupNumber(cellText(row.cells[index]));
}

const isTotal = ({ cells }: Row): boolean => cells.slice(0, 3).some((cell) => isTotalCell(cellText(cell)));

interface ModelTarget {
  shape: Shape;
  reading: TableReading;
  where: DraftModel['where'];
}

function readModelRows(rows: readonly Row[], columns: readonly Column[], target: ModelTarget): void {
  const { shape, reading, where } = target;
  let group: DraftGroup | null = null;
  let last: { model: DraftModel; row: Row } | null = null;
  const dittos = dittosOf(rows, shape.index);
  for (const row of rows) {
    const number = shape.numbers.get(row);
    if (last && isMergedDown(row, shape.index, shape.title))
      addToModel(last.model, withoutEchoes(row), columns, { shape, where, apart: true });
    else if (number === undefined && isTotal(row)) {
      for (const cell of row.cells) if (!isEmpty(cell)) reading.loose.push(cell);
      last = null;
    } else if (number !== undefined) {
      last = { model: rowModel(dittos.get(row) ?? row, columns, { shape, where, group, number }), row };
      reading.models.push(last.model);
    } else if (isGroupRow(row, shape)) {
      const cells = row.cells.filter((cell) => !isEmpty(cell));
      const index =
        shape.index >= 0 && !isEmpty(row.cells[shape.index]) ? row.cells[shape.index]! : firstNumber(cells);
      group = groupOf(index, cells.filter((cell) => cell !== index).flat());
      if (group.index === '') group.index = String(reading.groups.length + 1);
      reading.groups.push(group);
      last = null;
    } else if (
      last &&
      goesOn(row, shape) &&
      // Below "Mô hình 5: …" it can only be the rest of that title.
      (isModelCell(last.row.cells[shape.title] ?? []) || !standsAlone(row, shape))
    ) {
      noteWholeRow(row, last.row, reading);
      addToModel(last.model, row, columns, { shape, where });
    } else if (shape.kind === 'none')
      reading.loose.push([Traced.join(row.cells.flat().filter(({ isEcho }) => !isEcho))]);
    else for (const cell of row.cells) if (!isEmpty(cell)) reading.loose.push(cell);
  }
}

/** A row without number of which all other cells are filled is told: it may be one of its own. */
function noteWholeRow(row: Row, above: Row, { doubts }: TableReading): void {
  const filled = row.cells.filter((cell) => !isEmpty(cell));
  if (filled.length < 3 || filled.length + 1 < above.cells.filter((cell) => !isEmpty(cell)).length) return;
  if (!filled.every((cell) => /^[\p{Lu}\d"“]/u.test(cellText(cell)))) return;
  doubts.push({
    kind: 'table',
    text: Traced.join(filled.flat()).echo(),
    message:
      'Hàng này không có số thứ tự mà đủ các ô: được đọc nối vào hàng trên, nhưng có thể là một hàng riêng.',
  });
}

/** "I" before the heading of a group, where the table has no head that says which column numbers its rows. */
const firstNumber = (cells: readonly RowCell[]): RowCell =>
  cells.length > 1 && ROW_NUMBER.test(cellText(cells[0])) ? cells[0]! : [];

/** A row without number and without model goes on the row above it, cell by cell. */
function goesOn({ cells, across }: Row, { index, number, kind }: Shape): boolean {
  if (kind === 'none' || across) return false;
  return (index < 0 || isEmpty(cells[index])) && (number < 0 || isEmpty(cells[number]));
}

/**
 * Whether a row of a table without numbers is a text alone that begins like a title: "Lĩnh vực y tế" heads the rows
 * below it, or is the rest of the title above; nobody can say which.
 */
const standsAlone = ({ cells }: Row, { index, number, title }: Shape): boolean =>
  index < 0 && number < 0 && /^\p{Lu}/u.test(cellText(cells[title]));

interface TaskTarget {
  shape: Shape;
  reading: TableReading;
}

function readTaskRows(
  rows: readonly Row[],
  columns: readonly Column[],
  { shape, reading }: TaskTarget,
): void {
  const open: { path: string; value: string }[] = [];
  let last: DraftTask | null = null;
  const dittos = dittosOf(rows, shape.index);
  const isNumbered = numberTest(rows, shape);
  rows.forEach((row, at) => {
    const printed = cellText(row.cells[shape.index]).replace(/[.)]$/, '');
    const heads = isGroupRow(row, shape) || headsNumbers(row, rows[at + 1], shape);
    if (isTotal(row)) {
      for (const cell of row.cells) if (!isEmpty(cell)) reading.loose.push(cell);
      last = null;
    } else if (heads) {
      closeFor(open, printed);
      const own = row.cells[shape.index] ?? [];
      const body = Traced.join(row.cells.filter((cell) => cell !== own).flat());
      const path = printed === '' ? '' : pathBelow(open, printed);
      reading.sections.push({
        path: path || 'nhom',
        number: Traced.join(own),
        heading: body,
        level: open.length,
        blocks: [],
      });
      if (printed !== '') open.push({ path, value: printed });
      last = null;
    } else if (last && isMergedDown(row, shape.index, shape.title)) {
      addToTask(last, withoutEchoes(row), columns, shape);
    } else if (isNumbered(row) && !isEmpty(row.cells[shape.title])) {
      last = taskOf(dittos.get(row) ?? row, columns, {
        ...shape,
        path: pathBelow(open, printed || String(reading.tasks.length + 1)),
      });
      reading.tasks.push(last);
    } else if (last && goesOn(row, shape) && !standsAlone(row, shape)) addToTask(last, row, columns, shape);
    else for (const cell of row.cells) if (!isEmpty(cell)) reading.loose.push(cell);
  });
}

/** "1 | Tuyên truyền |" above "1.1 | …": the number of a group is the beginning of the next one. */
function headsNumbers(row: Row, next: Row | undefined, { index, title }: Shape): boolean {
  const [own, below] = [row, next].map((one) => cellText(one?.cells[index]).replace(/[.)]$/, ''));
  if (!own || !below?.startsWith(`${own}.`)) return false;
  return row.cells.every((cell, at) => at === index || at === title || isEmpty(cell));
}

const rankOf = (number: string): number =>
  /^[A-HĐK]$/.test(number) && !/^[IV]$/.test(number)
    ? 0
    : /^[IVX]+$/.test(number)
      ? 1
      : 1 + number.split('.').length;

/** Closes the groups that a new one of this number ends: those of its own rank and below. */
function closeFor(open: { value: string }[], number: string): void {
  while (open.length > 0 && rankOf(open.at(-1)!.value) >= rankOf(number || 'A')) open.pop();
}

/** The path of a number below the open groups: "II.3"; "1.2" below "II" and "1" is II.1.2. */
function pathBelow(open: readonly { path: string; value: string }[], number: string): string {
  const above = open.findLast(
    ({ value }) => rankOf(value) < rankOf(number) && !number.startsWith(`${value}.`),
  );
  return above ? `${above.path}.${number}` : number;
}
