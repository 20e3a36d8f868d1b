import type { LineRole, SourceTable } from '../../../../src/domain/layout.ts';
import type { PageContent } from '../content/content-types.ts';
import type { Column, DrawnTable } from './flow.ts';
import { headRowsOf, isContinued, joinTables } from './join-tables.ts';
import { pageFlows, type PageFlow } from './page-flow.ts';
import { append, begun, continues, paragraphsOf, type Paragraph, type Room } from './paragraphs.ts';
import { sideBySide } from './reading-order.ts';
import { median } from './printed-lines.ts';
import type { PrintedLine, Reader } from './printed-line.ts';

/** A paragraph with its kind. */
export interface Unit {
  paragraph: Paragraph;
  role: LineRole['role'] | null;
  /** The page on which it begins. */
  page: number;
}

/** A document in reading order; tables name their units by index. */
export interface LaidOut {
  units: Unit[];
  tables: SourceTable[];
}

/** Puts what stands on the pages into reading order: paragraphs, tables, and what runs around them. */
export function readLayout(contents: readonly PageContent[], reader: Reader): LaidOut {
  const flows = pageFlows(contents, reader);
  const rooms = roomsOf(flows);
  const builder = new Builder();
  for (const flow of flows) builder.addPage(flow, rooms(flow));
  return builder.finish();
}

/** The text area of pages, by their first lines' width: the same for all pages of a document. */
function roomsOf(flows: readonly PageFlow[]): (flow: PageFlow) => Room {
  const lines = flows.flatMap(({ flow }) =>
    flow.flatMap((each) => (each.kind === 'column' && isWide(each) ? each.lines : [])),
  );
  const sorted = (numbers: number[]): number[] => numbers.sort((a, b) => a - b);
  const tables = flows.flatMap(({ flow }) => flow.flatMap((each) => (each.kind === 'table' ? each.box : [])));
  const whole = roomOf(
    sorted([...lines, ...tables].map(({ left }) => left)),
    sorted([...lines, ...tables].map(({ right }) => right)),
    pitchOf(lines),
  );
  return ({ flow }) => {
    const own = flow.flatMap((each) => (each.kind === 'column' && isWide(each) ? each.lines : []));
    const right = Math.max(0, ...own.map((line) => line.right));
    // A page across, or with margins of its own, has its own room.
    if (Math.abs(right - whole.right) < 25 || own.length < 4) return whole;
    return roomOf(
      sorted(own.map((line) => line.left)),
      sorted(own.map((line) => line.right)),
      pitchOf(own) || whole.pitch,
    );
  };
}

const roomOf = (lefts: number[], rights: number[], pitch: number): Room => ({
  left: lefts[Math.floor(lefts.length * 0.04)] ?? 0,
  right: rights[Math.floor(rights.length * 0.96)] ?? 0,
  pitch,
  narrow: false,
});

const isWide = (column: Column): boolean => column.left === 0;

/** The usual distance of two lines of one paragraph: the smaller ones are most common. */
function pitchOf(lines: readonly PrintedLine[]): number {
  const steps: number[] = [];
  for (let index = 1; index < lines.length; index += 1) {
    const [before, line] = [lines[index - 1]!, lines[index]!];
    const step = line.baseline - before.baseline;
    if (before.page === line.page && step > 0.8 * line.size && step < 2.2 * line.size) steps.push(step);
  }
  // Between paragraphs there is more room, never less: the lower half tells.
  return median(steps.sort((a, b) => a - b).slice(0, Math.ceil(steps.length * 0.6)));
}

/** A table in its place; it grows while the pages go on with it. */
interface TablePart {
  table: DrawnTable;
}

class Builder {
  private readonly parts: (Unit | TablePart)[] = [];
  private last: { unit: Unit; room: Room } | TablePart | null = null;

  addPage({ page, flow, around, framed }: PageFlow, room: Room): void {
    const head = around.filter(
      ({ role, line }) => role === 'header' || (role === 'page-number' && line.top < 200),
    );
    for (const { line, role } of head) this.add(begun(line), role, page);
    for (const part of flow)
      if (part.kind === 'table') this.addTable(part);
      else this.addColumn(part, room, page, framed);
    this.addNotes(
      around.filter(({ role }) => role === 'footnote').map(({ line }) => line),
      room,
      page,
    );
    for (const each of around)
      if (!head.includes(each) && each.role !== 'footnote') this.add(begun(each.line), each.role, page);
  }

