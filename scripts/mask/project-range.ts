import type { RepairedLine } from '../../src/domain/repair.ts';

/** UTF-16 offsets in a line, start inclusive, end exclusive. */
export interface Range {
  start: number;
  end: number;
}

/**
 * Where a stretch of one side of a line stands on the other side. A repair counts as a whole: a stretch that
 * touches it takes all of it.
 */
export function projectRange(line: RepairedLine, range: Range, to: 'received' | 'text'): Range {
  let shift = 0;
  let start: number | null = null;
  let end: number | null = null;
  for (const span of line.spans) {
    const text = { start: span.start, end: span.end };
    const received = { start: span.repair.column - 1, end: span.repair.column - 1 + span.repair.raw.length };
    const [from, other] = to === 'text' ? [received, text] : [text, received];
    if (from.end <= range.start) shift = other.end - from.end;
    if (from.start < range.end && range.start < from.end) {
      start ??= range.start < from.start ? range.start + shift : other.start;
      end = other.end + Math.max(0, range.end - from.end);
      shift = other.end - from.end;
    }
  }
  return { start: start ?? range.start + shift, end: end ?? range.end + shift };
}
