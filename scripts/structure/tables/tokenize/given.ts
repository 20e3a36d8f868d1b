import { ROW_NUMBER } from '../../grammar/table-lines.ts';
import type { SourceCell, SourceLayout, SourceTable } from '../../../../src/domain/layout.ts';
import type { RepairedText } from '../../../../src/domain/repair.ts';
import { fold } from '../../../../src/vietnamese/fold.ts';
import type { LabelReader } from '../../grammar/labels.ts';
import { Traced } from '../../text/traced.ts';
import { columnOf } from '../columns.ts';
import { headCount, namesColumns } from '../heads.ts';
import { isModelCell } from '../items.ts';
import { acrossRow } from '../across-row.ts';
import { cellOfLines, cellText, type RowCell, type Column, type Row, type Table } from '../row.ts';

/** A table that a reader of documents handed over and that lists something. */
export interface GivenTable {
  first: number;
  last: number;
  source: SourceTable;
}

/** Kinds of files in which each line of a cell is a paragraph; in all others it may be a wrapped line. */
const PARAGRAPHS = new Set<SourceLayout['kind']>(['docx', 'xlsx', 'html', 'markdown', 'doc']);

/**
 * The given tables that list something. The others only place text side by side: the letterhead, "Nơi nhận" beside
 * the signature, a frame around a paragraph. Their lines are read like any others, in the order of their cells.
 */
export function listingTables(repaired: RepairedText, label: LabelReader): GivenTable[] {
  return (repaired.layout?.tables ?? []).flatMap((source) => {
    const numbers = source.cells.flatMap(({ first, last }) =>
      first === null || last === null ? [] : [first, last],
    );
    if (numbers.length === 0) return [];
    const rows = gridOf(source, repaired).filter(({ cells }) => cells.some((cell) => cell.length > 0));
    if (!lists(rows, label)) return [];
    return [{ first: Math.min(...numbers), last: Math.max(...numbers), source }];
  });
}

/** What stands in a letterhead or beside a signature, folded. */
const SIDE_BY_SIDE = /^(?:cong hoa xa hoi|doc lap ?-|noi nhan\b|tm\.|kt\.|so ?:.*\/|uy ban nhan dan)/;

function lists(rows: readonly Row[], label: LabelReader): boolean {
  if (rows.length < 2 || Math.max(...rows.map(({ cells }) => cells.length)) < 2) return false;
  const texts = rows.slice(0, 2).flatMap(({ cells }) => cells.flat());
  if (texts.some(({ text }) => SIDE_BY_SIDE.test(fold(text)))) return false;
  if (rows.some(({ cells }) => cells.some(isModelCell))) return true;
  if (rows.slice(0, 3).some((row) => namesColumns(row, label))) return true;
  return rows.filter(({ cells }) => ROW_NUMBER.test(cellText(cells[0]))).length > 1;
}

/** The rows and columns of a given table; a cell merged down holds for each of its rows. */
export function givenTable(source: SourceTable, repaired: RepairedText, label: LabelReader): Table {
  const grid = gridOf(source, repaired);
  const heads = new Set(source.headRows.filter((row) => row < grid.length));
  const leading = leadingHeads(grid, heads, label);
  const columns = columnsOf(source, grid.slice(0, leading), label);
  const isRepeated = (at: number): boolean => at >= leading && (heads.has(at) || repeats(grid, at, leading));
  const own = grid.filter((_, at) => at >= leading && !isRepeated(at));
  return {
    columns,
    rows: own.filter(({ cells }) => cells.some((cell) => cell.length > 0)),
    head: grid
      .slice(0, leading)
      .flatMap(({ cells }) => cells.flat())
      .filter(({ isEcho }) => !isEcho),
    furniture: grid
      .filter((_, at) => isRepeated(at))
      .flatMap(({ cells }) => cells.flat())
      .filter(({ isEcho }) => !isEcho),
  };
}

