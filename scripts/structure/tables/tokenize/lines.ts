import { endsTable, isGroupNumber, ROW_NUMBER, rowNumberOf } from '../../grammar/table-lines.ts';
import { fold } from '../../../../src/vietnamese/fold.ts';
import type { LabelReader } from '../../grammar/labels.ts';
import type { Line } from '../../text/lines.ts';
import { Traced } from '../../text/traced.ts';
import { beginsLikeUnit } from '../../grammar/unit-words.ts';
import { isGroupCell } from '../items.ts';
import { isInnerMark, romanOf, type Count } from '../row-count.ts';
import { type RowCell, type Column, type Row, type Table } from '../row.ts';
import { TIME } from '../../grammar/time.ts';
import { flatColumns } from './flat-head.ts';
import { flatTable } from './flat.ts';
import { streamRows } from './stream.ts';

/** Lines of a head whose names stand one a line, wrapped as they may be. */
const LONGEST_HEAD = 16;
/** Longer lines are no name of a column. */
const LONGEST_NAME = 60;
/** No row has more lines. */
const LONGEST_ROW = 120;
const hasWords = (line: Line | undefined): boolean =>
  line !== undefined && /\p{L}{2}/u.test(line.text) && !TIME.test(fold(line.text));

/** Where a table whose cells stand one below the other ends, and how many of its lines are head. */
export interface LineTable {
  head: number;
  end: number;
}

/**
 * The table without models that begins at a line and has one cell a line: "STT", the names of the columns, then "1"
 * and the cells of the first row. Null where no row follows the names.
 */
export function lineTableAt(lines: readonly Line[], at: number, label: LabelReader): LineTable | null {
  let head = at + 1;
  while (head < lines.length && head - at <= LONGEST_HEAD && !startsRows(lines, head)) head += 1;
  if (head >= lines.length || head - at > LONGEST_HEAD || head - at < 2) return null;
  if (lines.slice(at, head).some(({ text }) => text.length > LONGEST_NAME)) return null;
  const columns = flatColumns(lines.slice(at, head), label);
  const end = endOf(lines, head, columns);
  return end > head + 1 ? { head, end } : null;
}

/** Whether the rows begin at a line: with "1", or with a group above it. */
function startsRows(lines: readonly Line[], at: number): boolean {
  const { text } = lines[at]!;
  if (rowNumberOf(text) === 1) return hasWords(lines[at + 1]) || rowNumberOf(lines[at + 1]?.text ?? '') > 0;
  if (countsRoman(lines, at)) return true;
  const group = isGroupNumber(text) || /^[IVX]{1,5}\.\s+\p{Lu}/u.test(text) || isGroupCell([lines[at]!.body]);
  return group && lines.slice(at + 1, at + 4).some(({ text: below }) => rowNumberOf(below) === 1);
}

/** Fewer lines than this between "I" and "II" are a heading, and no row of a table. */
const SHORTEST_ROW = 3;

/** Whether "I" alone begins rows that are counted with Roman numbers: "II" comes before any "1" or "a", and a row below it. */
function countsRoman(lines: readonly Line[], at: number): boolean {
  if (romanOf(lines[at]!.text) !== 1 || !hasWords(lines[at + 1])) return false;
  const next = lines
    .slice(at + 1, at + 1 + LONGEST_ROW)
    .findIndex(({ text }) => rowNumberOf(text) > 0 || isInnerMark(text) || romanOf(text) === 2);
  return next + 1 >= SHORTEST_ROW && romanOf(lines[at + 1 + next]!.text) === 2;
}

/** Where the last row ends: it has no more lines than its columns, but for those that go on its last cell. */
function endOf(lines: readonly Line[], head: number, columns: readonly Column[]): number {
  const count: Count = countsRoman(lines, head) ? romanOf : rowNumberOf;
  let last = head;
  let expected = 1;
  let usual = columns.length - 1;
  for (let at = head; at < lines.length && at - last <= LONGEST_ROW; at += 1) {
    const { text } = lines[at]!;
    if (endsTable(text) && !continues(lines, at, expected)) break;
    const number = count(text);
    const again = number === 1 && at > head && isGroupNumber(lines[at - 2]?.text ?? '');
    if (!(number === expected || again) || !hasWords(lines[at + (columns[1]?.role === 'number' ? 2 : 1)]))
      continue;
    if (expected > 1) usual = Math.max(usual, Math.min(at - last - 1, LONGEST_ROW));
    last = at;
    expected = number + 1;
  }
  let end = last + 1;
  while (end < lines.length && isCellLine(lines[end]!, end - last, { columns, usual })) end += 1;
  return end;
}

