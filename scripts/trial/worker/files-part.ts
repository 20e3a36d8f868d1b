// The writers of Word and Excel files as a part of the reader: making one takes long enough to freeze a page.
export { excelOf } from '../../../src/report/excel.ts';
export { wordOf } from '../../../src/report/word.ts';
