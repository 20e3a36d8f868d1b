import { InputError } from '../../../src/domain/issue.ts';
import type { SourceLayout } from '../../../src/domain/layout.ts';
import type { ReadContext } from '../reader.ts';
import type { PageContent } from './content-types.ts';
import { FontBook } from './font-book.ts';
import { joinReadings } from './join-readings.ts';
import { printedLines } from './layout/printed-lines.ts';
import { textOf } from './layout/printed-line.ts';
import { readLayout } from './layout/read-layout.ts';
import { openPdf, pdfLibrary } from './open-pdf.ts';
import { readPage } from './page-content.ts';
import { pageKind, type PageKind } from './page-kind.ts';
import { readLetters, type Letters } from './read-letters.ts';
import type { RecognisedPages, Recogniser, UnreadPage } from './recognise.ts';
import { toReading, type LinesAndLayout } from './to-reading.ts';

/** Name and version of this reader: a change of the version says that texts may come out otherwise. */
export const READER = 'pdf 1';

/** More glyphs than any plan has; each takes memory. */
const MOST_GLYPHS = 3_000_000;

/**
 * Reads a PDF: its own text where it has one, what the recogniser gives where a page is a picture.
 *
 * @throws InputError where the file cannot be opened, or nothing of it can be read
 */
export async function readPdf(
  bytes: Uint8Array,
  context: ReadContext,
  recognise: Recogniser | null,
): Promise<{ lines: string[]; layout: SourceLayout }> {
  const { contents, fonts } = await readContents(bytes, context);
  const letters = readLetters(fonts, contents);
  const kinds = new Map(contents.map((content) => [content.page, kindOf(content, letters)]));
  const unread = unreadPages(kinds);
  const answer = unread.length > 0 && recognise ? await recognise(bytes, unread, context) : null;
  const recognised: RecognisedPages['pages'] = answer?.pages ?? new Map();
  const isOpen = ({ page }: UnreadPage): boolean => !recognised.has(page);
  const readable = [...kinds].filter(([page, kind]) => kind === 'text' || recognised.has(page));
  if (readable.length === 0) throw nothingToRead(unread, context.file);
  const parts = partsOf(contents, kinds, letters, recognised);
  const { lines, ...layout } = joinReadings([...parts.values()]);
  return {
    lines,
    layout: {
      kind: unread.length > contents.length / 2 && !unread.every(isOpen) ? 'scan' : 'pdf',
      reader: answer ? `${READER}, ${answer.reader}` : READER,
      pages: contents.length,
      ...layout,
    },
  };
}

async function readContents(
  bytes: Uint8Array,
  { file, progress }: ReadContext,
): Promise<{ contents: PageContent[]; fonts: FontBook }> {
  const { OPS } = await pdfLibrary();
  const { document, close } = await openPdf(bytes, file);
  const fonts = new FontBook(OPS);
  const contents: PageContent[] = [];
  let glyphs = 0;
  try {
    for (let page = 1; page <= document.numPages; page += 1) {
      progress({ what: 'đọc trang', done: page - 1, total: document.numPages });
      const content = await readPage(await document.getPage(page), OPS, fonts).catch((cause: unknown) => {
        throw new InputError(`page ${page} of this PDF is damaged.`, {
          place: { file },
          hint: 'Get the file anew, or print it into a new PDF.',
          cause,
        });
      });
      glyphs += content.glyphs.length;
      if (glyphs > MOST_GLYPHS)
        throw new InputError('this PDF has more letters than any plan.', {
          place: { file },
          hint: 'Give the pages of one plan.',
        });
      contents.push(content);
    }
  } finally {
    await close();
  }
  return { contents, fonts };
}

function kindOf(content: PageContent, letters: Letters): PageKind {
  const seen = content.glyphs.filter(({ invisible }) => !invisible);
  return pageKind(
    content,
    printedLines(content, seen, letters.reader).map(({ pieces }) => textOf(pieces)),
  );
}

function unreadPages(kinds: ReadonlyMap<number, PageKind>): UnreadPage[] {
  return [...kinds].flatMap(([page, kind]) => (kind === 'text' || kind === 'empty' ? [] : { page, kind }));
}

/** The parts of the document in the order of its pages: runs of pages with text, and single pages of pictures. */
function partsOf(
  contents: readonly PageContent[],
  kinds: ReadonlyMap<number, PageKind>,
  letters: Letters,
  recognised: ReadonlyMap<number, LinesAndLayout>,
): LinesAndLayout[] {
  const parts: LinesAndLayout[] = [];
  let run: PageContent[] = [];
  const close = (): void => {
    if (run.length > 0) parts.push(toReading(readLayout(run, letters.reader), letters.notes));
    run = [];
  };
  for (const content of contents) {
    const kind = kinds.get(content.page)!;
    if (kind === 'text' || kind === 'empty') {
      run.push(content);
      continue;
    }
    close();
    parts.push(recognised.get(content.page) ?? gap(content, kind));
  }
  close();
  return parts;
}

/** What a kind of page is called on the site. */
const CALLED: Record<PageKind, string> = {
  text: '',
  empty: '',
  scan: 'trang là ảnh quét',
  'foreign layer': 'trang là ảnh quét, lớp chữ kèm theo không phải tiếng Việt',
  'stamp only': 'trang là ảnh quét, chỉ có chữ của dấu ký số',
};

/** A page that could not be read leaves a line that says so. */
function gap({ page, width, height }: PageContent, kind: PageKind): LinesAndLayout {
  const line = `[Trang ${page} chưa đọc được: ${CALLED[kind]}]`;
  return {
    lines: [line],
    places: [{ line: 1, page, box: { left: 0, top: 0, right: width, bottom: height } }],
    tables: [],
    roles: [],
    glyphs: [],
    remarks: [{ kind: 'unsure', line: 1, column: 1, length: line.length, received: '', note: kind }],
  };
}

function nothingToRead(unread: readonly UnreadPage[], file: string): InputError {
  const kinds = new Set(unread.map(({ kind }) => kind));
  if (kinds.size === 0)
    return new InputError('this PDF has no text.', {
      place: { file },
      hint: 'Give the file that was meant.',
    });
  const what = kinds.has('foreign layer')
    ? 'this PDF is a scan, and the text behind its pictures was recognised as another language.'
    : kinds.has('stamp only')
      ? 'this PDF is a scan; its only text is the stamp of a digital signature.'
      : 'this PDF is a scan: its pages are pictures.';
  return new InputError(what, {
    place: { file },
    hint: 'Install the optional packages for recognition (npm ci without --omit=optional), or give the Word file.',
  });
}
