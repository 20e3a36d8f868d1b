import { childOf, childrenOf, textOf, type XmlElement } from '../reader/xml.ts';
import type { Block, Piece, RunLook } from '../document/blocks.ts';
import { struckPieces } from '../document/struck-pieces.ts';
import type { Fields } from './fields.ts';
import type { Styles } from './styles.ts';
import { chosen } from './alternatives.ts';
import { isPictureFont, isPrivate, symbolOf } from './symbols.ts';
import { plainText, textsIn } from './texts-in.ts';

/** What is not read: properties, what a change had before it, what is not printed. */
const SKIPPED =
  /^w:(pPr|rPr|\w+Pr|\w+PrChange|\w+RangeStart|\w+RangeEnd|comment\w*|annotationRef|proofErr|rt|instrText|delInstrText)$/;

/** How a run stands in the text. */
interface State {
  kind: Piece['kind'];
  author: string;
}

/** Reads the runs of one paragraph, in whatever they are wrapped. */
export class RunReader {
  readonly pieces: Piece[] = [];
  readonly boxes: Block[][] = [];
  readonly #styles: Styles;
  readonly #style: string | undefined;
  readonly #fields: Fields;
  readonly #readBox: (box: XmlElement) => Block[];

  constructor(
    styles: Styles,
    style: string | undefined,
    fields: Fields,
    readBox: (box: XmlElement) => Block[],
  ) {
    this.#styles = styles;
    this.#style = style;
    this.#fields = fields;
    this.#readBox = readBox;
  }

  /** Reads all that stands in an element. */
  read(container: XmlElement, state: State = { kind: 'text', author: '' }): void {
    for (const child of childrenOf(container)) {
      if (child.name === 'w:r') this.#run(child, state);
      else if (child.name === 'w:del' || child.name === 'w:moveFrom')
        this.read(child, { kind: 'deleted', author: child.attributes['w:author'] ?? '' });
      else if (child.name === 'mc:AlternateContent') this.read(chosen(child), state);
      else if (child.name === 'm:t') this.#push(textOf(child), this.#lookOf(undefined), state);
      else if (!SKIPPED.test(child.name)) this.read(child, state);
    }
  }

  #lookOf(properties: XmlElement | undefined): RunLook {
    return this.#styles.lookOf(this.#style, properties);
  }

  #run(run: XmlElement, state: State): void {
    const look = this.#lookOf(childOf(run, 'w:rPr'));
    const own: State = look.hidden && state.kind === 'text' ? { kind: 'hidden', author: '' } : state;
    this.#content(run, look, own);
  }

  #content(run: XmlElement, look: RunLook, state: State): void {
    for (const child of childrenOf(run)) {
      const { name, attributes } = child;
      if (name === 'w:fldChar') this.#fields.mark(attributes['w:fldCharType']);
      else if (name === 'w:instrText') this.#fields.instruct(textOf(child));
      else if (name === 'w:sym')
        this.#symbol(attributes, look, isStruck(look, state) ? { kind: 'deleted', author: '' } : state);
      else if (name === 'w:footnoteReference' || name === 'w:endnoteReference')
        this.#note(
          name === 'w:footnoteReference' ? 'footnote' : 'endnote',
          attributes['w:id'] ?? '',
          look,
          state,
        );
      else if (name === 'mc:AlternateContent') this.#content(chosen(child), look, state);
      else if (name === 'w:drawing' || name === 'w:pict' || name === 'w:object')
        this.#findBoxes(child, look, state);
      else if (name === 'w:ruby') this.read(childOf(child, 'w:rubyBase') ?? child, state);
      else this.#letters(plainText(child), look, state);
    }
  }

  #letters(text: string, look: RunLook, state: State): void {
    if (!isStruck(look, state)) return this.#push(text, look, state);
    for (const { text: part, kind } of struckPieces(text)) this.#push(part, look, { kind, author: '' });
  }

  #push(text: string, look: RunLook, state: State): void {
    if (text === '' || !this.#fields.isShown) return;
    this.pieces.push({ text: isPictureFont(look.font) ? text : cased(text, look), look, ...state });
    this.#splitPictures();
  }

  /** Letters of fonts of pictures are signs, each of its own. */
  #splitPictures(): void {
    const { text, look, kind, author } = this.pieces.at(-1)!;
    const isSign = (char: string): boolean =>
      isPrivate(char.codePointAt(0)!) || (isPictureFont(look.font) && /\S/.test(char));
    if (!Array.from(text).some(isSign)) return;
    this.pieces.pop();
    for (const char of text)
      if (isSign(char)) this.#sign(char.codePointAt(0)!, look.font, look, { kind, author });
      else this.pieces.push({ text: char, look, kind, author });
  }

  #symbol(attributes: Record<string, string>, look: RunLook, state: State): void {
    if (!this.#fields.isShown) return;
    this.#sign(parseInt(attributes['w:char'] ?? '', 16), attributes['w:font'] ?? null, look, state);
  }

  #sign(code: number, font: string | null, look: RunLook, state: State): void {
    if (Number.isNaN(code)) return;
    const known =
      symbolOf(code, font) ?? (isPrivate(code) || isPictureFont(font) ? null : String.fromCodePoint(code));
    const unknown = known === null && { symbol: `${font ?? ''} U+${code.toString(16).toUpperCase()}`.trim() };
    this.pieces.push({ text: known ?? '\ufffd', look: { ...look, font: null }, ...state, ...unknown });
  }

  #note(kind: 'footnote' | 'endnote', id: string, look: RunLook, state: State): void {
    // A note whose mark was deleted is not printed.
    if (state.kind === 'text') this.pieces.push({ text: '', look, ...state, note: { kind, id } });
  }

  #findBoxes(element: XmlElement, look: RunLook, state: State): void {
    for (const child of childrenOf(element)) {
      const art = child.name === 'textpath' ? (child.attributes.string ?? '') : '';
      if (child.name === 'w:txbxContent') this.#box(child, look, state);
      else if (art !== '' && state.kind !== 'text') this.pieces.push({ text: art, look, ...state });
      // Letters that are drawn: a draft or a rank of secrecy is often written so.
      else if (art !== '') this.boxes.push([ofPieces([{ text: art, look, ...state }])]);
      else this.#findBoxes(child.name === 'mc:AlternateContent' ? chosen(child) : child, look, state);
    }
  }

  /** A box goes with the run that it hangs on: what is deleted or hidden is remembered, and counts in no list. */
  #box(content: XmlElement, look: RunLook, state: State): void {
    if (state.kind === 'text') this.boxes.push(this.#readBox(content));
    else for (const text of textsIn(content)) this.pieces.push({ text, look, ...state });
  }
}

const ofPieces = (pieces: Piece[]): Block => ({ type: 'paragraph', pieces, contents: false, boxes: [] });

/** Whether letters count like deleted ones because they are struck through; notes that they refer to are printed. */
const isStruck = ({ struck }: RunLook, { kind }: State): boolean => struck && kind === 'text';

const cased = (text: string, { capitals }: RunLook): string =>
  capitals ? text.toLocaleUpperCase('vi') : text;
