import { dayValue, monthValue, quarterValue } from '../../../../src/domain/time.ts';

/** A two-digit year is one of this century: "30/12/23" stands in plans of 2023. */
const fullYear = (year: string): number => (year.length === 2 ? 2000 : 0) + Number(year);

/** The ISO day, "2023-12-30"; null where the calendar has no such day ("31/11/2023"). */
export const isoDay = (day: string, month: string, year: string): string | null =>
  dayValue(fullYear(year), Number(month), Number(day));

/** The ISO month, "2024-06"; null where there is no such month. */
export const isoMonth = (month: string, year: string): string | null =>
  monthValue(fullYear(year), Number(month));

/** The quarter, "2024-Q1", from "I" to "IV" or "1" to "4", with small L for I as OCR reads it; null for any other. */
export function isoQuarter(quarter: string, year: string): string | null {
  const roman = quarter.toLowerCase().replace(/l/g, 'i');
  const number = ['i', 'ii', 'iii', 'iv'].indexOf(roman) + 1 || ['1', '2', '3', '4'].indexOf(roman) + 1;
  // OCR also reads II as "11" and III as "111"; no plan has an eleventh quarter.
  const read = number || (/^1{2,3}$/.test(roman) ? roman.length : 0);
  return quarterValue(fullYear(year), read);
}
