import { childOf, childrenOf, switchOf, valueOf, type XmlElement } from '../reader/xml.ts';
import type { Block, Paragraph, Piece } from '../document/blocks.ts';
import { Fields } from './fields.ts';
import type { Numbering } from './numbering.ts';
import { RunReader } from './read-runs.ts';
import { readTable } from './read-table.ts';
import { listPlace, struckIn, type ListPlace, type Styles } from './styles.ts';
import { symbolOf } from './symbols.ts';

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
        blocks.push(
          ...this.#flush(),
          readTable(child, (cell) => this.read(cell)),
        );
      } else if (TRANSPARENT.has(child.name)) blocks.push(...this.read(child));
    }
    blocks.push(...this.#flush());
    return blocks;
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

  #flush(): Paragraph[] {
    const { pieces, boxes } = this.#carried;
    this.#carried = { pieces: [], boxes: [] };
    return pieces.length || boxes.length ? [{ type: 'paragraph', pieces, contents: false, boxes }] : [];
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
    // A hidden paragraph counts and shows nothing.
    if (!number?.text || switchOf(mark, 'w:vanish')) return [];
    const own = this.#context.styles.lookOf(style, mark);
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
