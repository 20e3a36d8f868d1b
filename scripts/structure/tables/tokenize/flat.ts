import { fold } from '../../../../src/vietnamese/fold.ts';
import { editDistance } from '../../../../src/vietnamese/edit-distance.ts';
import type { LabelReader } from '../../grammar/labels.ts';
import type { Line } from '../../text/lines.ts';
import { rowNumberOf } from '../../grammar/table-lines.ts';
import { Traced } from '../../text/traced.ts';
import { cellOfLines, type RowCell, type Column, type Row, type Table } from '../row.ts';
import { cutRow, type CellCut } from './flat-cells.ts';
import { flatColumns, headWordsOf, isHeadLine } from './flat-head.ts';

/** "I Nhóm tiện ích …": a Roman number without a point. */
const GROUP = /^(?:([IVX]{1,5})\.?\s+)?Nhóm\s/u;
const GROUP_END = /m[o ] ?h[i ]nh\s*\)\s*$/;
const LONGEST_ROW = 90;
const LONGEST_TITLE = 400;
const GUESSED =
  'Bảng bị trải phẳng khi trích văn bản: ô này được ghép lại theo thứ tự dòng, ranh giới với ô bên cạnh là phỏng đoán.';

/**
 * Rebuilds the rows of a table whose cells were printed one below the other, column by column, line by line.
 *
 * Rows begin at "Mô hình n" or at the number before it; heads repeated on each page are furniture; the cells of
 * a row are cut at the most likely bounds, and those that are a guess say so.
 *
 * @param titles of the models of the body, by number: they show where a row's title ends
 */
export function flatTable(
  lines: readonly Line[],
  label: LabelReader,
  titles: ReadonlyMap<number, string>,
): Table {
  const head = lines.slice(0, firstRow(lines));
  const words = headWordsOf(head);
  const fields = flatColumns(head, label).filter(({ role }) => role !== 'index' && role !== 'model');
  const columns: Column[] = [{ role: 'index', label: '' }, { role: 'model', label: '' }, ...fields];
  const table: Required<Table> = { columns, rows: [], head: head.map(bodyOf), furniture: [], loose: [] };
  let waiting: Line[] = [];
  for (let at = head.length; at < lines.length;) {
    const end = nextRow(lines, at, words);
    const row = lines.slice(at, end);
    const first = row[0]!;
    const index = rowNumberOf(first.text) > 0 && row.length > 1 ? 1 : 0;
    if (row[index]!.heading) {
      const own = [...waiting, ...row.slice(0, index)];
      table.rows.push(modelRow(own, row.slice(index), { fields, titles }));
      waiting = [];
    } else if (row.length === 1 && endsPage(lines, at)) {
      // Of two numbers the second is the page's.
      if (waiting.length === 0) waiting = [...row];
      else table.furniture.push(bodyOf(first));
    } else if (isHeadStart(first, words)) for (const one of row.map(bodyOf)) table.furniture.push(one);
    else if (GROUP.test(first.text)) table.rows.push(groupRow(row));
    else for (const one of row.map((line): RowCell => [bodyOf(line)])) table.loose.push(one);
    at = end;
  }
  for (const line of waiting) table.loose.push([bodyOf(line)]);
  return table;
}

const bodyOf = ({ body }: Line): Traced => body.collapse();
const isHeadStart = ({ text }: Line, words: ReadonlySet<string>): boolean =>
  /^S?TT\b/.test(text) && isHeadLine(text, words);

/** Whether a row of the table, or its index, begins at a line. */
function startsRow(lines: readonly Line[], at: number): boolean {
  const { text, heading } = lines[at]!;
  return (
    GROUP.test(text) ||
    heading !== null ||
    (rowNumberOf(text) > 0 && (lines[at + 1]?.heading ?? null) !== null) ||
    // The page ended between the number of a row and its text.
    endsPage(lines, at)
  );
}

/** Whether the number of a row stands last on its page: the head follows, or the page's number and the head. */
function endsPage(lines: readonly Line[], at: number): boolean {
  const [own, next, second] = lines.slice(at, at + 3).map(({ text }) => text);
  if (rowNumberOf(own ?? '') === 0) return false;
  return /^S?TT$/.test(next ?? '') || (rowNumberOf(next ?? '') > 0 && /^S?TT$/.test(second ?? ''));
}

