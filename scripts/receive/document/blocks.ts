/** What counts of a run's look: which encoding its letters may have, and whether it is shown at all. */
export interface RunLook {
  font: string | null;
  bold: boolean;
  italic: boolean;
  /** Hidden text is not printed. */
  hidden: boolean;
  /** Shown in capitals, whatever was typed. */
  capitals: boolean;
  /** Struck through: no longer in force. */
  struck: boolean;
}

/** Text without any format. */
export const plainLook: RunLook = {
  font: null,
  bold: false,
  italic: false,
  hidden: false,
  capitals: false,
  struck: false,
};

/** A stretch of a paragraph with one look. */
export interface Piece {
  /** Line breaks are "\n", tabs "\t". */
  text: string;
  look: RunLook;
  /** Only text is read; what a change deleted, what is struck through and what is hidden is remembered beside it. */
  kind: 'text' | 'deleted' | 'hidden';
  /** Who deleted it, where that is known. */
  author: string;
  /** The note that is referred to at the end of this piece. */
  note?: { kind: 'footnote' | 'endnote'; id: string };
  /** What the file holds where another encoding was converted: its name and the letters as they stood. */
  converted?: { from: string; received: string };
  /** The glyph of a symbol font that has no letter: font and code. */
  symbol?: string;
}

export interface Paragraph {
  type: 'paragraph';
  pieces: Piece[];
  /** Part of a table of contents. */
  contents: boolean;
  /** Text boxes that hang on this paragraph. */
  boxes: Block[][];
}

export interface DocumentCell {
  column: number;
  columnSpan: number;
  /** Counted on by the cells below that go on with this one. */
  rowSpan: number;
  blocks: Block[];
}

export interface Row {
  cells: DocumentCell[];
  /** Repeated at the top of each page. */
  head: boolean;
}

export interface Table {
  type: 'table';
  rows: Row[];
}

export type Block = Paragraph | Table;

/** Every paragraph of some blocks, those of cells and text boxes included, in reading order. */
export function* paragraphsOf(blocks: readonly Block[]): Generator<Paragraph> {
  for (const block of blocks) {
    if (block.type === 'table') {
      for (const { cells } of block.rows) for (const cell of cells) yield* paragraphsOf(cell.blocks);
      continue;
    }
    yield block;
    for (const box of block.boxes) yield* paragraphsOf(box);
  }
}
