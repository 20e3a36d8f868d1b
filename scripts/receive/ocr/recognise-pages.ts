import { InputError } from '../../../src/domain/issue.ts';
import type { RecognisedPages, UnreadPage } from '../pdf/recognise.ts';
import { openDrawer } from '../pdf/render-page.ts';
import type { LinesAndLayout } from '../pdf/to-reading.ts';
import type { ReadContext } from '../reader/reader.ts';
import { openRecogniser } from './engine/index.ts';
import { penInkOf } from './pen-ink.ts';
import { readPage, type PageImage, type ReadPage } from './read-page.ts';
import { scanReading } from './scan-reading.ts';
import { toGrey } from './to-grey.ts';

/** Dots to an inch at which pages are drawn: as most offices scan; more costs time and reads no better. */
const DOTS = 200;
/** More pages take hours; no plan has as many. */
const MOST_PAGES = 400;

/**
 * Reads pages of a PDF from their pictures; those that follow each other are laid out together.
 *
 * @returns null where nothing is installed that recognises letters
 * @throws InputError where there are too many pages
 */
export async function recognisePages(
  bytes: Uint8Array,
  pages: readonly UnreadPage[],
  { file, progress }: ReadContext,
): Promise<RecognisedPages | null> {
  if (pages.length > MOST_PAGES)
    throw new InputError(`this PDF has ${pages.length} scanned pages, more than ${MOST_PAGES}.`, {
      refusal: { code: 'file-too-large' },
      place: { file },
      hint: 'Give the pages of one plan.',
    });
  const recogniser = await openRecogniser();
  if (recogniser === null) return null;
  try {
    const drawer = await openDrawer(bytes, file);
    try {
      const read = new Map<number, ReadPage>();
      for (const [index, { page }] of pages.entries()) {
        progress({ what: 'nhận dạng chữ, trang', done: index, total: pages.length });
        const picture = await drawer.draw(page, DOTS);
        const size = await drawer.size(page);
        const image: PageImage = { grey: toGrey(picture), ...size, pen: penInkOf(picture, size.width) };
        read.set(page, await readPage(image, recogniser));
      }
      return { reader: recogniser.name, pages: layRuns(read) };
    } finally {
      await drawer.close();
    }
  } finally {
    await recogniser.close();
  }
}

/** Lays out each run of pages that follow each other; its lines stand at its first page. */
function layRuns(read: ReadonlyMap<number, ReadPage>): Map<number, LinesAndLayout> {
  const out = new Map<number, LinesAndLayout>();
  for (const [first] of read) {
    if (read.has(first - 1)) {
      out.set(first, { lines: [], places: [], tables: [], roles: [], glyphs: [], remarks: [] });
      continue;
    }
    const run: ReadPage[] = [];
    while (read.has(first + run.length)) run.push(read.get(first + run.length)!);
    out.set(first, scanReading(run, first));
  }
  return out;
}
