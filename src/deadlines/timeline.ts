import type { Deadline } from '../domain/reading.ts';

/** A stretch of time in months since the year 0, start inclusive, end exclusive: January 2024 is [24288, 24289]. */
export interface Stretch {
  from: number;
  to: number;
}

/** One thing drawn in a row of the picture; each kind has a shape of its own, so that colour says nothing alone. */
export type TimelineMark =
  | ({ shape: 'bar' } & Stretch)
  | { shape: 'day'; at: number }
  /** Before the plan itself: a slip of the text, shown at the edge instead of stretching the picture. */
  | { shape: 'earlier' }
  | { shape: 'onwards'; from: number | null }
  | { shape: 'dependent' }
  | { shape: 'impossible' };

const DAYS = 31;

/** A point of a deadline's value as a stretch; a day is as wide as one thirty-first of a month. */
function stretchOf(value: string): Stretch {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(value);
  if (quarter) {
    const from = Number(quarter[1]) * 12 + (Number(quarter[2]) - 1) * 3;
    return { from, to: from + 3 };
  }
  const [year, month, day] = value.split('-').map(Number) as [number, number?, number?];
  if (month === undefined) return { from: year * 12, to: year * 12 + 12 };
  const start = year * 12 + month - 1;
  if (day === undefined) return { from: start, to: start + 1 };
  return { from: start + (day - 1) / DAYS, to: start + day / DAYS };
}

/** The stretch of a whole value, a range too. */
export function valueStretch(value: string): Stretch {
  const [first, last] = value.split('/');
  const start = stretchOf(first!);
  return last ? { from: start.from, to: stretchOf(last).to } : start;
}

/**
 * What to draw for the deadlines of one model or task.
 *
 * @param earliest the month before which nothing can be due, null where that is not known
 */
export function timelineMarks(deadlines: readonly Deadline[], earliest: number | null): TimelineMark[] {
  const dated = deadlines.flatMap(({ value }) => (value ? [valueStretch(value)] : []));
  const lastEnd = dated.length > 0 ? Math.max(...dated.map(({ to }) => to)) : null;
  return deadlines.map(({ kind, value }): TimelineMark => {
    if (kind === 'ongoing') return { shape: 'onwards', from: lastEnd };
    if (value === null) return { shape: kind === 'dependent' ? 'dependent' : 'impossible' };
    const stretch = valueStretch(value);
    if (earliest !== null && stretch.to <= earliest) return { shape: 'earlier' };
    return kind === 'date'
      ? { shape: 'day', at: (stretch.from + stretch.to) / 2 }
      : { shape: 'bar', ...stretch };
  });
}

/** The whole years that hold every dated mark, as months; null where nothing is dated. */
export function timelineSpan(rows: readonly (readonly TimelineMark[])[]): Stretch | null {
  const ends = rows.flat().flatMap((mark) => {
    if (mark.shape === 'bar') return [mark.from, mark.to];
    return mark.shape === 'day' ? [mark.at] : [];
  });
  if (ends.length === 0) return null;
  return { from: Math.floor(Math.min(...ends) / 12) * 12, to: Math.ceil(Math.max(...ends) / 12) * 12 };
}
