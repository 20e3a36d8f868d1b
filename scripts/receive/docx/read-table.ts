import { childOf, childrenOf, switchOf, valueOf, type XmlElement } from '../reader/xml.ts';
import type { Block, DocumentCell, Row, Table } from '../document/blocks.ts';

/** A cell that others go on with below, by the column that it begins in. */
type OpenCells = Map<number, DocumentCell>;

/** Wraps rows and cells, and is nothing itself. */
const WRAPPERS = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo']);

/** What is done with the parts of a table. */
interface TableParts {
  readCell: (cell: XmlElement) => Block[];
  /** A row that a change deleted: it is left out. */
  dropRow: (row: XmlElement, author: string) => void;
}

/** Reads a table: cells with the rows and columns that they take. */
export function readTable(table: XmlElement, { readCell, dropRow }: TableParts): Table {
  const open: OpenCells = new Map();
  const rows: Row[] = [];
  for (const row of unwrapped(table, 'w:tr')) {
    const properties = childOf(row, 'w:trPr');
    const deleted = childOf(properties, 'w:del');
    if (deleted) {
      dropRow(row, deleted.attributes['w:author'] ?? '');
      continue;
    }
    rows.push({
      cells: readRow(row, columnsOf(valueOf(properties, 'w:gridBefore'), 0), open, readCell),
      head: switchOf(properties, 'w:tblHeader') ?? false,
    });
  }
  return { type: 'table', rows };
}

function readRow(
  row: XmlElement,
  before: number,
  open: OpenCells,
  readCell: (cell: XmlElement) => Block[],
): DocumentCell[] {
  const cells: DocumentCell[] = [];
  let column = before;
  for (const element of unwrapped(row, 'w:tc')) {
    const properties = childOf(element, 'w:tcPr');
    const columnSpan = columnsOf(valueOf(properties, 'w:gridSpan'), 1);
    const merge = childOf(properties, 'w:vMerge');
    const above = open.get(column);
    // What stands in a cell that is merged away is not printed and counts in no list.
    if (merge && merge.attributes['w:val'] !== 'restart' && above) above.rowSpan += 1;
    else {
      const cell = { column, columnSpan, rowSpan: 1, blocks: readCell(element) };
      cells.push(cell);
      if (merge) open.set(column, cell);
      else open.delete(column);
    }
    column += columnSpan;
  }
  return cells;
}

/** Word draws no more columns. */
const MOST_COLUMNS = 63;

function columnsOf(value: string | undefined, least: number): number {
  const count = Math.floor(Number(value ?? least));
  return Number.isFinite(count) ? Math.min(MOST_COLUMNS, Math.max(least, count)) : least;
}

function unwrapped(container: XmlElement, name: string): XmlElement[] {
  return childrenOf(container).flatMap((child) => {
    if (child.name === name) return [child];
    return WRAPPERS.has(child.name) ? unwrapped(child, name) : [];
  });
}
