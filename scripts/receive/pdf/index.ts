import { InputError } from '../../../src/domain/issue.ts';
import type { Reader } from '../reader.ts';
import { startsWith } from '../reader.ts';

/** What comes before the mark of a PDF in files that other programs still open. */
const MOST_BEFORE = 1024;

/** A PDF. */
export const pdfReader: Reader = {
  name: 'a PDF',
  recognises(bytes) {
    for (let at = 0; at <= MOST_BEFORE && at < bytes.length; at += 1)
      if (bytes[at] === 0x25 && startsWith(bytes, '%PDF-', at)) return true;
    return false;
  },
  read(_, { file }) {
    throw new InputError('this is a PDF.', {
      place: { file },
      hint: 'Copy its text, or run pdftotext, into a plain .txt file in UTF-8.',
    });
  },
};
