import type { Box } from '../content/content-types.ts';
import type { PrintedLine } from './printed-line.ts';

/** Lines of one column, from top to bottom, and the room that the column has. */
export interface Column {
  kind: 'column';
  lines: PrintedLine[];
  left: number;
  right: number;
}

/** A cell as it stands on the pages: its lines may come from several of them. */
export interface TableCell {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  lines: PrintedLine[];
  /** The room for text. */
  left: number;
  right: number;
}

/** A table as drawn on one page, or on several after joining. */
export interface DrawnTable {
  kind: 'table';
  page: number;
  box: Box;
  /** Edges of the columns, by which a table is known again on the next page. */
  xs: number[];
  rows: number;
  cells: TableCell[];
  headRows: number[];
}

/** What is read one after another. */
export type Flow = Column | DrawnTable;
