import { InputError } from '../../../src/domain/issue.ts';
import { plainLook, type Block, type DocumentCell, type Row } from '../document/blocks.ts';
import { readComposed } from '../document/read-composed.ts';
import { directoryOf, isPackage, openPackage, type Package } from '../reader/zip.ts';
import type { Reader } from '../reader/reader.ts';
import { childOf, childrenOf, parseXml, type XmlElement } from '../reader/xml.ts';
import { relationsOf } from '../docx/parts.ts';
import { CellTexts } from './cell-texts.ts';

/** Changed where the reader would read the same file otherwise. */
const READER = 'xlsx 1';
/** More rows than this are data, not a plan. */
const MOST_ROWS = 20_000;
/** Excel knows no more columns; a plan has a dozen. */
const MOST_COLUMNS = 16_384;
/** Merged areas of more places than this, all together, are no headings and no groups of rows. */
const MOST_MERGED = 500_000;

/** A workbook (.xlsx): each visible sheet is a table. */
export const xlsxReader: Reader = {
  name: 'a workbook',
  recognises: (bytes) => isPackage(bytes) && directoryOf(bytes).includes('xl/workbook'),
  read(bytes, { file }) {
    const pack = openPackage(bytes, file);
    const sheets = sheetsOf(pack, file).map((sheet) => readSheet(sheet, new CellTexts(pack, file), file));
    return readComposed(sheets, 'xlsx', READER);
  },
};

/** The visible sheets, in order. */
function sheetsOf(pack: Package, file: string): XmlElement[] {
  const book = pack.bytes('xl/workbook.xml');
  if (!book)
    throw new InputError('this workbook has no sheets that can be read.', {
      refusal: { code: 'no-sheets' },
      place: { file },
      hint: 'Save it in Excel as .xlsx.',
    });
  const relations = relationsOf(pack, 'xl/workbook.xml', file);
  return childrenOf(childOf(parseXml(book, file), 's:sheets'))
    .filter(({ attributes }) => (attributes.state ?? 'visible') === 'visible')
    .flatMap(({ attributes }) => {
      const part = relations.find(({ id }) => id === attributes['r:id'])?.target;
      const bytes = part === undefined ? null : pack.bytes(part);
      return bytes ? [parseXml(bytes, file)] : [];
    });
}

function readSheet(sheet: XmlElement, texts: CellTexts, file: string): Block {
  const source = childrenOf(childOf(sheet, 's:sheetData'), 's:row');
  if (source.length > MOST_ROWS)
    throw new InputError(`this workbook has ${source.length} rows, more than any plan.`, {
      refusal: { code: 'file-too-large' },
      place: { file },
      hint: 'Give the sheet of the plan alone.',
    });
  const areas = areasOf(sheet);
  const rows = source
    .map((row) =>
      childrenOf(row, 's:c').flatMap((cell): FoundCell[] => {
        const place = cell.attributes.r ?? '';
        const text = texts.textOf(cell);
        return text === '' && !areas.has(place) ? [] : [{ place, text }];
      }),
    )
    .filter((cells) => cells.length > 0);
  const numbers = rows.map(([first]) => rowOf(first!.place)).sort((one, other) => one - other);
  const columns = rows.flat().reduce((most, { place }) => Math.max(most, columnOf(place)), 0);
  const cellOf = ({ place, text }: FoundCell): DocumentCell => {
    const pieces = [{ text, look: plainLook, kind: 'text' as const, author: '' }];
    const column = columnOf(place);
    const last = areas.get(place);
    const [from, to] = [rowOf(place), rowOf(last ?? place)];
    return {
      column,
      // Merged over rows and columns in which nothing stands, it reaches over none of the table.
      rowSpan: last ? Math.max(1, countBelow(numbers, to + 1) - countBelow(numbers, from)) : 1,
      columnSpan: last ? Math.max(1, Math.min(columnOf(last), columns) - column + 1) : 1,
      blocks: text === '' ? [] : [{ type: 'paragraph', pieces, contents: false, boxes: [] }],
    };
  };
  const table = rows.map((cells): Row => ({ cells: cells.map(cellOf), head: false }));
  const merged = table
    .flatMap(({ cells }) => cells)
    .reduce(
      (sum, { rowSpan, columnSpan }) => sum + (rowSpan * columnSpan === 1 ? 0 : rowSpan * columnSpan),
      0,
    );
  if (columns >= MOST_COLUMNS || merged > MOST_MERGED)
    throw new InputError('the cells of this workbook reach further than those of any plan.', {
      refusal: { code: 'file-too-large' },
      place: { file },
      hint: 'Copy the table of the plan into a new workbook.',
    });
  return { type: 'table', rows: table };
}

/** How many of ascending numbers are less than a limit; halving, as a workbook may have a hundred thousand merged areas. */
function countBelow(ascending: readonly number[], limit: number): number {
  let [from, to] = [0, ascending.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (ascending[middle]! < limit) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** A cell with text, or the first one of a merged area, and where it stands: "C12". */
interface FoundCell {
  place: string;
  text: string;
}

/** "C12" stands in column 2. */
function columnOf(place: string): number {
  let column = 0;
  for (const letter of /^[A-Z]*/.exec(place)![0]) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

const rowOf = (place: string): number => Number(/\d+/.exec(place)?.[0] ?? 1);

/** The merged areas: the place of the first cell of each, and that of its last. */
const areasOf = (sheet: XmlElement): Map<string, string> =>
  new Map(
    childrenOf(childOf(sheet, 's:mergeCells')).flatMap(({ attributes }) => {
      const [from, to] = (attributes.ref ?? '').split(':');
      return from && to ? [[from, to] as const] : [];
    }),
  );
