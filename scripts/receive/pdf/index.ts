import { documentReading, startsWith, type Reader } from '../reader/reader.ts';
import { readPdf } from './read-pdf.ts';
import type { Recogniser } from './recognise.ts';

/** What comes before the mark of a PDF in files that other programs still open. */
const MOST_BEFORE = 1024;

/** Whether the bytes are a PDF. */
export function isPdf(bytes: Uint8Array): boolean {
  for (let at = 0; at <= MOST_BEFORE && at < bytes.length; at += 1)
    if (bytes[at] === 0x25 && startsWith(bytes, '%PDF-', at)) return true;
  return false;
}

/** A PDF; pages without text of their own are read by the recogniser. */
export const pdfReader = (recognise: Recogniser): Reader => ({
  name: 'a PDF',
  recognises: isPdf,
  async read(bytes, context) {
    const { lines, layout } = await readPdf(bytes, context, recognise);
    return documentReading(lines, layout);
  },
});
