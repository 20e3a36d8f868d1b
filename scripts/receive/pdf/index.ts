import { recognisePages } from '../ocr/recognise-pages.ts';
import { documentReading, startsWith, type Reader } from '../reader.ts';
import { readPdf } from './read-pdf.ts';

/** What comes before the mark of a PDF in files that other programs still open. */
const MOST_BEFORE = 1024;

/** A PDF. */
export const pdfReader: Reader = {
  name: 'a PDF',
  recognises(bytes) {
    for (let at = 0; at <= MOST_BEFORE && at < bytes.length; at += 1)
      if (bytes[at] === 0x25 && startsWith(bytes, '%PDF-', at)) return true;
    return false;
  },
  async read(bytes, context) {
    const { lines, layout } = await readPdf(bytes, context, recognisePages);
    return documentReading(lines, layout);
  },
};
