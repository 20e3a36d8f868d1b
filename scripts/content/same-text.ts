import { createHash } from 'node:crypto';
import type { SourceText } from '../../src/domain/source.ts';

const known = new WeakMap<object, string>();

/**
 * Whether two sources are one text: the same letters and marks in the same order, whatever their bytes.
 *
 * A copy saved with other line ends, a byte order mark, decomposed letters or other blanks has another checksum. As a
 * plan of its own, or as a witness for the first one, it would vouch for every misread word of it.
 */
export function isSameText(one: SourceText, other: SourceText): boolean {
  return one.sha256 === other.sha256 || writtenKey(one) === writtenKey(other);
}

/** The same for all copies of one text and for no other: a checksum of its letters and marks. */
export function writtenKey({ lines }: SourceText): string {
  let key = known.get(lines);
  if (key === undefined) {
    const hash = createHash('sha256');
    for (const { text } of lines) hash.update(text.replace(/\s+/gu, ''));
    known.set(lines, (key = hash.digest('hex')));
  }
  return key;
}
