import { createHash } from 'node:crypto';
import type { SourceText } from '../../src/domain/source.ts';
import { decodeText } from './decode-text.ts';
import { noteLines } from './note-lines.ts';
import { splitLines } from './split-lines.ts';

/**
 * Reads the bytes of a plan into numbered lines and says what is unusual about them; nothing is thrown away.
 *
 * Takes: bytes and the path shown to people. Gives: `SourceText`.
 *
 * @throws InputError where the bytes are empty or not UTF-8 text
 */
export function readSource(bytes: Uint8Array, file: string): SourceText {
  return { file, sha256: createHash('sha256').update(bytes).digest('hex'), ...readText(bytes, file) };
}

/**
 * The same without name and checksum.
 *
 * @throws InputError where the bytes are empty or not UTF-8 text
 */
function readText(bytes: Uint8Array, file: string): Pick<SourceText, 'encoding' | 'lines' | 'notes'> {
  const { text, encoding } = decodeText(bytes, file);
  const lines = splitLines(text);
  return { encoding, lines, notes: noteLines(lines, encoding) };
}
