import { InputError } from '../../../src/domain/issue.ts';
import { documentReading, type Reader } from '../reader/reader.ts';
import { openRecogniser } from './engine/index.ts';
import { isPicture } from './is-picture.ts';
import { openPicture } from './open-picture.ts';
import { readPage } from './read-page.ts';
import { scanReading } from './scan-reading.ts';

/** The picture of a page: a scan or a photograph. */
export const scanReader: Reader = {
  name: 'a picture',
  recognises: isPicture,
  async read(bytes, { file, progress }) {
    const image = await openPicture(bytes, file);
    const recogniser = await openRecogniser();
    if (recogniser === null)
      throw new InputError('this is a picture of a text, and nothing is installed that recognises letters.', {
        refusal: { code: 'no-recogniser' },
        place: { file },
        hint: 'Run npm ci without --omit=optional, or give the Word file.',
      });
    try {
      progress({ what: 'nhận dạng chữ, trang', done: 0, total: 1 });
      const { lines, ...layout } = scanReading([await readPage(image, recogniser)], 1);
      if (lines.length === 0)
        throw new InputError('no text was found in this picture.', {
          refusal: { code: 'no-text-found' },
          place: { file },
          hint: 'Scan the page anew, upright and at 200 dots an inch or more.',
        });
      return documentReading(lines, { kind: 'scan', reader: recogniser.name, pages: 1, ...layout });
    } finally {
      await recogniser.close();
    }
  },
};
