import { InputError } from '../../../src/domain/issue.ts';
import type { Reader } from '../reader.ts';
import { startsWith } from '../reader.ts';

/** The first bytes of PNG, JPEG and TIFF files. */
const IMAGES = ['\u0089PNG\r\n', '\u00ff\u00d8\u00ff', 'II*\0', 'MM\0*'];

/** The picture of a page: a scan or a photograph. */
export const scanReader: Reader = {
  name: 'a picture',
  recognises: (bytes) => IMAGES.some((start) => startsWith(bytes, start)),
  read(_, { file }) {
    throw new InputError('this is a picture of a text.', {
      place: { file },
      hint: 'Its text must be recognised (OCR) first.',
    });
  },
};
