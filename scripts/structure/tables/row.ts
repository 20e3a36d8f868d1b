import type { FieldId } from '../../../src/domain/fields.ts';
import type { Traced } from '../text/traced.ts';

/** A cell: its paragraphs, blanks folded; an empty one has none. */
export type RowCell = Traced[];

/** What a column holds: the row's number, the number of a model, the model or task itself, or a field. */
export interface Column {
  role: 'index' | 'number' | 'model' | FieldId;
  /** As its head prints it. */
  label: string;
  /** What more its head says: who does a task, the words of one, or one head for who leads and who works with them. */
  says?: readonly ('who' | 'task' | 'lead-and-others')[];
}

/** A row: one cell for each column, in their order; cells missing at its end are empty. */
export interface Row {
  cells: RowCell[];
  /** Why each cell may stand in the wrong column, null where it does not; missing where no cell may. */
  doubts?: (string | null)[];
  /** What a cell prints that refers to another one ("nt"): `cells` then has the words of that one. */
  printed?: (RowCell | null)[];
  /** One cell over all columns: the heading of the rows below it. */
  across?: boolean;
}

/** A table, whatever its cells were parted by: what all tokenizers give and the one reader takes. */
export interface Table {
  /** What the head names; none where no head is printed. */
  columns: Column[];
  rows: Row[];
  /** The cells of the head, in order: its words are told again by each reading. */
  head: Traced[];
  /** Bars, rules, and the head where a later page prints it once more. */
  furniture: Traced[];
  /** Cells that are part of no row: notes between and below the rows. */
  loose?: RowCell[];
}

/** The text of a cell, its paragraphs joined by blanks. */
export const cellText = (cell: RowCell | undefined): string => (cell ?? []).map(({ text }) => text).join(' ');

/** Whether a cell has no text, or a row has no such cell. */
export const isEmpty = (cell: RowCell | undefined): boolean => cellText(cell) === '';

/** Whether number and words of a row are those of the row above, in cells that are merged down over both. */
export function isMergedDown({ cells }: Row, index: number, title: number): boolean {
  const echoed = (cell: RowCell = []): boolean => cell.length > 0 && cell.every(({ isEcho }) => isEcho);
  return echoed(cells[index]) && echoed(cells[title]);
}

/** What a row says that no cell merged down from the row above says already. */
export const withoutEchoes = (row: Row): Row => ({
  ...row,
  cells: row.cells.map((cell) => cell.filter(({ isEcho }) => !isEcho)),
});

/** "(1)", "[2]", "A", "1=2+3": what stands below a head to number its columns. */
const COLUMN_NUMBER = /^[([]?(?:\d{1,2}|[A-H])[)\]]?$/;

/** Whether a row only numbers the columns: "1 | 2 | 3" or "(1) | (2) | (3)" right below the head. */
export function numbersColumns({ cells }: Row): boolean {
  const texts = cells.map(cellText).filter((text) => text !== '');
  if (texts.length < 3 || !texts.every((text) => COLUMN_NUMBER.test(text))) return false;
  const numbers = texts.map((text) => Number(text.replace(/\D/g, '')));
  return numbers.every((number, at) => at === 0 || number === 0 || number === numbers[at - 1]! + 1);
}

/** The lines of a cell as its paragraphs: one, or one for each "-" where the cell is a list. */
export function cellOfLines(lines: readonly Traced[], join: (lines: readonly Traced[]) => Traced): RowCell {
  const isList = /^[-–+]\s/.test(lines[0]?.text ?? '');
  const blocks: Traced[][] = [];
  for (const line of lines) {
    if (blocks.length === 0 || (isList && /^[-–+]\s/.test(line.text))) blocks.push([]);
    blocks.at(-1)!.push(line);
  }
  return blocks.map(join);
}

/** What the rows of a table are, and in which columns it stands. */
export interface Shape {
  kind: 'models' | 'tasks' | 'none';
  index: number;
  number: number;
  title: number;
  /** The models' numbers, by row. */
  numbers: ReadonlyMap<Row, number>;
}
