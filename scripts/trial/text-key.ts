import { createHash } from 'node:crypto';
import type { SourceLine } from '../../src/domain/source.ts';

/** Whatever stands around an "@": an address, or what is left of one. */
const MAIL = /\S*@\S*/gu;

/**
 * A name for a text by which a browser knows a text of this site again: the checksum of its letters and marks, whatever
 * its blanks and line ends. It is published, so all digits and addresses are made alike first: beside a text without
 * them, a checksum over them would give a masked number back within hours.
 */
export function textKey(lines: readonly Pick<SourceLine, 'text'>[]): string {
  const hash = createHash('sha256');
  for (const { text } of lines)
    hash.update(text.replace(MAIL, '@').replace(/\p{N}/gu, '0').replace(/\s+/gu, ''));
  return hash.digest('hex');
}
