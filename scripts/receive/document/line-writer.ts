import type { FontRun, LayoutRemark } from '../../../src/domain/layout.ts';
import type { Piece } from './blocks.ts';

/** A list number or bullet alone at the head of a line: the tab after it is only room. */
const MARKER_ALONE = /^\s*(?:\(?(?:\d+(?:\.\d+)*|[\p{L}]|[IVXLC]+)[.)/:]?|[-–—+*•◦▪■●➢✓])$/u;

/** Writes the pieces of paragraphs into lines, and remembers beside them what the lines do not hold. */
export class LineWriter {
  readonly lines: string[] = [];
  readonly continued: number[] = [];
  readonly fonts: FontRun[] = [];
  readonly remarks: LayoutRemark[] = [];
  readonly notes: { kind: 'footnote' | 'endnote'; id: string; line: number; column: number }[] = [];
  #line = '';

  /** Writes a paragraph; one of which nothing is printed is an empty line, or none. */
  write(pieces: readonly Piece[], { keepEmpty }: { keepEmpty: boolean }): void {
    const isPrinted = pieces.some(
      ({ kind, text, note }) => kind === 'text' && (note !== undefined || /\S/.test(text)),
    );
    if (!isPrinted && !keepEmpty && pieces.every(({ kind }) => kind === 'text')) return;
    this.#line = '';
    const first = this.#number;
    for (const piece of pieces) this.#piece(piece, first);
    this.#end();
  }

  get #number(): number {
    return this.lines.length + 1;
  }

  get #column(): number {
    return this.#line.normalize('NFC').length + 1;
  }

  #piece(piece: Piece, first: number): void {
    const { kind, text, author, note } = piece;
    if (kind !== 'text') {
      const place = { line: this.#number, column: this.#column, length: 0 };
      this.remarks.push({ kind, ...place, received: text, note: author });
      return;
    }
    for (const [index, part] of text.split('\n').entries()) {
      if (index > 0) this.#break(first);
      this.#text(part, piece);
    }
    if (note) this.notes.push({ ...note, line: this.#number, column: this.#column });
  }

  /** Goes on in a new line of the paragraph; breaks at its head and doubled ones make none. */
  #break(first: number): void {
    if (this.#line.trim() === '') return;
    this.#end();
    if (this.#number > first) this.continued.push(this.#number);
  }

  #end(): void {
    this.lines.push(this.#line.trimEnd());
    this.#line = '';
  }

  #text(part: string, piece: Piece): void {
    const column = this.#column;
    for (const cut of part.split(/(\t)/)) {
      if (cut !== '\t') this.#line += cut;
      else if (MARKER_ALONE.test(this.#line)) this.#line += ' ';
      else if (this.#line.trim() !== '') this.#line += '\t';
    }
    const length = this.#column - column;
    if (length <= 0) return;
    const place = { line: this.#number, column, length };
    const { converted, symbol, look } = piece;
    if (converted)
      this.remarks.push({ kind: 'converted', ...place, received: converted.received, note: converted.from });
    if (symbol) this.remarks.push({ kind: 'unsure', ...place, received: piece.text, note: symbol });
    if (look.font !== null) this.#font(place, look);
  }

  #font(
    place: { line: number; column: number; length: number },
    { font, bold, italic }: Piece['look'],
  ): void {
    const last = this.fonts.at(-1);
    const goesOn =
      last?.line === place.line &&
      last.column + last.length === place.column &&
      last.font === font &&
      last.bold === bold &&
      last.italic === italic;
    if (goesOn) last.length += place.length;
    else this.fonts.push({ ...place, font: font!, bold, italic });
  }
}
