import { paragraphsOf, plainLook, type Piece } from '../document/blocks.ts';
import { readComposed } from '../document/read-composed.ts';
import { directoryOf, isPackage, openPackage } from '../reader/zip.ts';
import type { Reader } from '../reader/reader.ts';
import { readSheet } from './read-sheet.ts';
import { openWorkbook } from './workbook.ts';

/** Changed where the reader would read the same file otherwise. */
const READER = 'xlsx 2';

/** A workbook (.xlsx): each visible sheet is a table. That others are hidden is remembered at the end, by their names. */
export const xlsxReader: Reader = {
  name: 'a workbook',
  recognises: (bytes) => isPackage(bytes) && directoryOf(bytes).includes('xl/workbook'),
  read(bytes, { file }) {
    const { sheets, hidden, texts } = openWorkbook(openPackage(bytes, file), file);
    const blocks = sheets.map((sheet) => readSheet(sheet, texts, file));
    const names = hidden.map((text): Piece => ({ text, look: plainLook, kind: 'hidden', author: '' }));
    [...paragraphsOf(blocks)].at(-1)?.pieces.push(...names);
    return readComposed(blocks, 'xlsx', READER);
  },
};
