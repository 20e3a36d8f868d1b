import { InputError } from '../../../src/domain/issue.ts';
import { plainLook, type Block, type Cell, type Row } from '../document/blocks.ts';
import { readComposed } from '../document/read-composed.ts';
import { directoryOf, isPackage, openPackage, type Package } from '../zip.ts';
import type { Reader } from '../reader.ts';
import { childOf, childrenOf, parseXml, type XmlElement } from '../xml.ts';
import { relationsOf } from '../docx/parts.ts';
import { CellTexts } from './cell-texts.ts';

/** Changed where the reader would read the same file otherwise. */
const READER = 'xlsx 1';
/** More rows than this are data, not a plan. */
const MOST_ROWS = 20_000;

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
  const spans = spansOf(sheet);
  const source = childrenOf(childOf(sheet, 's:sheetData'), 's:row');
  if (source.length > MOST_ROWS)
    throw new InputError(`this workbook has ${source.length} rows, more than any plan.`, {
      place: { file },
      hint: 'Give the sheet of the plan alone.',
    });
  const rows = source.map((row): Row => {
    const cells = childrenOf(row, 's:c').flatMap((cell): Cell[] => {
      const place = cell.attributes.r ?? '';
      const text = texts.textOf(cell);
      const span = spans.get(place);
      if (text === '' && !span) return [];
      const pieces = [{ text, look: plainLook, kind: 'text' as const, author: '' }];
      return [
        {
          column: columnOf(place),
          rowSpan: span?.rows ?? 1,
          columnSpan: span?.columns ?? 1,
          blocks: text === '' ? [] : [{ type: 'paragraph', pieces, contents: false, boxes: [] }],
        },
      ];
    });
    return { cells, head: false };
  });
  return { type: 'table', rows: rows.filter(({ cells }) => cells.length > 0) };
}

/** "C12" stands in column 2. */
function columnOf(place: string): number {
  let column = 0;
  for (const letter of /^[A-Z]*/.exec(place)![0]) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

const rowOf = (place: string): number => Number(/\d+/.exec(place)?.[0] ?? 1);

function spansOf(sheet: XmlElement): Map<string, { rows: number; columns: number }> {
  return new Map(
    childrenOf(childOf(sheet, 's:mergeCells')).flatMap(({ attributes }) => {
      const [from, to] = (attributes.ref ?? '').split(':');
      if (!from || !to) return [];
      return [
        [from, { rows: rowOf(to) - rowOf(from) + 1, columns: columnOf(to) - columnOf(from) + 1 }] as const,
      ];
    }),
  );
}
