import { InputError } from '../../../src/domain/issue.ts';
import { readOwnText, type OwnText } from '../../receive/pdf/own-text.ts';
import type { ReadContext } from '../../receive/reader/reader.ts';

/**
 * Reads a PDF in the worker that this is in; the page ends the worker where it takes too long.
 *
 * @throws InputError where the file is refused
 */
export async function inThread(bytes: Uint8Array, context: ReadContext): Promise<OwnText> {
  try {
    return await readOwnText(bytes, context);
  } catch (cause) {
    if (cause instanceof InputError) throw cause;
    throw new InputError('this PDF is damaged and cannot be read.', {
      place: { file: context.file },
      hint: 'Get the file anew, or print it into a new PDF.',
      cause,
    });
  }
}
