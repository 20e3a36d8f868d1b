import { childOf, childrenOf, parseXml, textOf, type XmlElement } from '../reader/xml.ts';
import type { Package } from '../reader/zip.ts';

/** Numbers of the formats of Excel that are days; 22 has the hour too. */
const DAY_FORMATS = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 57, 58]);
/** Days are counted from here; Excel takes 1900 for a leap year. */
const FIRST_DAY = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/** What the cells of a workbook show. */
export class CellTexts {
  readonly #shared: string[];
  /** The format of each style of cells: whether it shows a day. */
  readonly #days: boolean[];

  constructor(pack: Package, file: string) {
    const read = (name: string): XmlElement | undefined => {
      const bytes = pack.bytes(name);
      return bytes ? parseXml(bytes, file) : undefined;
    };
    this.#shared = childrenOf(read('xl/sharedStrings.xml'), 's:si').map(richText);
    const styles = read('xl/styles.xml');
    const custom = new Map(
      childrenOf(childOf(styles, 's:numFmts')).map(({ attributes }) => [
        Number(attributes.numFmtId),
        isDayFormat(attributes.formatCode ?? ''),
      ]),
    );
    this.#days = childrenOf(childOf(styles, 's:cellXfs')).map(({ attributes }) => {
      const format = Number(attributes.numFmtId ?? 0);
      return custom.get(format) ?? DAY_FORMATS.has(format);
    });
  }

  /** The text of a cell: of a formula its last result, of a day "30/12/2023". */
  textOf(cell: XmlElement): string {
    const value = childOf(cell, 's:v');
    const raw = value ? textOf(value) : '';
    switch (cell.attributes.t) {
      case 's':
        return this.#shared[Number(raw)] ?? '';
      case 'inlineStr':
        return richText(childOf(cell, 's:is') ?? cell);
      case 'b':
        return raw === '1' ? 'TRUE' : 'FALSE';
      case 'str':
      case 'e':
        return raw;
      default:
        return this.#days[Number(cell.attributes.s ?? 0)] && raw !== ''
          ? dayOf(Number(raw))
          : plainNumber(raw);
    }
  }
}

/** The text of a string with parts of different looks; how it is spoken (`rPh`) is left out. */
function richText(string: XmlElement): string {
  return childrenOf(string)
    .flatMap((child) => {
      if (child.name === 's:t') return [textOf(child)];
      return child.name === 's:r' ? childrenOf(child, 's:t').map(textOf) : [];
    })
    .join('');
}

const isDayFormat = (code: string): boolean =>
  /[dy]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '')) && !/^general$/i.test(code);

function dayOf(serial: number): string {
  if (!Number.isFinite(serial)) return '';
  const day = new Date(FIRST_DAY + Math.floor(serial) * DAY);
  if (Number.isNaN(day.getTime())) return String(serial);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(day.getUTCDate())}/${two(day.getUTCMonth() + 1)}/${day.getUTCFullYear()}`;
}

/** "0.30000000000000004" is what a machine stores of 0.3. */
function plainNumber(raw: string): string {
  const value = Number(raw);
  return raw === '' || !Number.isFinite(value) ? raw : String(Number(value.toPrecision(15)));
}
