import { rowNumberOf } from './grammar/table-lines.ts';
import type { RepairedText } from '../../src/domain/repair.ts';
import type { DraftModel, DraftSection, DraftTask, Doubt, Furniture } from './draft/draft.ts';
import { cutModels, type Item } from './prose/models.ts';
import { cellText } from './tables/row.ts';
import { columnOf } from './tables/columns.ts';
import { findTables, isLineHead } from './tables/tokenize/find-tables.ts';
import { readTable } from './tables/read-rows.ts';
import type { GivenTable } from './tables/tokenize/given.ts';
import { tokenize } from './tables/tokenize/index.ts';
import type { Line } from './text/lines.ts';
import { readParagraphs, type Setting } from './text/paragraphs.ts';
import { Traced } from './text/traced.ts';
import { withUnnumberedModels, type Headed } from './prose/unnumbered.ts';

/** What one zone gives. */
export interface ZoneReading {
  items: Item[];
  /** Tasks that stand in tables. */
  tasks: DraftTask[];
  /** Headings of groups of such tasks. */
  headings: DraftSection[];
  furniture: Furniture[];
  doubts: Doubt[];
}

/** What the zones of one document share. */
export interface ZoneContext {
  repaired: RepairedText;
  setting: Setting;
  /** Tables that the reader of the document handed over. */
  given: readonly GivenTable[];
  /** Titles of the body's models by number, for the tables of appendices. */
  titles?: ReadonlyMap<number, string>;
}

/** Reads one zone: its prose and tables in order. */
export function readZone(
  lines: readonly Line[],
  where: DraftModel['where'],
  { repaired, setting, given, titles = new Map() }: ZoneContext,
): ZoneReading {
  const reading: ZoneReading = { items: [], tasks: [], headings: [], furniture: [], doubts: [] };
  let rowsAbove: number | null = null;
  for (const segment of findTables(lines, { label: setting.label, given })) {
    if (segment.kind === 'prose') {
      if (rowsAbove !== null) reading.doubts.push(...lostBelow(segment.lines, rowsAbove));
      rowsAbove = null;
      for (const one of lostHeads(segment.lines, setting.label)) reading.doubts.push(one);
      for (const one of lostRows(segment.lines)) reading.doubts.push(one);
      const { paragraphs, counted } = headedParagraphs(segment.lines, setting);
      for (const text of counted)
        reading.doubts.push({ kind: 'table', text: text.echo(), message: UNNUMBERED });
      for (const one of cutModels(paragraphs, where, setting)) reading.items.push(one);
      continue;
    }
    // A table below the prose models of its own zone prints them a second time.
    const place = reading.items.some(({ kind }) => kind === 'model') ? 'appendix' : where;
    const known = titlesOf(reading.items, titles);
    const rows = tokenize(segment, { repaired, label: setting.label, titles: known });
    rowsAbove = Math.max(
      0,
      ...rows.rows.map(({ cells }) => Number(/^\d{1,3}/.exec(cellText(cells[0]))?.[0] ?? 0)),
    );
    const table = readTable(rows, { where: place, titles: known });
    for (const one of table.sections) reading.headings.push(one);
    for (const one of table.tasks) reading.tasks.push(one);
    for (const one of table.furniture) reading.furniture.push(one);
    for (const one of table.doubts) reading.doubts.push(one);
    for (const one of table.groups.map((group): Item => ({ kind: 'group', group }))) reading.items.push(one);
    for (const one of table.models.map((model): Item => ({ kind: 'model', model }))) reading.items.push(one);
    for (const one of table.loose.map(looseItem)) reading.items.push(one);
  }
  return reading;
}

const UNNUMBERED = 'Văn bản không đánh số mô hình này; số ở đây là thứ tự của nó trong văn bản.';

/** The paragraphs of some lines; where a text numbers no model, those that head one without number are marked so. */
function headedParagraphs(lines: readonly Line[], setting: Setting): Headed {
  const paragraphs = readParagraphs(lines, setting);
  return setting.unnumbered ? withUnnumberedModels(paragraphs) : { paragraphs, counted: [] };
}

