import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as PdfJs from 'pdfjs-dist/legacy/build/pdf.mjs';

/** pdf.js itself, which brings its own worker into this thread: no other thread, no address to load one from. */
export async function pdfLibrary(): Promise<typeof PdfJs> {
  return await import('pdfjs-dist/legacy/build/pdf.mjs');
}

/** What pdf.js is told of where its tables lie. */
export type BesidePdf = Pick<
  Parameters<typeof PdfJs.getDocument>[0] & object,
  'cMapUrl' | 'standardFontDataUrl' | 'wasmUrl' | 'iccUrl' | 'BinaryDataFactory'
>;

/** What pdf.js needs beside the file lies in its package; nothing is asked of a network. */
export function besidePdf(): BesidePdf {
  const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const folder = (name: string): string => join(root, name) + sep;
  return {
    cMapUrl: folder('cmaps'),
    standardFontDataUrl: folder('standard_fonts'),
    wasmUrl: pathToFileURL(folder('wasm')).href,
    iccUrl: pathToFileURL(folder('iccs')).href,
  };
}
