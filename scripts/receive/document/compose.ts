import type { LineRole, ReceivedKind, SourceLayout, SourceTable } from '../../../src/domain/layout.ts';
import type { Block, Paragraph, Piece, Table } from './blocks.ts';
import { LineWriter } from './line-writer.ts';

/** The story that some blocks are of, where it is not the text itself. */
type Role = LineRole['role'];

/** Puts blocks into numbered lines: one for each paragraph, and for each part of one after a line break. */
export class Composer {
  readonly #writer = new LineWriter();
  readonly #tables: SourceTable[] = [];
  readonly #roles: LineRole[] = [];

  /** The lines so far. */
  get lines(): string[] {
    return this.#writer.lines;
  }

  /** What is known beside the lines. */
  layout(kind: ReceivedKind, reader: string): SourceLayout {
    const { continued, fonts, remarks } = this.#writer;
    return {
      kind,
      reader,
      pages: null,
      places: [],
      tables: this.#tables,
      roles: this.#roles.toSorted((a, b) => a.line - b.line),
      glyphs: [],
      continued,
      fonts,
      remarks,
    };
  }

  /** The notes that the text refers to, in the order of their marks. */
  get notes(): { kind: 'footnote' | 'endnote'; id: string; line: number; column: number }[] {
    return this.#writer.notes;
  }

  /** Adds blocks; those of a note keep the place that refers to them. */
  add(blocks: readonly Block[], role?: Role, anchor?: LineRole['anchor']): void {
    const first = this.lines.length + 1;
    for (const block of blocks)
      if (block.type === 'table') this.#table(block, role);
      else this.#paragraph(block, role);
    if (role === undefined || role === 'text-box') return;
    this.#label(first, role, anchor);
  }

  #paragraph(paragraph: Paragraph, role: Role | undefined): void {
    const first = this.lines.length + 1;
    this.#writer.write(paragraph.pieces, { keepEmpty: role === undefined });
    if (paragraph.contents && role === undefined) this.#label(first, 'contents');
    for (const box of paragraph.boxes) {
      const start = this.lines.length + 1;
      this.add(box, 'text-box');
      if (role === undefined || role === 'text-box') this.#label(start, 'text-box');
    }
  }

  #label(first: number, role: Role, anchor?: LineRole['anchor']): void {
    const known = new Set(this.#roles.map(({ line }) => line));
    for (let line = first; line <= this.lines.length; line += 1)
      if (!known.has(line)) this.#roles.push({ line, role, ...(anchor && { anchor }) });
  }

  #table({ rows }: Table, role: Role | undefined): void {
    const table: SourceTable = { cells: [], headRows: [] };
    this.#tables.push(table);
    for (const [row, { cells, head }] of rows.entries()) {
      if (head) table.headRows.push(row);
      for (const { column, rowSpan, columnSpan, blocks } of cells) {
        const first = this.lines.length + 1;
        for (const block of blocks)
          if (block.type === 'table') this.#table(block, role);
          else this.#cellParagraph(block);
        const last = this.lines.length;
        const lines = last < first ? { first: null, last: null } : { first, last };
        table.cells.push({ row, column, rowSpan, columnSpan, ...lines });
      }
    }
  }

  /** In a cell an empty paragraph is only room. */
  #cellParagraph({ pieces, boxes }: Paragraph): void {
    this.#writer.write(pieces, { keepEmpty: false });
    for (const box of boxes) this.add(box, 'text-box');
  }
}

/** Whether anything of some pieces is printed. */
export const isPrinted = (pieces: readonly Piece[]): boolean =>
  pieces.some(({ kind, text, note }) => kind === 'text' && (note !== undefined || /\S/.test(text)));
