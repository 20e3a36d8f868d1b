import type { LayoutRemark } from '../../../src/domain/layout.ts';
import type { SourceLine } from '../../../src/domain/source.ts';
import { decodeText } from '../../read/decode-text.ts';
import { noteLines } from '../../read/note-lines.ts';
import { plainLine } from '../../read/plain-characters.ts';
import { splitLines } from '../../read/split-lines.ts';
import { convertLines } from '../encodings/convert-lines.ts';
import { asWestern } from '../encodings/decoders.ts';
import { isUtf8, utf16Of } from './bytes.ts';
import type { Reader, Reading } from '../reader.ts';

/** Changed where the reader would read the same file otherwise. */
const READER = 'text 1';

/** A plain text in any code that offices have used. A text in Unicode stays as it is, without a layout. */
export const textReader: Reader = {
  name: 'a text',
  recognises: () => true,
  read: (bytes, { file }) => readAnyText(bytes, file),
};

function readAnyText(bytes: Uint8Array, file: string): Reading {
  const utf16 = utf16Of(bytes);
  if (utf16 !== null) return readLines(utf16, 'UTF-16') ?? asReading(utf16);
  if (isUtf8(bytes)) {
    const { text, encoding } = decodeText(bytes, file);
    const lines = splitLines(text);
    return readLines(text) ?? { encoding, lines, notes: noteLines(lines, encoding) };
  }
  const read = readLines(asWestern(bytes));
  // Where no code makes it Vietnamese, the sentence says which line is no Unicode.
  return read ?? { ...decodeText(bytes, file), lines: [], notes: [] };
}

function asReading(text: string): Reading {
  const lines = splitLines(text);
  return { encoding: 'utf-8', lines, notes: noteLines(lines, 'utf-8') };
}

/** The lines of a text that had to be converted; null where nothing had to be. */
function readLines(text: string, whole?: string): Reading | null {
  const lines = splitLines(text);
  const converted = convertLines(lines.map(({ received }) => received));
  if (whole === undefined && converted.every(({ from }) => from === null)) return null;
  const remarks: LayoutRemark[] = [];
  const read = lines.map((line, at): SourceLine => {
    const { text: received, from } = converted[at]!;
    const result = { ...line, received, text: plainLine(received) };
    if (from !== null)
      remarks.push({
        kind: 'converted',
        line: line.number,
        column: 1,
        length: result.text.length,
        received: line.received,
        note: from,
      });
    return result;
  });
  const layout = {
    kind: 'text' as const,
    reader: whole ? `${READER}, ${whole}` : READER,
    pages: null,
    places: [],
    tables: [],
    roles: [],
    glyphs: [],
    remarks,
  };
  return { encoding: 'utf-8', lines: read, notes: noteLines(read, 'utf-8'), layout };
}
