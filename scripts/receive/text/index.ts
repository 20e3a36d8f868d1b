import { readText } from '../../read/index.ts';
import type { Reader } from '../reader.ts';

/** A plain text. */
export const textReader: Reader = {
  name: 'a text',
  recognises: () => true,
  read: (bytes, { file }) => readText(bytes, file),
};
