import { InputError } from '../../../src/domain/issue.ts';
import type { SourceLayout } from '../../../src/domain/layout.ts';
import type { ReadContext } from '../reader/reader.ts';
import { inThread } from './in-thread.ts';
import { joinReadings } from './join-readings.ts';
import type { OwnPart } from './own-text.ts';
import type { RecognisedPages, Recogniser, UnreadPage } from './recognise.ts';
import type { LinesAndLayout } from './to-reading.ts';

/** Name and version of this reader: a change of the version says that texts may come out otherwise. */
const READER = 'pdf 3';

type UnreadPart = Exclude<OwnPart, { text: LinesAndLayout }>;

/**
 * Reads a PDF: its own text where it has one, what the recogniser gives where a page is a picture.
 *
 * @throws InputError where the file cannot be opened, takes too long, or nothing of it can be read
 */
export async function readPdf(
  bytes: Uint8Array,
  context: ReadContext,
  recognise: Recogniser | null,
): Promise<{ lines: string[]; layout: SourceLayout }> {
  const { pages, parts } = await inThread(bytes, context);
  const unread = parts.filter((part): part is UnreadPart => !('text' in part));
  const pictures = unread.flatMap(({ page, kind }): UnreadPage[] =>
    kind === 'damaged' || kind === 'struck' ? [] : [{ page, kind }],
  );
  const answer = pictures.length > 0 && recognise ? await recognise(bytes, pictures, context) : null;
  const recognised: RecognisedPages['pages'] = answer?.pages ?? new Map();
  const said = parts.map((part) => ('text' in part ? part.text : (recognised.get(part.page) ?? null)));
  if (!said.some((text) => text && text.lines.some((line) => line.trim() !== '')))
    throw nothingToRead(unread, context.file);
  const whole = parts.map((part, index) => said[index] ?? gap(part as UnreadPart));
  const { lines, ...layout } = joinReadings(whole);
  return {
    lines,
    layout: {
      kind: recognised.size > pages / 2 ? 'scan' : 'pdf',
      reader: answer ? `${READER}, ${answer.reader}` : READER,
      pages,
      ...layout,
    },
  };
}

/** What a kind of page is called on the site. */
const CALLED: Record<UnreadPart['kind'], string> = {
  scan: 'trang là ảnh quét',
  'foreign layer': 'trang là ảnh quét, lớp chữ kèm theo không phải tiếng Việt',
  'stamp only': 'trang là ảnh quét, chỉ có chữ của dấu ký số',
  unreadable: 'phông chữ không có bảng mã',
  gibberish: 'lớp chữ của trang không phải tiếng Việt',
  struck: 'toàn bộ chữ trên trang bị gạch bỏ',
  damaged: 'trang bị hỏng',
};

/** A page that could not be read leaves a line that says so. */
function gap({ page, kind, width, height }: UnreadPart): LinesAndLayout {
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

function nothingToRead(unread: readonly UnreadPart[], file: string): InputError {
  const kinds = new Set(unread.map(({ kind }) => kind));
  if ([...kinds].every((kind) => kind === 'struck'))
    return new InputError('this PDF has no text.', {
      refusal: { code: 'no-text-found' },
      place: { file },
      hint: 'Give the file that was meant.',
    });
  if (kinds.has('unreadable'))
    return new InputError(
      'the fonts of this PDF have no map to letters, and their outlines are of no known kind.',
      {
        refusal: { code: 'letters-lost' },
        place: { file },
        hint: 'Give the Word file, or print the PDF and scan it.',
      },
    );
  if (kinds.has('damaged'))
    return new InputError('the pages of this PDF are damaged.', {
      refusal: { code: 'pdf-damaged' },
      place: { file },
      hint: 'Get the file anew, or print it into a new PDF.',
    });
  const what = kinds.has('gibberish')
    ? 'the letters of this PDF mean others: its fonts have no map to letters.'
    : kinds.has('foreign layer')
      ? 'this PDF is a scan, and the text behind its pictures was recognised as another language.'
      : kinds.has('stamp only')
        ? 'this PDF is a scan; its only text is the stamp of a digital signature.'
        : 'this PDF is a scan: its pages are pictures.';
  return new InputError(what, {
    refusal: { code: 'no-recogniser' },
    place: { file },
    hint: 'Install the optional packages for recognition (npm ci without --omit=optional), or give the Word file.',
  });
}