  finish(): LaidOut {
    const units: Unit[] = [];
    const tables: SourceTable[] = [];
    for (const part of this.parts)
      if ('table' in part) tables.push(layTable(part.table, units));
      else units.push(part);
    return { units, tables };
  }

  private add(paragraph: Paragraph, role: Unit['role'], page: number): Unit {
    const unit = { paragraph, role, page };
    this.parts.push(unit);
    return unit;
  }

  private addColumn(column: Column, whole: Room, page: number, framed: ReadonlySet<PrintedLine>): void {
    const room = isWide(column) ? whole : { ...whole, left: column.left, right: column.right, narrow: true };
    let lines = column.lines;
    // A paragraph may begin on the page before.
    const open = this.last && 'unit' in this.last && !this.last.room.narrow ? this.last.unit : null;
    if (open && !room.narrow && open.paragraph.lines.at(-1)!.page < page)
      while (lines[0] && continues(open.paragraph.lines, lines[0], room)) {
        append(open.paragraph, lines[0], room);
        lines = lines.slice(1);
      }
    for (const paragraph of paragraphsOf(lines, room)) {
      const role = paragraph.lines.every((line) => framed.has(line)) ? 'text-box' : null;
      this.last = { unit: this.add(paragraph, role, page), room };
    }
  }

  private addNotes(lines: readonly PrintedLine[], room: Room, page: number): void {
    const notes: Paragraph[] = [];
    for (const line of lines) {
      const open = notes.at(-1);
      if (open && line.anchors[0]?.piece !== 0) append(open, line, room);
      else notes.push(begun(line));
    }
    for (const note of notes) this.add(note, 'footnote', page);
  }

  private addTable(table: DrawnTable): void {
    const before = this.last && 'table' in this.last ? this.last : undefined;
    if (before && isContinued(before.table, table)) {
      const { table: joined, repeated } = joinTables(before.table, table);
      before.table = joined;
      for (const row of repeated) this.add(begun(row), 'header', table.page);
      return;
    }
    const part = { table: { ...table, headRows: headRowsOf(table) } };
    this.parts.push(part);
    this.last = part;
  }
}

/** Writes the cells of a table down in the order of its rows and columns. */
function layTable(table: DrawnTable, out: Unit[]): SourceTable {
  const cells = [...table.cells].sort((a, b) => a.row - b.row || a.column - b.column);
  return {
    headRows: table.headRows,
    cells: cells.map(({ row, column, rowSpan, columnSpan, lines, left, right }) => {
      const paragraphs = paragraphsOf(
        sideBySide(lines),
        cellRoom(table, { column, columnSpan, left, right }),
      );
      const first = paragraphs.length > 0 ? out.length + 1 : null;
      for (const paragraph of paragraphs) out.push({ paragraph, role: null, page: paragraph.lines[0]!.page });
      return { row, column, rowSpan, columnSpan, first, last: first && out.length };
    }),
  };
}

/** Inside the borders programs leave five points or so; where some line of the column comes nearer, less. */
const PADDING = 6.5;
/** A line that comes nearer to its border than this, in points, is wider than its cell. */
const OVERFULL = 1.5;

function cellRoom(
  table: DrawnTable,
  cell: { column: number; columnSpan: number; left: number; right: number },
): Room {
  const lines = table.cells
    .filter(({ column, columnSpan }) => column === cell.column && columnSpan === cell.columnSpan)
    .flatMap((each) => each.lines)
    // A word that is wider than its cell says nothing of the room of the others.
    .filter(({ left, right }) => left > cell.left + OVERFULL && right < cell.right - OVERFULL);
  return {
    left: Math.min(cell.left + PADDING, ...lines.map(({ left }) => left)),
    right: Math.max(cell.right - PADDING, ...lines.map(({ right }) => right)),
    pitch: pitchOf(lines) || 1.2 * (lines[0]?.size ?? 12),
    narrow: false,
  };
}
