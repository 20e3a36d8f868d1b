import { decodeText } from '../../read/decode-text.ts';
import { noteLines } from '../../read/note-lines.ts';
import { splitLines } from '../../read/split-lines.ts';
import { convertSource } from '../encodings/convert-source.ts';
import { asWestern } from '../encodings/decoders.ts';
import { isUtf8, utf16Of } from './bytes.ts';
import type { Reader, Reading } from '../reader/reader.ts';

/** Changed where the reader would read the same file otherwise. */
const READER = 'text 2';

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
  const { lines, remarks } = convertSource(splitLines(text));
  if (whole === undefined && remarks.length === 0) return null;
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
  return { encoding: 'utf-8', lines, notes: noteLines(lines, 'utf-8'), layout };
}
