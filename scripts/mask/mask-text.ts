import { MASK } from '../../src/domain/pages.ts';
import { findPersonal } from './find-personal.ts';
import type { Range } from './project-range.ts';

/** A text with some stretches masked, as long as before. */
export function maskRanges(text: string, ranges: Range[]): string {
  const parts: string[] = [];
  let end = 0;
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    const start = Math.max(end, range.start);
    if (range.end <= start) continue;
    parts.push(text.slice(end, start), maskAll(text.slice(start, range.end)));
    end = range.end;
  }
  return parts.join('') + text.slice(end);
}

/** Letters and digits, and the "@" that would say what it was; one for one in UTF-16 units. */
export const maskAll = (text: string): string =>
  text.replace(/[\p{L}\p{M}\p{N}@]/gu, (char) => MASK.repeat(char.length));

/** A name or a sentence with all that is personal masked: the name of a received file, say. */
export const maskPersonalText = (text: string): string => maskRanges(text, findPersonal(text));
