const two = (n: number): string => String(n).padStart(2, '0');

/** A two-digit year is one of this century: "30/12/23" stands in plans of 2023. */
const fullYear = (year: string): number => (year.length === 2 ? 2000 : 0) + Number(year);

/** The ISO day, "2023-12-30"; null where the calendar has no such day ("31/11/2023"). */
export function isoDay(day: string, month: string, year: string): string | null {
  const [d, m, y] = [Number(day), Number(month), fullYear(year)];
  if (m < 1 || m > 12 || d < 1) return null;
  const daysInMonth = new Date(Date.UTC(y, m, 0)).getUTCDate();
  return d > daysInMonth ? null : `${y}-${two(m)}-${two(d)}`;
}

/** The ISO month, "2024-06"; null where there is no such month. */
export function isoMonth(month: string, year: string): string | null {
  const m = Number(month);
  return m < 1 || m > 12 ? null : `${fullYear(year)}-${two(m)}`;
}

/** The quarter, "2024-Q1", from "I" to "IV" or "1" to "4", with small L for I as OCR reads it; null for any other. */
export function isoQuarter(quarter: string, year: string): string | null {
  const roman = quarter.toLowerCase().replace(/l/g, 'i');
  const number = ['i', 'ii', 'iii', 'iv'].indexOf(roman) + 1 || ['1', '2', '3', '4'].indexOf(roman) + 1;
  // OCR also reads II as "11" and III as "111"; no plan has an eleventh quarter.
  const read = number || (/^1{2,3}$/.test(roman) ? roman.length : 0);
  return read === 0 ? null : `${fullYear(year)}-Q${read}`;
}

/**
 * First and last day of a value of the contract, for comparing values of different kinds: "2024-Q1" is
 * 2024-01-01 to 2024-03-31. Null for a value that is none.
 */
export function daysOf(value: string): { first: string; last: string } | null {
  const [from, to] = value.split('/');
  if (to !== undefined) {
    const [first, last] = [daysOf(from!), daysOf(to)];
    return first && last && { first: first.first, last: last.last };
  }
  const match = /^(\d{4})(?:-(?:Q([1-4])|(\d{2})(?:-(\d{2}))?))?$/.exec(value);
  if (!match) return null;
  const [, year, quarter, month, day] = match;
  if (day) return { first: value, last: value };
  const lastMonth = month ? Number(month) : quarter ? Number(quarter) * 3 : 12;
  const firstMonth = month ? lastMonth : quarter ? lastMonth - 2 : 1;
  const lastDay = new Date(Date.UTC(Number(year), lastMonth, 0)).getUTCDate();
  return { first: `${year}-${two(firstMonth)}-01`, last: `${year}-${two(lastMonth)}-${lastDay}` };
}
