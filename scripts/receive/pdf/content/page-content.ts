import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Operators, PageContent } from './content-types.ts';
import { ContentReader } from './content-reader.ts';
import type { FontBook } from './font-book.ts';
import { withoutStruck } from './struck.ts';
import { turnUpright } from './turn-upright.ts';
import { toMatrix } from './matrix.ts';

/**
 * What is painted on a page: glyphs with their places, rulings, the frames of pictures.
 *
 * Takes: a page of pdf.js, the operator codes of pdf.js, and the font book, into which the fonts met are entered.
 */
export async function readPage(page: PDFPageProxy, ops: Operators, fonts: FontBook): Promise<PageContent> {
  const viewport = page.getViewport({ scale: 1 });
  const list = await page.getOperatorList();
  const annotations = new Map<string, string>();
  for (const { id, subtype } of (await page.getAnnotations()) as { id?: string; subtype?: string }[])
    if (id && subtype) annotations.set(id, subtype);
  const reader = new ContentReader(ops, toMatrix(viewport.transform), (key) => fonts.font(key, page));
  reader.run(list.fnArray, list.argsArray as unknown[]);
  const content = turnUpright(reader, viewport.width, viewport.height);
  page.cleanup();
  return {
    page: page.pageNumber,
    annotations,
    ...content,
    ...withoutStruck(content.glyphs, content.rules),
  };
}
