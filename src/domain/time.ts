// What a deadline value means: the one place that knows which days "2024-Q2" covers. The value itself is described
// in reading.ts: "2023-12-30", "2024-06", "2024-Q1", "2024", or two of them as a range, "2023/2025".

/** The first and the last day of a time, both of it, as ISO dates: "2024-04-01" and "2024-06-30". */
export interface Days {
  first: string;
  last: string;
}

/** The number of days of a month, counted from 1; 0 where there is no such month. */
function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  if (month < 1 || month > 12) return 0;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const padded = (number: number, length = 2): string => String(number).padStart(length, '0');

/** The value of a day; null where the calendar has no such day (31/11). */
export const dayValue = (year: number, month: number, day: number): string | null =>
  day >= 1 && day <= daysInMonth(year, month) ? `${padded(year, 4)}-${padded(month)}-${padded(day)}` : null;

/** The value of a month; null where there is no such month. */
export const monthValue = (year: number, month: number): string | null =>
  daysInMonth(year, month) > 0 ? `${padded(year, 4)}-${padded(month)}` : null;

/** The value of a quarter; null where there is no such quarter. */
export const quarterValue = (year: number, quarter: number): string | null =>
  quarter >= 1 && quarter <= 4 ? `${padded(year, 4)}-Q${quarter}` : null;

/** One time as its parts; null for the finer ones that it leaves open. Null for what is not written as a value. */
function partsOf(value: string) {
  const found = /^(\d{4})(?:-(?:Q([1-4])|(\d{2})(?:-(\d{2}))?))?$/.exec(value);
  if (!found) return null;
  const [year, quarter, month, day] = found.slice(1).map((digits) => (digits ? Number(digits) : null));
  return { year: year!, quarter: quarter!, month: month!, day: day! };
}

/** A range gives its two ends; any other value itself twice. */
function endsOf(value: string): [from: string, to: string] {
  const at = value.indexOf('/');
  return at < 0 ? [value, value] : [value.slice(0, at), value.slice(at + 1)];
}

/**
 * The days that a value covers; a range runs from the first day of its beginning to the last one of its end. Null for
 * null, and for what is no value.
 */
export function daysOf(value: string | null): Days | null {
  if (value === null) return null;
  const [from, to] = endsOf(value).map(partsOf);
  if (!from || !to) return null;
  const start = from.month ?? (from.quarter ?? 1) * 3 - 2;
  const end = to.month ?? (to.quarter ?? 4) * 3;
  const first = dayValue(from.year, start, from.day ?? 1);
  const last = dayValue(to.year, end, to.day ?? daysInMonth(to.year, end));
  return first && last ? { first, last } : null;
}

/** The last day on which a deadline is met; null where it has no date. */
export const lastDay = (value: string | null): string | null => daysOf(value)?.last ?? null;

/**
 * The order of deadlines: by their last day, of one last day the shorter time first, those without a date at the end.
 */
export function byTime(one: string | null, other: string | null): number {
  const [a, b] = [daysOf(one), daysOf(other)];
  if (!a || !b) return Number(!a) - Number(!b);
  if (a.last !== b.last) return a.last < b.last ? -1 : 1;
  return a.first === b.first ? 0 : a.first > b.first ? -1 : 1;
}

/** Days since the first of January 1970, so that distances are true. */
export const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** A day as people write it: "30/12/2023". */
export const dayInWords = (day: string): string => day.split('-').reverse().join('/');

const quarterNames = ['I', 'II', 'III', 'IV'];

/** A value as people write it: "30/12/2023", "tháng 6/2024", "quý I/2024", "năm 2023 đến năm 2025". Null for none. */
export function timeInWords(value: string | null): string | null {
  if (value === null || daysOf(value) === null) return null;
  const [from, to] = endsOf(value).map((one) => {
    const { year, quarter, month, day } = partsOf(one)!;
    if (quarter) return `quý ${quarterNames[quarter - 1]}/${padded(year, 4)}`;
    if (day) return dayInWords(one);
    return month ? `tháng ${month}/${padded(year, 4)}` : `năm ${padded(year, 4)}`;
  });
  return from === to ? from! : `${from} đến ${to}`;
}
