import { plainLook, type Piece, type RunLook } from '../document/blocks.ts';
import { struckPieces } from '../document/struck-pieces.ts';
import { childOf, childrenOf, textOf, type XmlElement } from '../reader/xml.ts';
import { cellStylesOf, lookOf, type CellStyle } from './cell-styles.ts';
import { shownNumber, shownText } from './number-format.ts';

/** The parts of a workbook that say what its cells show. */
export interface TextParts {
  strings: XmlElement | undefined;
  styles: XmlElement | undefined;
  /** Whether days count from 1904. */
  from1904: boolean;
}

/** A part of a text; without a look of its own it has that of its cell. */
interface TextPart {
  text: string;
  look: RunLook | null;
}

const PLAIN: CellStyle = { code: 'General', look: plainLook };

/** Days from the day on which Excel begins to 1970. */
const DAYS_TO_1970 = 25_569;
const DAY = 86_400_000;

/** What the cells of a workbook show. */
export class CellTexts {
  readonly #strings: TextPart[][];
  readonly #styles: CellStyle[];
  readonly #from1904: boolean;

  constructor({ strings, styles, from1904 }: TextParts) {
    this.#strings = childrenOf(strings, 's:si').map(richText);
    this.#styles = cellStylesOf(styles);
    this.#from1904 = from1904;
  }

  /** The pieces of a cell's text; what is struck through is no text. None where it shows nothing. */
  piecesOf(cell: XmlElement): Piece[] {
    const style = this.#styles[Number(cell.attributes.s ?? 0)] ?? PLAIN;
    const shown = this.#partsOf(cell, style);
    if (shown.every(({ text }) => text === '')) return this.#unshown(cell, style);
    return shown.flatMap(({ text, look: own }) => {
      const look = own ?? style.look;
      const parts = look.struck ? struckPieces(text) : [{ text, kind: 'text' as const }];
      return parts.filter((part) => part.text !== '').map((part) => ({ ...part, look, author: '' }));
    });
  }

  /** What a cell holds of which its format, like ";;;", shows nothing; a zero that is left out says nothing. */
  #unshown(cell: XmlElement, style: CellStyle): Piece[] {
    return this.#partsOf(cell, PLAIN)
      .filter(({ text }) => !/^\s*0?$/.test(text))
      .map(({ text, look }) => ({ text, look: look ?? style.look, kind: 'hidden', author: '' }));
  }

  /** Of a formula its last result, of a day "30/12/2023". */
  #partsOf(cell: XmlElement, { code }: CellStyle): TextPart[] {
    const value = childOf(cell, 's:v');
    const raw = value ? textOf(value) : '';
    switch (cell.attributes.t) {
      case 's':
        return inFormat(this.#strings[Number(raw)] ?? [], code);
      case 'inlineStr':
        return inFormat(richText(childOf(cell, 's:is') ?? cell), code);
      case 'str':
        return inFormat([{ text: decoded(raw), look: null }], code);
      case 'b':
        return [{ text: raw === '1' ? 'TRUE' : 'FALSE', look: null }];
      case 'e':
        return [{ text: raw, look: null }];
      case 'd':
        return [{ text: this.#day(raw, code), look: null }];
      default:
        return [{ text: this.#number(raw, code), look: null }];
    }
  }

  #number(raw: string, code: string): string {
    const value = Number(raw);
    return raw === '' || !Number.isFinite(value) ? raw : shownNumber(value, code, this.#from1904);
  }

  /** A day that the file holds as "2023-12-30". */
  #day(raw: string, code: string): string {
    const at = Date.parse(/T.*\d$/.test(raw) ? `${raw}Z` : raw);
    if (Number.isNaN(at)) return raw;
    return shownNumber(at / DAY + DAYS_TO_1970, /^general$/i.test(code) ? 'dd/mm/yyyy' : code);
  }
}

/** A text in the words that the format of its cell puts around it. */
function inFormat(parts: TextPart[], code: string): TextPart[] {
  const [only] = parts;
  return parts.length === 1 && only ? [{ ...only, text: shownText(only.text, code) }] : parts;
}

/** The parts of a string; how it is spoken (`rPh`) is left out. */
function richText(string: XmlElement): TextPart[] {
  return childrenOf(string).flatMap((child): TextPart[] => {
    if (child.name === 's:t') return [{ text: decoded(textOf(child)), look: null }];
    if (child.name !== 's:r') return [];
    const properties = childOf(child, 's:rPr');
    const text = childrenOf(child, 's:t').map(textOf).join('');
    return [{ text: decoded(text), look: properties ? lookOf(properties) : null }];
  });
}

/** Signs that XML cannot hold are written "_x000D_", and a real "_x" as "_x005F_x"; a line ends in one way. */
const decoded = (text: string): string =>
  text
    .replace(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/\r\n?/g, '\n');