/** What stands right below a table and may be part of it: the next number and a text, or the middle of a sentence. */
function lostBelow([line]: readonly Line[], rows: number): Doubt[] {
  if (!line) return [];
  const next = Number(/^(\d{1,3})[.)]?\s+\p{Lu}/u.exec(line.text)?.[1] ?? 0);
  if (!/^\p{Ll}{2}/u.test(line.text) && !(rows > 0 && next === rows + 1)) return [];
  return [
    {
      kind: 'table',
      text: line.body.echo(),
      message: 'Dòng này đứng ngay dưới một bảng và có thể còn thuộc bảng ấy.',
    },
  ];
}

/** Heads of tables in lines that were taken for prose: below them rows were lost. */
function lostHeads(lines: readonly Line[], label: Setting['label']): Doubt[] {
  return lines.flatMap((line, at) =>
    isLineHead(lines, at, label) || namesColumnsBelow(lines, at, label)
      ? [
          {
            kind: 'table' as const,
            text: line.body.echo(),
            message: 'Ở đây có đầu của một bảng, nhưng không đọc được các hàng của nó.',
          },
        ]
      : [],
  );
}

/** Whether the names of three columns stand one below the other: the head of a table that lost its "STT". */
function namesColumnsBelow(lines: readonly Line[], at: number, label: Setting['label']): boolean {
  if (lines[at]!.text.length > LONGEST_NAME || !/^\p{Lu}/u.test(lines[at]!.text)) return false;
  const roles = lines
    .slice(at, at + 4)
    .map(({ text }) => (text.length > LONGEST_NAME ? 'other' : columnOf(text, label).role));
  if (
    roles[0] === 'other' ||
    (at > 0 && columnOf(lines[at - 1]!.text.slice(0, LONGEST_NAME), label).role !== 'other')
  )
    return false;
  // "Mô hình / Chủ thể / Địa điểm / Thời gian": two known names, and no other line is longer than a name.
  const short = lines
    .slice(at, at + 4)
    .every(({ text }) => text.length <= LONGEST_NAME && !/[.;:]/.test(text));
  const known = roles.filter((role) => role !== 'other').length;
  return roles.includes('model') && known > (short && roles.length > 3 ? 1 : 2);
}
const LONGEST_NAME = 40;

const CELLS = /\t|\s*\|\s*|\s{3,}/;
/** From this many lines on, those with a number and several cells are rows of a table. */
const FEWEST_ROWS = 2;

/** Lines of prose that are rows of a table whose head was lost: each has a number and several cells. */
function lostRows(lines: readonly Line[]): Doubt[] {
  const rows = lines.filter(({ text }) => {
    const cells = text
      .replace(/^\|/, '')
      .split(CELLS)
      .filter((cell) => cell.trim() !== '');
    return cells.length > 2 && rowNumberOf(cells[0]!.trim()) > 0;
  });
  const alone = lines.filter(({ text }) => /^\d{1,3}$/.test(text));
  const cells = cellRuns(lines);
  const found = [rows, alone, cells].find(({ length }) => length >= FEWEST_ROWS) ?? [];
  if (found.length === 0) return [];
  const message = 'Các dòng này giống các hàng của một bảng, nhưng không đọc được bảng nào ở đây.';
  return [{ kind: 'table', text: Traced.join(found.map(({ body }) => body)).echo(), message }];
}

/**
 * From this many lines on, one below the other, lines with three tabs or bars are a table, whatever they begin with.
 */
const FEWEST_IN_RUN = 3;

/** The first run of lines that are parted by tabs or bars into three cells and more. */
function cellRuns(lines: readonly Line[]): Line[] {
  let run: Line[] = [];
  for (const line of lines) {
    if (line.text.split(/\t|\|/).filter((cell) => cell.trim() !== '').length > 2) run.push(line);
    else if (run.length >= FEWEST_IN_RUN) return run;
    else run = [];
  }
  return run.length >= FEWEST_IN_RUN ? run : [];
}

/** A cell that belongs to no model, as a paragraph. */
function looseItem(cell: Traced[]): Item {
  const body = Traced.join(cell);
  return {
    kind: 'paragraph',
    paragraph: { marker: null, head: Traced.empty, body, model: null, first: body, rest: Traced.empty },
  };
}

/** The titles known so far, by number. */
function titlesOf(items: readonly Item[], known: ReadonlyMap<number, string>): Map<number, string> {
  const own = items.flatMap((item) =>
    item.kind === 'model' ? [[item.model.number, item.model.title.text] as const] : [],
  );
  return new Map([...known, ...own]);
}