function firstRow(lines: readonly Line[]): number {
  const found = lines.findIndex((_, at) => at > 0 && startsRow(lines, at));
  return found < 0 ? lines.length : found;
}

/** Where the row, head or group that begins at a line ends. */
function nextRow(lines: readonly Line[], from: number, words: ReadonlySet<string>): number {
  if (isHeadStart(lines[from]!, words)) {
    let end = from + 1;
    while (end < lines.length && !startsRow(lines, end) && isHeadLine(lines[end]!.text, words)) end++;
    return end;
  }
  if (GROUP.test(lines[from]!.text)) {
    let end = from;
    // A group's heading may be wrapped: it ends with its count, or on its first line if it has none.
    while (end < lines.length && end < from + 4 && !GROUP_END.test(fold(lines[end]!.text))) end++;
    return end < lines.length && GROUP_END.test(fold(lines[end]!.text)) ? end + 1 : from + 1;
  }
  let end = from + (rowNumberOf(lines[from]!.text) > 0 && lines[from + 1]?.heading ? 2 : 1);
  while (end < lines.length && !startsRow(lines, end) && !isHeadStart(lines[end]!, words)) end++;
  return end;
}

/** "I Nhóm tiện ích …": the number of a group and its heading. */
function groupRow(row: readonly Line[]): Row {
  const whole = Traced.join(row.map(bodyOf));
  const index = GROUP.exec(whole.text)?.[1] ?? '';
  const cell = whole.slice(index.length).trim();
  const dot = /^\.\s*/.exec(cell.text)?.[0].length ?? 0;
  const number = whole.slice(0, index.length + (dot > 0 ? 1 : 0));
  return { cells: [number.isEmpty ? [] : [number], [cell.slice(dot)]], across: true };
}

interface RowContext {
  fields: readonly Column[];
  titles: ReadonlyMap<number, string>;
}

function modelRow(index: readonly Line[], row: readonly Line[], context: RowContext): Row {
  const { number } = row[0]!.heading!;
  // No row of a real table is this high; what stands below is text that follows the table.
  if (row.length > LONGEST_ROW) return longRow(index, row, context);
  const known = context.titles.get(number);
  const times = context.fields.map(({ role }) => role === 'deadline');
  const titleLines = known === undefined ? null : titleEnd(row, known);
  const cuts =
    titleLines === null
      ? cutRow(row, [false, ...times])
      : [
          { start: 0, end: titleLines, guessed: false },
          ...shift(cutRow(row.slice(titleLines), times), titleLines),
        ];
  const [title, ...values] = cuts;
  const lines = row.slice(title!.start, Math.max(1, title!.end));
  const cells = values.map((cut) => cellOf(row.slice(Math.max(cut.start, lines.length), cut.end)));
  return {
    cells: [index.map(bodyOf), [Traced.join(lines.map(bodyOf))], ...cells],
    doubts: [null, null, ...values.map(({ guessed }) => (guessed ? GUESSED : null))],
  };
}

/** A row without end is cut by its first lines; all further ones stand in a cell of their own. */
function longRow(index: readonly Line[], row: readonly Line[], context: RowContext): Row {
  const { cells, doubts = [] } = modelRow(index, row.slice(0, LONGEST_ROW), context);
  return { cells: [...cells, cellOf(row.slice(LONGEST_ROW))], doubts: [...doubts, GUESSED] };
}

const shift = (cuts: CellCut[], by: number): CellCut[] =>
  cuts.map((cut) => ({ ...cut, start: cut.start + by, end: cut.end + by }));

/** How many lines of a row are its title: those that together come nearest to the title in the body. */
function titleEnd(row: readonly Line[], title: string): number {
  const wanted = fold(title.slice(0, LONGEST_TITLE)).replace(/[^a-z0-9]/g, '');
  let best = { lines: 1, distance: Infinity };
  let text = fold(row[0]!.text.slice(row[0]!.heading!.titleAt)).replace(/[^a-z0-9]/g, '');
  for (let lines = 1; lines <= row.length; lines++) {
    const distance = editDistance(text, wanted);
    if (distance < best.distance) best = { lines, distance };
    if (text.length > wanted.length * 1.5 + 40) break;
    text += fold(row[lines]?.text ?? '').replace(/[^a-z0-9]/g, '');
  }
  return best.lines;
}

const cellOf = (lines: readonly Line[]): RowCell =>
  cellOfLines(lines.map(bodyOf), (parts) => Traced.join(parts));
