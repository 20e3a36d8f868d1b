import type { SourceText } from '../../src/domain/source.ts';

/**
 * Whether two sources are one text: the same letters and marks in the same order, whatever their bytes.
 *
 * A copy saved with other line ends, a byte order mark, decomposed letters or other blanks has another checksum. As a
 * plan of its own, or as a witness for the first one, it would vouch for every misread word of it.
 */
export function isSameText(one: SourceText, other: SourceText): boolean {
  return one.sha256 === other.sha256 || written(one) === written(other);
}

function written({ lines }: SourceText): string {
  return lines.map(({ text }) => text.replace(/\s+/gu, '')).join('');
}
