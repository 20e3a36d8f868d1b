import { childOf, childrenOf, switchOf, valueOf, type XmlElement } from '../reader/xml.ts';
import {
  paragraphsOf,
  plainLook,
  type Block,
  type Paragraph,
  type Piece,
  type Table,
} from '../document/blocks.ts';
import { isPrinted } from '../document/compose.ts';
import { Fields } from './fields.ts';
import type { Numbering } from './numbering.ts';
import { RunReader } from './read-runs.ts';
import { readTable } from './read-table.ts';
import { listPlace, struckIn, type ListPlace, type Styles } from './styles.ts';
import { symbolOf } from './symbols.ts';
import { textsIn } from './texts-in.ts';

/** What the parts of a document share while they are read. */
export interface DocumentContext {
  styles: Styles;
  numbering: Numbering;
  /** Says the number of a paragraph otherwise than the document does; asked in the order of the text. */
  shownNumber?: (own: string, text: string) => string;
}

/** Elements that hold blocks and are nothing themselves. */
const TRANSPARENT = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:customXml',
  'w:smartTag',
  'w:ins',
  'w:moveTo',
  'mc:AlternateContent',
  'mc:Choice',
]);

/** Reads the blocks of one story: the body, a header, a note. Numbers of lists are counted as they come. */
export class BlockReader {
  readonly #context: DocumentContext;
  /** Fields may go on over paragraphs. */
  readonly #fields = new Fields();
  /** Pieces of paragraphs whose mark was deleted: they go on in the next one. */
  #carried: Pick<Paragraph, 'pieces' | 'boxes'> = { pieces: [], boxes: [] };

  constructor(context: DocumentContext) {
    this.#context = context;
  }

  /** The blocks in an element, in order. */
  read(container: XmlElement): Block[] {
    const blocks: Block[] = [];
    for (const child of childrenOf(container)) {
      if (child.name === 'w:p') {
        const paragraph = this.#paragraph(child);
        if (paragraph) blocks.push(paragraph);
      } else if (child.name === 'w:tbl') {
        this.#flush(blocks);
        blocks.push(this.#table(child));
      } else if (TRANSPARENT.has(child.name)) blocks.push(...this.read(child));
    }
    this.#flush(blocks);
    return blocks;
  }

  /** A table; what stood in deleted rows is remembered before what is read next. */
  #table(element: XmlElement): Table {
    return readTable(element, {
      readCell: (cell) => this.read(cell),
      dropRow: (row, author) => {
        for (const text of textsIn(row))
          this.#carried.pieces.push({ text, look: plainLook, kind: 'deleted', author });
      },
    });
  }

  /** A paragraph; null where its mark was deleted, so that it goes on in the next one. */
  #paragraph(element: XmlElement): Paragraph | null {
    const properties = childOf(element, 'w:pPr');
    const style = valueOf(properties, 'w:pStyle');
    const runs = new RunReader(this.#context.styles, style, this.#fields, (box) =>
      new BlockReader(this.#context).read(box),
    );
    runs.read(element);
    const { pieces, boxes } = this.#carried;
    pieces.push(...runs.pieces);
    boxes.push(...runs.boxes);
    const mark = childOf(properties, 'w:rPr');
    if (childOf(mark, 'w:del') ?? childOf(mark, 'w:moveFrom')) return null;
    this.#carried = { pieces: [], boxes: [] };
    const number = this.#number(properties, style, textOf(pieces));
    const contents = this.#fields.takeContents();
    return { type: 'paragraph', pieces: [...number, ...pieces], contents, boxes };
  }

  /** Ends what was carried on: a paragraph of its own where it is printed, else it is remembered with the one before. */
  #flush(blocks: Block[]): void {
    const { pieces, boxes } = this.#carried;
    this.#carried = { pieces: [], boxes: [] };
    if (pieces.length === 0 && boxes.length === 0) return;
    const isKept = boxes.length > 0 || isPrinted(pieces);
    const before = isKept ? undefined : [...paragraphsOf(blocks)].at(-1);
    if (before) before.pieces.push(...pieces);
    else blocks.push({ type: 'paragraph', pieces, contents: false, boxes });
  }

  /** The list number of a paragraph as a piece of its own, as Word shows it. */
  #number(properties: XmlElement | undefined, style: string | undefined, body: string): Piece[] {
    const place = this.#placeOf(properties, style);
    const { shownNumber = (own) => own } = this.#context;
    if (!place) {
      shownNumber('', body);
      return [];
    }
    const number = this.#context.numbering.next(place.id, place.level ?? 0);
    const mark = childOf(properties, 'w:rPr');
    const own = this.#context.styles.lookOf(style, mark);
    // A hidden paragraph counts and shows nothing.
    if (!number?.text || own.hidden) return [];
    const ofLevel = this.#context.styles.lookOf(undefined, number.run);
    const font = childOf(number.run, 'w:rFonts') ? ofLevel.font : own.font;
    const capitals = switchOf(number.run, 'w:caps') ?? own.capitals;
    const text = number.bullet ? bulletOf(number.text, font) : shownNumber(number.text, body);
    const kind = (struckIn(number.run) ?? own.struck) ? 'deleted' : 'text';
    return [{ text: `${text}${number.suffix}`, look: { ...own, font, capitals }, kind, author: '' }];
  }

  #placeOf(properties: XmlElement | undefined, style: string | undefined): ListPlace | null {
    const own = listPlace(properties);
    const ofStyle = this.#context.styles.listOf(style);
    const id = own?.id || ofStyle?.id;
    if (!id || id === '0') return null;
    const ofLevel = ofStyle && this.#context.numbering.levelOfStyle(id, ofStyle.style);
    return { id, level: own?.level ?? ofStyle?.level ?? ofLevel ?? 0 };
  }
}

/** The text of a paragraph as it is printed, what was deleted left out. */
const textOf = (pieces: readonly Piece[]): string =>
  pieces.flatMap(({ kind, text }) => (kind === 'text' ? [text] : [])).join('');

/** The sign of a bullet: fonts of pictures have their own codes, and an "o" of Courier New is a ring. */
function bulletOf(text: string, font: string | null): string {
  if (text === 'o' && /courier/i.test(font ?? '')) return '◦';
  return Array.from(text, (char) => {
    const code = char.codePointAt(0)!;
    if (code < 0xf000 || code > 0xf0ff) return symbolOf(code, font) ?? char;
    return symbolOf(code, font) ?? '•';
  }).join('');
}
