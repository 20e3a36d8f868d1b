import { InputError } from '../../../src/domain/issue.ts';
import type { ReadContext } from '../reader/reader.ts';
import type { PageContent } from './content/content-types.ts';
import { FontBook } from './content/font-book.ts';
import { printedLines } from './layout/printed-lines.ts';
import { textOf } from './layout/printed-line.ts';
import { readLayout } from './layout/read-layout.ts';
import { openPdf } from './open-pdf.ts';
import { readPage } from './content/page-content.ts';
import { pdfLibrary } from './pdf-package.ts';
import { pageKind, type PageKind } from './page-kind.ts';
import { readLetters, type Letters } from './read-letters.ts';
import { toReading, type LinesAndLayout } from './to-reading.ts';

/** More glyphs than any plan has; each takes memory. */
const MOST_GLYPHS = 3_000_000;
/** A page on which more than this share of the letters stays open cannot be read. */
const MOST_OPEN = 0.25;

/** A run of pages with text of their own, or one page without. */
export type OwnPart =
  | { pages: number[]; text: LinesAndLayout }
  | { page: number; kind: Exclude<PageKind, 'text' | 'empty'>; width: number; height: number };

/** What a PDF says by itself, in the order of its pages; plain data. */
export interface OwnText {
  pages: number;
  parts: OwnPart[];
}

/**
 * Reads the text that a PDF has of its own.
 *
 * @throws InputError where the file cannot be opened or has more than any plan
 */
export async function readOwnText(bytes: Uint8Array, context: ReadContext): Promise<OwnText> {
  const { contents, fonts, damaged } = await readContents(bytes, context);
  const letters = readLetters(fonts, contents);
  const parts: OwnPart[] = [];
  let run: PageContent[] = [];
  const close = (): void => {
    if (run.length > 0)
      parts.push({
        pages: run.map(({ page }) => page),
        text: toReading(readLayout(run, letters.reader), letters.notes),
      });
    run = [];
  };
  for (const content of contents) {
    const kind = damaged.has(content.page) ? 'damaged' : kindOf(content, letters);
    if (kind === 'text' || kind === 'empty') {
      run.push(content);
      continue;
    }
    close();
    const { page, width, height } = content;
    parts.push({ page, kind, width, height });
  }
  close();
  return { pages: contents.length, parts };
}

async function readContents(
  bytes: Uint8Array,
  { file, progress }: ReadContext,
): Promise<{ contents: PageContent[]; fonts: FontBook; damaged: Set<number> }> {
  const { OPS } = await pdfLibrary();
  const { document, close } = await openPdf(bytes, file);
  const fonts = new FontBook(OPS);
  const contents: PageContent[] = [];
  const damaged = new Set<number>();
  let glyphs = 0;
  try {
    for (let page = 1; page <= document.numPages; page += 1) {
      progress({ what: 'đọc trang', done: page - 1, total: document.numPages });
      const content = await document
        .getPage(page)
        .then((each) => readPage(each, OPS, fonts))
        .catch(() => damaged.add(page) && emptyPage(page));
      glyphs += content.glyphs.length;
      if (glyphs > MOST_GLYPHS)
        throw new InputError('this PDF has more letters than any plan.', {
          refusal: { code: 'file-too-large' },
          place: { file },
          hint: 'Give the pages of one plan.',
        });
      contents.push(content);
    }
  } finally {
    await close();
  }
  return { contents, fonts, damaged };
}

/** A page of a sheet of A4 on which nothing stands. */
export const emptyPage = (page: number): PageContent => ({
  page,
  width: 595,
  height: 842,
  glyphs: [],
  turned: [],
  rules: [],
  struck: [],
  images: [],
  shapes: 0,
  annotations: new Map(),
  turn: 0,
});

function kindOf(content: PageContent, letters: Letters): PageKind {
  const seen = content.glyphs.filter(({ invisible }) => !invisible);
  const open = seen.filter((glyph) => letters.notes.lost(glyph)?.certain === false);
  if (open.length > MOST_OPEN * seen.length) return 'unreadable';
  return pageKind(
    content,
    printedLines(content, seen, letters.reader).map(({ pieces }) => textOf(pieces)),
  );
}
