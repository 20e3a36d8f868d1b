import { readPdf } from '../pdf/read-pdf.ts';
import type { Recogniser } from '../pdf/recognise.ts';
import { documentReading, startsWith, type Reader } from '../reader/reader.ts';
import { tiffToPdf } from './to-pdf.ts';

/** Scanned pages in a TIFF file, read as a PDF of the same pictures. */
export const tiffReader = (recognise: Recogniser): Reader => ({
  name: 'a TIFF picture',
  recognises: (bytes) => startsWith(bytes, 'II*\0') || startsWith(bytes, 'MM\0*'),
  async read(bytes, context) {
    const { lines, layout } = await readPdf(tiffToPdf(bytes, context.file), context, recognise);
    return documentReading(lines, layout);
  },
});
