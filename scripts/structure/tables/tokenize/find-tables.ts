import type { SourceTable } from '../../../../src/domain/layout.ts';
import { beginsTableHead, behindFirstName, endsTable } from '../../grammar/table-lines.ts';
import type { LabelReader } from '../../grammar/labels.ts';
import type { Line } from '../../text/lines.ts';
import { readModelHeading } from '../../grammar/model-heading.ts';
import { columnOf } from '../columns.ts';
import type { GivenTable } from './given.ts';
import { laidTableAt } from './laid.ts';
import { unnumberedLaidAt } from './laid-unnumbered.ts';
import { lineTableAt } from './lines.ts';

/** A run of lines that is prose or one kind of table; how its cells are parted decides who reads them. */
export interface Segment {
  kind: 'prose' | 'given' | 'tab' | 'bars' | 'lines' | 'laid' | 'laid-unnumbered';
  lines: Line[];
  /** The table that the reader of the document handed over. */
  given?: SourceTable;
}

/** What tells tables from prose. */
export interface TableSetting {
  label: LabelReader;
  given: readonly GivenTable[];
}

const isTab = ({ whole }: Line): boolean => whole.text.includes('\t');
const isBars = ({ text }: Line): boolean => (text.match(/\|/g)?.length ?? 0) >= 2 || GRID.test(text);
/** "+-----+------+": the rule of a drawn grid. */
const GRID = /^\+(?:[-=:]+\+){2,}$/;
/** Lines without a tab that may stand inside a table: further lines of a cell. */
const LONGEST_GAP = 3;
/** Lines of a head, wrapped as they may be. */
const LONGEST_HEAD = 14;

/** Parts the lines of a zone into prose and tables. */
export function findTables(lines: readonly Line[], setting: TableSetting): Segment[] {
  const segments: Segment[] = [];
  const ahead = new Ahead(lines);
  let prose: Line[] = [];
  for (let at = 0; at < lines.length;) {
    const found = tableAt(lines, at, setting, ahead);
    if (found === null) {
      prose.push(lines[at++]!);
      continue;
    }
    if (prose.length > 0) segments.push({ kind: 'prose', lines: prose });
    prose = [];
    const { kind, end, given } = found;
    segments.push({ kind, lines: lines.slice(at, end), ...(given ? { given } : {}) });
    at = end;
  }
  if (prose.length > 0) segments.push({ kind: 'prose', lines: prose });
  return segments;
}

interface Found {
  kind: Exclude<Segment['kind'], 'prose'>;
  end: number;
  given?: SourceTable;
}

function tableAt(
  lines: readonly Line[],
  at: number,
  { label, given }: TableSetting,
  ahead: Ahead,
): Found | null {
  const line = lines[at]!;
  const handed = given.find(({ first, last }) => line.number >= first && line.number <= last);
  if (handed) {
    let end = at + 1;
    while (end < lines.length && lines[end]!.number <= handed.last) end += 1;
    return { kind: 'given', end, given: handed.source };
  }
  if (isBars(line)) {
    const end = runEnd(lines, at, isBars);
    if (end - at >= 2) return { kind: 'bars', end };
  }
  if (isTab(line) && (beginsTableHead(line.text) || isUnnumberedHead(lines, at, label)))
    return { kind: 'tab', end: runEnd(lines, at, isTab) };
  // A row without a head: "1", "Mô hình 5: …", "Công an xã"; but "1.<tab>Mô hình 5: …" is a numbered heading.
  const cells = line.text.split('\t');
  if (cells.length > 2 && cells.slice(0, 2).some((cell) => readModelHeading(cell)))
    return { kind: 'tab', end: runEnd(lines, at, isTab) };
  if (isTab(line)) return null;
  const laid = laidTableAt(lines, at, label);
  if (laid) return { kind: 'laid', end: laid.end };
  const unnumbered = unnumberedLaidAt(lines, at, label);
  if (unnumbered) return { kind: 'laid-unnumbered', end: unnumbered.end };
  if (!isLineHead(lines, at, label)) return null;
  const end = ahead.end(at + 1);
  // Where the rows are models they show where the table is; else its numbers must.
  if (ahead.model(at) < end) return { kind: 'lines', end };
  const numbered = lineTableAt(lines, at, label);
  return numbered && { kind: 'lines', end: numbered.end };
}

