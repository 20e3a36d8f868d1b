import { isAbsolute, join } from 'node:path';
import { InputError } from '../../src/domain/issue.ts';
import { contentFolder, readBytes, shownPath } from '../files/files.ts';
import { lineOfKey } from './yaml.ts';

/** How the stages name the folder of content, wherever it lies. */
const CONTENT = 'content/';

/**
 * The same error with its line, where it names an entry of a file of content: the stages know a decision by its place
 * in the list, a person finds it by its line.
 *
 * @param content the folder of content, where it is another one
 */
export function located(error: InputError, content = contentFolder()): InputError {
  const { message, place, hint, refusal } = error;
  if (!place?.key) return error;
  const { file } = place;
  const path = isAbsolute(file) ? file : join(content, file.slice(CONTENT.length));
  const line = lineOfKey(readBytes(path).toString('utf8'), place.key);
  return new InputError(message, {
    place: { file: shownPath(path), ...(line !== null && { line }) },
    ...(hint !== undefined && { hint }),
    ...(refusal && { refusal }),
    cause: error,
  });
}
