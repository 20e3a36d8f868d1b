import { InputError } from '../../../src/domain/issue.ts';
import { relationsOf } from '../docx/parts.ts';
import type { Package } from '../reader/zip.ts';
import { childOf, childrenOf, parseXml, type XmlElement } from '../reader/xml.ts';
import { CellTexts } from './cell-texts.ts';

const BOOK = 'xl/workbook.xml';

/** The visible sheets of a workbook, in order, and what their cells show. */
export interface Workbook {
  sheets: XmlElement[];
  /** The names of the sheets that are hidden. */
  hidden: string[];
  texts: CellTexts;
}

/** @throws InputError where it has no sheets, or a part is damaged */
export function openWorkbook(pack: Package, file: string): Workbook {
  const read = (name: string | undefined): XmlElement | undefined => {
    const bytes = name === undefined ? null : pack.bytes(name);
    return bytes ? parseXml(bytes, file) : undefined;
  };
  const book = read(BOOK);
  if (!book)
    throw new InputError('this workbook has no sheets that can be read.', {
      refusal: { code: 'no-sheets' },
      place: { file },
      hint: 'Save it in Excel as .xlsx.',
    });
  const relations = relationsOf(pack, BOOK, file);
  const part = (wanted: string): XmlElement | undefined =>
    read(relations.find(({ kind }) => kind === wanted)?.target ?? `xl/${wanted}.xml`);
  const entries = childrenOf(childOf(book, 's:sheets')).map(({ attributes }) => attributes);
  const isVisible = ({ state = 'visible' }: XmlElement['attributes']): boolean => state === 'visible';
  const sheets = entries
    .filter(isVisible)
    .flatMap((sheet) => read(relations.find(({ id }) => id === sheet['r:id'])?.target) ?? []);
  const hidden = entries.filter((sheet) => !isVisible(sheet)).map(({ name }) => name ?? '');
  const texts = new CellTexts({
    strings: part('sharedStrings'),
    styles: part('styles'),
    from1904: /^(1|true)$/.test(childOf(book, 's:workbookPr')?.attributes.date1904 ?? ''),
  });
  return { sheets, hidden, texts };
}
