import { InputError } from '../../../src/domain/issue.ts';
import { isPicture } from '../../receive/ocr/is-picture.ts';
import type { Recogniser } from '../../receive/pdf/recognise.ts';
import type { Reader } from '../../receive/reader/reader.ts';

/** A picture is told to be one: letters are recognised on a machine of one's own, with `npm run workbench`. */
export const scanReader: Reader = {
  name: 'a picture',
  recognises: isPicture,
  read(_bytes, { file }) {
    throw new InputError('this is a picture of a text, and a browser recognises no letters.', {
      place: { file },
      hint: 'Read it in the workbench (npm run workbench), or give the Word file.',
    });
  },
};

/** Nothing here recognises letters. */
export const recognisePages: Recogniser = () => Promise.resolve(null);
