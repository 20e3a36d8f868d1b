import type { Deadline } from '../domain/reading.ts';
import { daysOf, type Days } from '../domain/time.ts';

/** One thing drawn in a row of the picture; each kind has a shape of its own, so that colour says nothing alone. */
export type TimelineMark =
  | ({ shape: 'bar' } & Days)
  | { shape: 'day'; day: string }
  /** Before the plan itself: a slip of the text, shown at the edge instead of stretching the picture. */
  | { shape: 'earlier' }
  /** From the last day that is named on; null where none is. */
  | { shape: 'onwards'; from: string | null }
  | { shape: 'dependent' }
  | { shape: 'impossible' };

/**
 * What to draw for the deadlines of one model or task.
 *
 * @param firstYear the year before which nothing can be due, null where that is not known
 */
export function timelineMarks(deadlines: readonly Deadline[], firstYear: number | null): TimelineMark[] {
  const lastDays = deadlines.flatMap(({ value }) => daysOf(value)?.last ?? []).sort();
  return deadlines.map(({ kind, value }): TimelineMark => {
    if (kind === 'ongoing') return { shape: 'onwards', from: lastDays.at(-1) ?? null };
    const days = daysOf(value);
    if (!days) return { shape: kind === 'dependent' ? 'dependent' : 'impossible' };
    if (firstYear !== null && Number(days.last.slice(0, 4)) < firstYear) return { shape: 'earlier' };
    return kind === 'date' ? { shape: 'day', day: days.last } : { shape: 'bar', ...days };
  });
}

/** The days between which the dated marks lie, in no order; empty where nothing is dated. */
export const markedDays = (marks: readonly TimelineMark[]): string[] =>
  marks.flatMap((mark) => {
    if (mark.shape === 'bar') return [mark.first, mark.last];
    return mark.shape === 'day' ? [mark.day] : [];
  });
