import type * as PdfJs from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { BesidePdf } from '../../receive/pdf/pdf-package.ts';
import { provided } from './library.ts';

/** pdf.js, which runs in the worker that this is in. */
export async function pdfLibrary(): Promise<typeof PdfJs> {
  return provided('pdf').pdfjs;
}

/** Nothing is fetched for a file: a font or table that it lacks stays lacking, as its letters are read from the file alone. */
class NothingBeside {
  async fetch({ filename }: { filename: string }): Promise<never> {
    throw new Error(`${filename} is not part of this page.`);
  }
}

export const besidePdf = (): BesidePdf => ({
  cMapUrl: '/',
  standardFontDataUrl: '/',
  wasmUrl: '/',
  BinaryDataFactory: NothingBeside,
});
