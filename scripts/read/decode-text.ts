import { InputError } from '../../src/domain/issue.ts';
import type { SourceText } from '../../src/domain/source.ts';

/**
 * The text of UTF-8 bytes, without a byte order mark.
 *
 * @throws InputError where the bytes are empty, UTF-16, or not UTF-8
 */
export function decodeText(bytes: Uint8Array, file: string): { text: string; encoding: SourceText['encoding'] } {
  if (bytes.length === 0)
    throw new InputError('the file is empty.', { place: { file }, hint: 'Give the text of a plan.' });
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    throw new InputError('the text is UTF-16.', { place: { file }, hint: 'Save it as UTF-8.' });
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(marked ? bytes.subarray(3) : bytes);
    return { text, encoding: marked ? 'utf-8-bom' : 'utf-8' };
  } catch (cause) {
    throw new InputError('the bytes are not UTF-8 text.', {
      place: { file },
      hint: 'Save the text as UTF-8; old TCVN3 or VNI fonts must be converted first.',
      cause,
    });
  }
}