/** Whether the number that comes next in the count still follows a line: then it heads a group of rows. */
const continues = (lines: readonly Line[], at: number, expected: number): boolean =>
  lines.slice(at + 1, at + 4).some(({ text }) => rowNumberOf(text) === expected || rowNumberOf(text) === 1);

/**
 * Whether a line below the last number of a table is one of its cells: beyond the columns only what goes on the last
 * one.
 */
function isCellLine(
  { text, marker, capitals }: Line,
  count: number,
  { columns, usual }: { columns: readonly Column[]; usual: number },
): boolean {
  const kind = marker?.kind;
  if (endsTable(text) || kind === 'roman' || (/^(?:d1|task)$/.test(kind ?? '') && count > 1)) return false;
  if (count < columns.length) return true;
  if (count > LONGEST_ROW || (capitals && text.length > 8)) return false;
  const role = columns.at(-1)?.role ?? 'other';
  if (/^(?:lead|coordinating|supporting|implementers)$/.test(role))
    return beginsLikeUnit(text) && text.length < LONGEST_NAME && !text.endsWith('.');
  if (role === 'deadline') return TIME.test(fold(text)) && text.length < LONGEST_NAME;
  return count <= usual && /^(?:[-–+•]\s|\p{Ll})/u.test(text);
}

/** The rows of a table that was printed one cell a line, or, where cells are wrapped, one line a line. */
export function lineTable(
  lines: readonly Line[],
  label: LabelReader,
  titles: ReadonlyMap<number, string>,
): Table {
  const first = lines.findIndex((_, at) => at > 0 && startsRows(lines, at));
  const models = lines.some(({ heading }) => heading !== null);
  const even = first > 0 ? evenTable(lines, first, label) : null;
  if (models && (even === null || even.share < EVEN)) return flatTable(lines, label, titles);
  return even?.table ?? flatTable(lines, label, titles);
}

/** The share of rows that must have one cell for each column before a table is taken for one with a cell a line. */
const EVEN = 0.75;

/**
 * The lines below a head without those that print it once more on the next page. A number right before it is the
 * page's where the row below has one of its own, or stands above it.
 */
function partRepeatedHeads(lines: readonly Line[], first: number): { below: Line[]; repeated: Traced[] } {
  const below: Line[] = [];
  const repeated: Traced[] = [];
  const head = lines.slice(0, first).map(({ text }) => fold(text));
  for (let at = first; at < lines.length; at++) {
    if (!head.every((text, line) => fold(lines[at + line]?.text ?? '') === text)) {
      below.push(lines[at]!);
      continue;
    }
    const isNumber = (line: Line | undefined): boolean => rowNumberOf(line?.text ?? '') > 0;
    if (isNumber(below.at(-1)) && (isNumber(below.at(-2)) || isNumber(lines[at + first])))
      repeated.push(below.pop()!.body.collapse());
    for (const line of lines.slice(at, at + first)) repeated.push(line.body.collapse());
    at += first - 1;
  }
  return { below, repeated };
}

/** The reading, with each line or each block of lines a cell, that gives more rows one cell for each column. */
function evenTable(
  lines: readonly Line[],
  first: number,
  label: LabelReader,
): { table: Table; share: number } {
  const columns = flatColumns(lines.slice(0, first), label);
  const { below, repeated } = partRepeatedHeads(lines, first);
  const readings = [below.map(lineCell), blocksOf(below)].map((cells) => {
    const { rows, loose } = streamRows(cells, columns, false);
    const own = rows.filter(({ across }) => !across);
    const full = own.filter((row) => isFull(row, columns));
    return { rows, loose, share: own.length === 0 ? 0 : full.length / own.length };
  });
  const best = readings[1]!.share > readings[0]!.share ? readings[1]! : readings[0]!;
  const head = lines.slice(0, first).map(({ body }) => body.collapse());
  return {
    table: { columns, rows: best.rows, head, furniture: repeated, loose: best.loose },
    share: best.share,
  };
}

/** Whether a row has one paragraph in each column and none is in doubt. */
const isFull = ({ cells, doubts }: Row, columns: readonly Column[]): boolean =>
  (doubts ?? []).every((doubt) => doubt === null) &&
  cells.slice(0, columns.length).every((cell) => cell.length === 1);

const lineCell = ({ body }: Line): RowCell => [body.collapse()];

/** Lines without a blank line between them as one cell. */
function blocksOf(lines: readonly Line[]): RowCell[] {
  const blocks: Line[][] = [];
  lines.forEach((line, at) => {
    const close =
      at > 0 && lines[at - 1]!.number + 1 === line.number && !ROW_NUMBER.test(lines[at - 1]!.text);
    if (close && !ROW_NUMBER.test(line.text)) blocks.at(-1)!.push(line);
    else blocks.push([line]);
  });
  return blocks.map((block) => [Traced.join(block.map(({ body }) => body.collapse()))]);
}
