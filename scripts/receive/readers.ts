import { docxReader } from './docx/index.ts';
import { htmlReader } from './html/index.ts';
import { markdownReader } from './markdown/index.ts';
import { scanReader } from './ocr/index.ts';
import { recognisePages } from './ocr/recognise-pages.ts';
import { officeReader, otherPackageReader } from './office/index.ts';
import { pdfReader } from './pdf/index.ts';
import type { Reader } from './reader/reader.ts';
import { textReader } from './text/index.ts';
import { tiffReader } from './tiff/index.ts';
import { xlsxReader } from './xlsx/index.ts';

/** THE READERS, in the order of trial: the first that recognises the bytes reads them; text takes what is left. */
export const readers: readonly Reader[] = [
  pdfReader(recognisePages),
  docxReader,
  xlsxReader,
  officeReader,
  otherPackageReader,
  tiffReader(recognisePages),
  scanReader,
  htmlReader,
  markdownReader,
  textReader,
];