/**
 * "Tên mô hình<tab>Chủ trì<tab>Thời gian" above lines of as many cells: the head of a table whose rows have no number.
 */
function isUnnumberedHead(lines: readonly Line[], at: number, label: LabelReader): boolean {
  const cells = lines[at]!.text.split('\t');
  const columns = cells.map((cell) => columnOf(cell, label));
  const lists = columns[0]!.role === 'model' || columns[0]!.says?.includes('task') === true;
  const known = columns.filter(({ role }) => role !== 'other').length;
  const below = lines[at + 1]?.text.split('\t').length ?? 0;
  return lists && known > 2 && below === cells.length;
}

/** Where a run of table lines ends; a few lines in between may go on a cell. */
function runEnd(lines: readonly Line[], from: number, is: (line: Line) => boolean): number {
  let end = from + 1;
  for (let at = from + 1; at < lines.length && at - end < LONGEST_GAP; at++) {
    if (is(lines[at]!)) end = at + 1;
    // The heading of a section between two tables belongs to neither.
    else if (lines[at]!.marker?.kind === 'roman') break;
  }
  // Lines right below the last cell, without a blank line between, go on it.
  while (
    end < lines.length &&
    lines[end]!.number === lines[end - 1]!.number + 1 &&
    !is(lines[end]!) &&
    !endsTable(lines[end]!.text) &&
    (is === isTab || (is === isBars && goesOnLastCell(lines[end - 1]!.text, lines[end]!.text)))
  )
    end++;
  return end;
}

/**
 * "… | Quý III/" above a line "2025" without any bar: the last cell of the row was too narrow for its text. A row that a
 * bar closes has nothing below it.
 */
export const goesOnLastCell = (row: string, below: string): boolean =>
  !below.includes('|') && (/[/,–-]\s*$/.test(row) || (/[^|\s]\s*$/.test(row) && /^\s*\p{Ll}/u.test(below)));

/** Whether a table with one cell a line begins here: "TT", then within a few lines the names of three columns. */
export function isLineHead(lines: readonly Line[], at: number, label: LabelReader): boolean {
  if (!beginsTableHead(lines[at]!.text)) return false;
  let columns = 0;
  for (let next = at; next < lines.length && next < at + LONGEST_HEAD; next++) {
    const { text, heading } = lines[next]!;
    if (text.length > 60 || heading) break;
    columns += headNames(text, label);
  }
  return columns >= 3;
}

/** How many names of columns a line of a head holds. */
function headNames(text: string, label: LabelReader): number {
  const rest = behindFirstName(text);
  if (rest === '') return 1;
  const { role } = columnOf(text.slice(text.length - rest.length), label);
  return role !== 'other' || label.words.holdsColumn(rest) ? 1 : 0;
}

/** Where the next line of a kind stands: looked for once for all lines, for a text may have a head on every third. */
class Ahead {
  private readonly lines: readonly Line[];
  private readonly found = new Map<string, Int32Array>();

  constructor(lines: readonly Line[]) {
    this.lines = lines;
  }

  /** A table of models with one cell a line ends where prose begins again: with a section's heading in capitals. */
  end(from: number): number {
    return this.next('end', from, ({ text }) => endsTable(text));
  }

  /** The next heading of a model. */
  model(from: number): number {
    return this.next('model', from, ({ heading }) => heading !== null);
  }

  private next(kind: string, from: number, is: (line: Line) => boolean): number {
    let places = this.found.get(kind);
    if (!places) {
      places = new Int32Array(this.lines.length + 1).fill(this.lines.length);
      for (let at = this.lines.length - 1; at >= 0; at -= 1)
        places[at] = is(this.lines[at]!) ? at : places[at + 1]!;
      this.found.set(kind, places);
    }
    return places[Math.min(from, this.lines.length)]!;
  }
}
