import { InputError } from '../../src/domain/issue.ts';
import type { SourceText } from '../../src/domain/source.ts';

/** No plan comes near it (the five have 13 to 60 kB); what does is another kind of file. */
const MAX_BYTES = 5_000_000;

/** Files that are taken for text by mistake, by their first bytes. */
const OTHER_KINDS: [start: string, what: string, hint: string][] = [
  ['PK\u0003\u0004', 'a Word or other packed document', 'Save its text as a plain .txt file in UTF-8.'],
  ['%PDF', 'a PDF', 'Copy its text, or run pdftotext, into a plain .txt file in UTF-8.'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old Word document', 'Save its text as a plain .txt file in UTF-8.'],
  ['{\\rtf', 'rich text', 'Save it as a plain .txt file in UTF-8.'],
  ['\u00ff\u00fe', 'UTF-16 text', 'Save it as UTF-8.'],
  ['\u00fe\u00ff', 'UTF-16 text', 'Save it as UTF-8.'],
];

/**
 * The text of a plan's UTF-8 bytes, without a byte order mark.
 *
 * @throws InputError where the bytes are empty, too many, of another kind of file, or not UTF-8
 */
export function decodeText(
  bytes: Uint8Array,
  file: string,
): { text: string; encoding: SourceText['encoding'] } {
  refuseOtherKinds(bytes, file);
  const text = decodeUtf8(bytes, file);
  if (!/\S/.test(text))
    throw new InputError('there is nothing but blanks in this file.', {
      refusal: { code: 'file-blank' },
      place: { file },
      hint: 'If the plan was scanned, its text must be recognised (OCR) first.',
    });
  return { text, encoding: isMarked(bytes) ? 'utf-8-bom' : 'utf-8' };
}

/**
 * The text of any file of ours, without a byte order mark; it may be empty.
 *
 * @throws InputError where the bytes are not UTF-8 text
 */
export function decodeUtf8(bytes: Uint8Array, file: string): string {
  const text = decode(isMarked(bytes) ? bytes.subarray(3) : bytes, file);
  const nul = text.indexOf('\0');
  if (nul >= 0)
    throw new InputError('this is not text: it has a NUL character.', {
      refusal: { code: 'not-text' },
      place: { file, line: lineAt(text, nul) },
      hint: 'Give plain text in UTF-8, not UTF-16 and not a program or picture.',
    });
  return text;
}

const isMarked = (bytes: Uint8Array): boolean => bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;

function refuseOtherKinds(bytes: Uint8Array, file: string): void {
  if (bytes.length === 0)
    throw new InputError('the file is empty.', {
      refusal: { code: 'file-empty' },
      place: { file },
      hint: 'Give the text of a plan.',
    });
  if (bytes.length > MAX_BYTES)
    throw new InputError(`the file has ${bytes.length} bytes, more than ${MAX_BYTES}.`, {
      refusal: { code: 'file-too-large' },
      place: { file },
      hint: 'Give the text of one plan.',
    });
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  for (const [magic, what, hint] of OTHER_KINDS)
    if (start.startsWith(magic))
      throw new InputError(`this is ${what}.`, { refusal: { code: 'not-text' }, place: { file }, hint });
}

function decode(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    const valid = validLength(bytes);
    const line = lineAt(new TextDecoder().decode(bytes.subarray(0, valid)), Infinity);
    if (bytes.length - valid < 4 && isTruncated(bytes.subarray(valid)))
      throw new InputError('the file ends in the middle of a character.', {
        refusal: { code: 'not-text' },
        place: { file, line },
        hint: 'It was cut off: copy it again.',
        cause,
      });
    throw new InputError('the bytes of this line are not UTF-8.', {
      refusal: { code: 'not-text' },
      place: { file, line },
      hint: 'Save the text as UTF-8; windows-1258, TCVN3 and VNI texts must be converted first.',
      cause,
    });
  }
}

/** How many of the first bytes are whole UTF-8 characters. */
function validLength(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  // A prefix that is valid but for a last, unfinished character decodes as a stream; a wrong byte never does.
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (decodes(bytes.subarray(0, middle))) low = middle;
    else high = middle - 1;
  }
  while (low > 0 && !decodes(bytes.subarray(0, low), false)) low -= 1;
  return low;
}

function decodes(bytes: Uint8Array, stream = true): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream });
    return true;
  } catch {
    return false;
  }
}

/** Whether the rest of a file is the beginning of one character. */
function isTruncated(rest: Uint8Array): boolean {
  return decodes(rest) && !decodes(rest, false);
}

/** The line of an offset, counted from 1. */
function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|[\r\n\v\u0085\u2028\u2029]/).length;
}
