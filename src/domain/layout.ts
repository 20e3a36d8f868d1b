/** What a received file is, by its content and never by its name. */
export const receivedKinds = ['text', 'markdown', 'html', 'docx', 'doc', 'xlsx', 'pdf', 'scan'] as const;
export type ReceivedKind = (typeof receivedKinds)[number];

/**
 * What a reader of documents knows beyond the lines of a text. Line numbers count from 1 and are those of the
 * reading; columns count from 1 in UTF-16 units of the NFC line, like those of the ledger.
 */
export interface SourceLayout {
  kind: ReceivedKind;
  /** Name and version of the reader: a newer one may read otherwise, and `reread` shows how. */
  reader: string;
  /** Pages of the file; null where a file has none (a text, a Word file). */
  pages: number | null;
  /** The page of each line and its box there, where the file has pages. Sorted by line. */
  places: LinePlace[];
  /** Tables in reading order. The lines of all cells are lines of the text, in the order of rows and columns. */
  tables: SourceTable[];
  /** What the layout proves a line to be; a line without an entry is text. Sorted by line. */
  roles: LineRole[];
  /** Letters whose code says nothing and whose outline says something. The line holds a blank (or nothing) there. */
  glyphs: LostGlyph[];
  /**
   * Lines that go on with the paragraph of the line before, as after a line break; absent where the reader does not
   * know paragraphs. Where it is there, every other line begins a paragraph of its own. Sorted.
   */
  continued?: number[];
  /** Fonts by stretch, where the file has them. Sorted by line and column; what has no entry is not known. */
  fonts?: FontRun[];
  /** Stretches that were converted, deleted by a tracked change, or read with little certainty. */
  remarks: LayoutRemark[];
}

/**
 * Where a line stands on paper: points from the top left corner of the page, turned so that its text is level.
 * A line that goes on over a page has a place on each page.
 */
export interface LinePlace {
  line: number;
  /** From 1. */
  page: number;
  box: { left: number; top: number; right: number; bottom: number };
}

/** A table as drawn: a grid of cells, each with the lines that it holds. A continued table is one table. */
export interface SourceTable {
  cells: SourceCell[];
  /** Rows from 0 that are the head, repeated ones on later pages included. */
  headRows: number[];
}

/** A cell of a table; `first` and `last` are its lines, null for an empty cell. */
export interface SourceCell {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  first: number | null;
  last: number | null;
}

/** Kinds of lines that are no running text, as the layout proves them. */
export const lineRoles = [
  'page-number',
  'header',
  'footer',
  'footnote',
  'endnote',
  'stamp',
  'annotation',
  'text-box',
  'contents',
] as const;

/** A line's kind; for a note `anchor` is the place in the text that refers to it. */
export interface LineRole {
  line: number;
  role: (typeof lineRoles)[number];
  anchor?: { line: number; column: number };
}

/** A stretch of a line in one font; of a plain text nothing is known. */
export interface FontRun {
  line: number;
  column: number;
  /** In UTF-16 units. */
  length: number;
  font: string;
  bold: boolean;
  italic: boolean;
}

/** A letter that a text layer lost, recovered from its outline or still open. */
export interface LostGlyph {
  line: number;
  column: number;
  /** What the line holds there: the blank, or what a reader would show; empty where it holds nothing. */
  raw: string;
  /** Readings, best first, with a probability each; the first is certain where `certain`. */
  candidates: { text: string; probability: number }[];
  certain: boolean;
  /** Name of the font and code in it: one decision settles all places of one glyph. */
  font: string;
  code: number;
  /** What a reader without doubts shows there, where that is no blank ("K" for "ợ"). */
  shown?: string;
}

/** The note of a place where somebody wrote by hand into a gap of the print: nothing of it is read. */
export const HANDWRITTEN = 'handwritten';

/** The note of a number that recognition misread and that the numbers around it settle. */
export const SEQUENCE = 'sequence';

/** The note of a quote that recognition misread and that the other quotes of the paper settle. */
export const QUOTE = 'quote';

/** A stretch of a line that is not simply what the file holds as text. */
export interface LayoutRemark {
  kind: 'converted' | 'deleted' | 'hidden' | 'unsure';
  line: number;
  column: number;
  /** In UTF-16 units; 0 where a deleted stretch stood, or one written by hand. */
  length: number;
  /** What was deleted, hidden or converted, as it stood in the file; of a hidden sheet of a workbook its name. */
  received: string;
  /** "TCVN3", "VNI", "UTF-8 twice"; the certainty of recognition as "0.62"; the author of a change; `HANDWRITTEN`; `SEQUENCE`; `QUOTE`. */
  note: string;
  /**
   * What an unsure stretch may be by its picture alone, best first, what the line holds included: probabilities that
   * were measured on pages whose text is known. They sum to 1 at most; the rest is for what was not thought of.
   */
  candidates?: { text: string; probability: number }[];
}
