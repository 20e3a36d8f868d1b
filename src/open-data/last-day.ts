import type { Deadline } from '../domain/reading.ts';

/** The last day of a month as ISO. Months count from 1; February knows leap years. */
function endOfMonth(year: number, month: number): string {
  const day = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function endOf(value: string): string | null {
  const day = /^\d{4}-\d{2}-\d{2}$/.exec(value);
  if (day) return value;
  const month = /^(\d{4})-(\d{2})$/.exec(value);
  if (month) return endOfMonth(Number(month[1]), Number(month[2]));
  const quarter = /^(\d{4})-Q([1-4])$/.exec(value);
  if (quarter) return endOfMonth(Number(quarter[1]), Number(quarter[2]) * 3);
  return /^\d{4}$/.test(value) ? `${value}-12-31` : null;
}

function startOf(value: string): string | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return value;
  if (/^\d{4}-\d{2}$/.test(value)) return `${value}-01`;
  const quarter = /^(\d{4})-Q([1-4])$/.exec(value);
  if (quarter) return `${quarter[1]}-${String(Number(quarter[2]) * 3 - 2).padStart(2, '0')}-01`;
  return /^\d{4}$/.test(value) ? `${value}-01-01` : null;
}

/** The last day on which a deadline is met, ISO; null where it has no date. */
export function lastDay({ value }: Pick<Deadline, 'value'>): string | null {
  return value === null ? null : endOf(value.split('/').at(-1)!);
}

/** The first and last day that a deadline covers; null where it has no date. A single day has both the same. */
export function daySpan({ value }: Pick<Deadline, 'value'>): { first: string; last: string } | null {
  if (value === null) return null;
  const parts = value.split('/');
  const first = startOf(parts[0]!);
  const last = endOf(parts.at(-1)!);
  return first && last ? { first, last } : null;
}
