import { InputError } from '../../../src/domain/issue.ts';
import type { Block, DocumentCell, Piece, Row } from '../document/blocks.ts';
import { childOf, childrenOf, type XmlElement } from '../reader/xml.ts';
import type { CellTexts } from './cell-texts.ts';
import { HiddenLines } from './hidden-lines.ts';
import { keyOf, mergedAreas, MOST_COLUMNS, numberRows, placeCells, type CellPlace } from './places.ts';

/** More rows than this are data, not a plan. */
const MOST_ROWS = 20_000;
/** Merged areas of more places than this, all together, are no headings and no groups of rows. */
const MOST_MERGED = 500_000;

/** A cell that is printed: its text, where it stands, and how far it reaches. */
interface FoundCell extends CellPlace {
  to: CellPlace;
  pieces: Piece[];
}

/** A sheet as a table. What its hidden rows and columns hold is remembered beside the cell that follows. */
export function readSheet(sheet: XmlElement, texts: CellTexts, file: string): Block {
  const source = childrenOf(childOf(sheet, 's:sheetData'), 's:row');
  if (source.length > MOST_ROWS)
    throw tooLarge(`this workbook has ${source.length} rows, more than any plan.`, file);
  const rows = byRow(foundCells(sheet, source, texts));
  const numbers = rows.map(([first]) => first!.row);
  const columns = rows.flat().reduce((most, { column }) => Math.max(most, column), 0);
  const cellOf = ({ row, column, to, pieces }: FoundCell): DocumentCell => ({
    column,
    // Merged over rows and columns in which nothing stands, it reaches over none of the table.
    rowSpan: Math.max(1, countBelow(numbers, to.row + 1) - countBelow(numbers, row)),
    columnSpan: Math.max(1, Math.min(to.column, columns) - column + 1),
    blocks: pieces.length === 0 ? [] : [{ type: 'paragraph', pieces, contents: false, boxes: [] }],
  });
  const table = rows.map((cells): Row => ({ cells: cells.map(cellOf), head: false }));
  const merged = table
    .flatMap(({ cells }) => cells)
    .reduce((sum, { rowSpan, columnSpan }) => sum + (rowSpan * columnSpan > 1 ? rowSpan * columnSpan : 0), 0);
  if (columns >= MOST_COLUMNS || merged > MOST_MERGED)
    throw tooLarge('the cells of this workbook reach further than those of any plan.', file);
  return { type: 'table', rows: table };
}

const tooLarge = (what: string, file: string): InputError =>
  new InputError(what, {
    refusal: { code: 'file-too-large' },
    place: { file },
    hint: 'Copy the table of the plan into a new workbook.',
  });

/** The cells that are printed, in the order of the file. */
function foundCells(sheet: XmlElement, source: readonly XmlElement[], texts: CellTexts): FoundCell[] {
  const areas = mergedAreas(sheet);
  const numbers = numberRows(source);
  const hidden = new HiddenLines(sheet, numbers);
  const found: FoundCell[] = [];
  let unprinted: Piece[] = [];
  for (const row of source)
    for (const { cell, place } of placeCells(row, numbers.get(row)!)) {
      const pieces = texts.piecesOf(cell);
      const area = areas.get(keyOf(place));
      if (pieces.length === 0 && !area) continue;
      const to = area?.to ?? place;
      // A merged cell is printed where the first of its rows and columns is that is not hidden.
      const shown = hidden.firstShown(place, to);
      if (!shown) unprinted.push(...pieces.map(asHidden));
      else if (pieces.length === 0) found.push({ ...shown, to, pieces });
      else {
        found.push({ ...shown, to, pieces: [...unprinted, ...pieces] });
        unprinted = [];
      }
    }
  found.findLast(({ pieces }) => pieces.length > 0)?.pieces.push(...unprinted);
  return found;
}

/** Text that is not printed; what was struck through stays deleted. */
const asHidden = (piece: Piece): Piece => ({ ...piece, kind: piece.kind === 'text' ? 'hidden' : piece.kind });

/** Rows from top to bottom, each with its cells from left to right. */
function byRow(cells: readonly FoundCell[]): FoundCell[][] {
  const rows = new Map<number, FoundCell[]>();
  for (const cell of cells) {
    const row = rows.get(cell.row) ?? [];
    rows.set(cell.row, row);
    row.push(cell);
  }
  return [...rows]
    .sort(([one], [other]) => one - other)
    .map(([, row]) => row.sort((one, other) => one.column - other.column));
}

/** How many of ascending numbers are less than a limit; halving, as a workbook may have a hundred thousand merged areas. */
function countBelow(ascending: readonly number[], limit: number): number {
  let [from, to] = [0, ascending.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (ascending[middle]! < limit) from = middle + 1;
    else to = middle;
  }
  return from;
}
