import { readComposed } from '../document/read-composed.ts';
import { directoryOf, isPackage, openPackage } from '../reader/zip.ts';
import type { Reader } from '../reader/reader.ts';
import { readSheet } from './read-sheet.ts';
import { openWorkbook } from './workbook.ts';

/** Changed where the reader would read the same file otherwise. */
const READER = 'xlsx 2';

/** A workbook (.xlsx): each visible sheet is a table. */
export const xlsxReader: Reader = {
  name: 'a workbook',
  recognises: (bytes) => isPackage(bytes) && directoryOf(bytes).includes('xl/workbook'),
  read(bytes, { file }) {
    const { sheets, texts } = openWorkbook(openPackage(bytes, file), file);
    return readComposed(
      sheets.map((sheet) => readSheet(sheet, texts, file)),
      'xlsx',
      READER,
    );
  },
};