/** How many rows at the top are head: as the reader says, and at least all above the first number. */
function leadingHeads(grid: readonly Row[], heads: ReadonlySet<number>, label: LabelReader): number {
  let said = 0;
  while (heads.has(said)) said += 1;
  return Math.max(said, headCount(grid, label));
}

const repeats = (grid: readonly Row[], at: number, leading: number): boolean => {
  const textOf = ({ cells }: Row): string => fold(cells.map(cellText).join('|'));
  return (
    leading > 0 &&
    grid.slice(0, leading).some((head) => textOf(head) === textOf(grid[at]!)) &&
    grid[at]!.cells.length > 2
  );
};

/** The rows with a cell for each column; what spans several stands in the first of them. */
function gridOf({ cells }: SourceTable, repaired: RepairedText): Row[] {
  const height = cells.reduce((most, { row, rowSpan }) => Math.max(most, row + Math.max(1, rowSpan)), 0);
  const width = cells.reduce(
    (most, { column, columnSpan }) => Math.max(most, column + Math.max(1, columnSpan)),
    0,
  );
  const rows: Row[] = Array.from({ length: height }, () => ({
    cells: Array.from({ length: width }, () => []),
  }));
  const paragraphs = PARAGRAPHS.has(repaired.layout?.kind ?? 'text');
  for (const cell of cells) {
    const own = textOfCell(cell, repaired, paragraphs);
    rows[cell.row]!.cells[cell.column] = own;
    for (let down = 1; down < cell.rowSpan; down += 1)
      rows[cell.row + down]!.cells[cell.column] = own.map((text) => text.echo());
    if (cell.columnSpan >= Math.max(2, width - 1) && own.length > 0 && isAlone(cell, cells)) {
      const row = rows[cell.row]!;
      row.across = true;
      const [index, text] = acrossRow(own).cells;
      // "A. Chuẩn bị" over all columns, below the head: its number stands where those of the rows do.
      if (cell.row > 0 && cell.column === 0 && cell.columnSpan === width && index!.length > 0)
        row.cells.splice(0, 2, index!, text!);
    }
  }
  return rows;
}

/** Whether nothing but a number stands beside a cell in its row. */
const isAlone = ({ row, column }: SourceCell, cells: readonly SourceCell[]): boolean =>
  cells.filter((other) => other.row === row && other.column !== column && other.first !== null).length <= 1;

function textOfCell({ first, last }: SourceCell, { lines }: RepairedText, paragraphs: boolean): RowCell {
  if (first === null || last === null) return [];
  const own = lines
    .slice(first - 1, last)
    .filter(({ text }) => text.trim() !== '')
    .map((line) => Traced.ofLine(line).trim().collapse());
  if (!paragraphs) return cellOfLines(own, (parts) => Traced.join(parts));
  // A line break inside a paragraph is a line too: what goes on in small letters is no paragraph.
  const cell: Traced[][] = [];
  for (const text of own) {
    if (cell.length > 0 && /^\p{Ll}/u.test(text.text) && !/[.;:]$/.test(cell.at(-1)!.at(-1)!.text))
      cell.at(-1)!.push(text);
    else cell.push([text]);
  }
  return cell.map((parts) => Traced.join(parts));
}

/** The columns by the lowest name over each; a name over several is none where names stand below it. */
function columnsOf({ cells }: SourceTable, heads: readonly Row[], label: LabelReader): Column[] {
  const width = heads[0]?.cells.length ?? 0;
  const spanning = new Set(
    cells
      .filter(({ row, columnSpan }) => columnSpan > 1 && row < heads.length - 1)
      .map(({ row, column }) => `${row}:${column}`),
  );
  const names = Array.from({ length: width }, (_, column) => {
    const own = heads.flatMap(({ cells: texts }, row) =>
      spanning.has(`${row}:${column}`) ? [] : [cellText(texts[column])],
    );
    return [...new Set(own.filter((name) => name !== ''))].join(' ');
  });
  return names.map((name) => columnOf(name, label));
}
