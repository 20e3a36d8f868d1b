import { docxReader } from './docx/index.ts';
import { scanReader } from './ocr/index.ts';
import { recognisePages } from './ocr/recognise-pages.ts';
import { pdfReader } from './pdf/index.ts';
import type { Reader } from './reader.ts';
import { textReader } from './text/index.ts';

/** THE READERS, in the order of trial: the first that recognises the bytes reads them; text takes what is left. */
export const readers: readonly Reader[] = [pdfReader(recognisePages), docxReader, scanReader, textReader];
