import type { Deadline } from '../../../../src/domain/reading.ts';
import { isoDay, isoMonth, isoQuarter } from './calendar.ts';

/** What an expression of time says. */
export interface Meaning {
  kind: Deadline['kind'];
  value: string | null;
  /** Says no year ("31/3", "tháng 6"): its value is null, and beside another expression it is none of its own. */
  yearless?: true;
  /** Of a yearless date, for a range that has the year at its other end. */
  dayAndMonth?: [string, string];
  /** The same of a yearless month or quarter: its value in a year. */
  inYear?: (year: string) => string | null;
}

/** A kind of expression: all its places in a folded clause, and what one says; a list says several things. */
export interface TimePattern {
  pattern: RegExp;
  read: (match: RegExpMatchArray) => Meaning[];
}

// The words of time, folded; a lost glyph leaves one blank or a gap mark for a letter that carried a mark.
// In all patterns digits and blanks are bounded, so that no text makes them slow.
export const NAM = 'n[a \u25af]m';
export const THANG = 'th[a \u25af]ng';
export const NGAY = 'ng[a \u25af]y';
export const QUY = '(?:qu[y \u25af]|q\\.)';
const ROMAN = '(?:[il]{1,3}|[il]v|[1-4]|1{2,3})(?![a-z0-9])';
const YEAR = '(\\d{4}|\\d{2})(?!\\d)';
const TO = '(?:-|\u2013|den|toi)';
const g = (source: string): RegExp => new RegExp(`(?<![a-z0-9/])${source}`, 'g');

const listed = /\d+|[ivl]+/g;

/** "tháng 02 và tháng 3 năm 2023", "quý I, II năm 2023", "quý I đến quý III năm 2023". */
function readList(numbers: string, kind: 'month' | 'quarter', year: string): Meaning[] {
  const valueOf = kind === 'month' ? isoMonth : isoQuarter;
  const words = numbers.replace(/thang|th.ng|quy|qu[ \u25af]|[+&]/g, ' ');
  const values = [...words.replace(/den|toi|va/g, ' ').matchAll(listed)].map(([one]) => valueOf(one, year));
  if (!/-|\u2013|den|toi/.test(numbers)) return values.map((value) => ({ kind, value }));
  const [first, last] = [values[0], values.at(-1)];
  return [{ kind: 'range', value: first && last ? `${first}/${last}` : null }];
}

const months = (count: number, half: string, year: string): string =>
  half === 'dau'
    ? `${isoMonth('1', year)}/${isoMonth(String(count), year)}`
    : `${isoMonth(String(13 - count), year)}/${isoMonth('12', year)}`;

/** The most specific first: of two that begin at the same place the earlier one in this list is taken. */
export const timePatterns: readonly TimePattern[] = [
  // "6 tháng đầu năm 2023"
  {
    pattern: g(`(\\d{1,2}) ${THANG} (dau|cuoi) ${NAM} ?${YEAR}`),
    read: ([, count, half, year]) => [{ kind: 'range', value: months(Number(count), half!, year!) }],
  },
  // "ngày 01 tháng 6 năm 2022"; but "tuần 2 tháng 4/2024" is no second of April
  {
    pattern: g(
      `(?<!(?:tuan|tuan thu|dot|lan|ky) )(?:${NGAY} ?)?(\\d{1,2}) ${THANG} ?(\\d{1,2}) ?(?:${NAM}|/|-) ?${YEAR}`,
    ),
    read: ([, day, month, year]) => [{ kind: 'date', value: isoDay(day!, month!, year!) }],
  },
  // "30/12/2023", "30/12 năm 2023", "30.12.2023"
  {
    pattern: g(`(?:${NGAY} ?)?(\\d{1,2}) ?[/.-] ?(\\d{1,2}) ?(?:[/.-]|${NAM}) ?${YEAR}`),
    read: ([, day, month, year]) => [{ kind: 'date', value: isoDay(day!, month!, year!) }],
  },
  // "quý I, II năm 2023"
  {
    pattern: g(
      `${QUY} ?(${ROMAN}(?: ?(?:[,;+&]|va|${TO}) ?(?:${QUY} ?)?${ROMAN}){1,4}) ?(?:${NAM}|/|-)? ?${YEAR}`,
    ),
    read: ([, numbers, year]) => readList(numbers!, 'quarter', year!),
  },
  // "Quý I /2024", "Quý 1/2024", "quý II năm 2023"
  {
    pattern: g(`${QUY} ?(${ROMAN}) ?(?:${NAM}|[/.-])? ?(\\d{4})(?!\\d)`),
    read: ([, quarter, year]) => [{ kind: 'quarter', value: isoQuarter(quarter!, year!) }],
  },
  // "tháng 02 và tháng 3 năm 2023"
  {
    pattern: g(
      `${THANG} ?(\\d{1,2}(?: ?(?:[,;+&]|va|${TO}) ?(?:${THANG} ?)?\\d{1,2}){1,11}) ?(?:${NAM}|/) ?${YEAR}`,
    ),
    read: ([, numbers, year]) => readList(numbers!, 'month', year!),
  },
  // "tháng 02 năm 2023", "tháng 3/2023"
  {
    pattern: g(`${THANG} ?(\\d{1,2}) ?(?:${NAM}|[/.-]) ?(\\d{4})(?!\\d)`),
    read: ([, month, year]) => [{ kind: 'month', value: isoMonth(month!, year!) }],
  },
  // "02/2024", "T12/2024"
  {
    pattern: g(`t?(\\d{1,2}) ?/ ?(\\d{4})(?![\\d/])`),
    read: ([, month, year]) => [{ kind: 'month', value: isoMonth(month!, year!) }],
  },
  // "Giai đoạn 2023 -2025", "năm học 2023-2024"
  {
    pattern: g(`(20\\d{2}) ?[-\u2013] ?(20\\d{2})(?!\\d)`),
    read: ([, first, last]) => [{ kind: 'range', value: `${first}/${last}` }],
  },
  // "Trong năm 2024", and "2024" beside another year
  {
    pattern: g(`(?:${NAM} ?)?(20\\d{2})(?![\\d/])`),
    read: ([, year]) => [{ kind: 'year', value: year! }],
  },
  // "thường xuyên", "hàng tháng", "các năm tiếp theo"
  {
    pattern: g(
      `(?:th(?:uo|u?[ \u25af]o?)ng xuy[e \u25af]n|li[e \u25af]n t[u \u25af]c|l[a \u25af]u d[a \u25af]i|dinh ky|duy tri|` +
        `(?:\\d{1,2} |mot |hai )?(?:ngay|tuan|thang|quy|nam) ?(?:/|mot|0?1) ?lan(?![a-z])|` +
        `(?:h[a \u25af]ng|moi|tung) (?:ngay|tuan|thang|quy|nam)(?![a-z])|` +
        `(?:(?:cac|nhung) )?(?:${NAM}|giai doan|thoi gian) (?:ke )?ti[e \u25af]p (?:theo|sau)|tiep theo)`,
    ),
    read: () => [{ kind: 'ongoing', value: null }],
  },
  // "31/3", without a year
  {
    pattern: g(`(?:${NGAY} ?)?(\\d{1,2}) ?/ ?(\\d{1,2})(?![\\d/])`),
    read: ([, day, month]) => [{ kind: 'date', value: null, yearless: true, dayAndMonth: [day!, month!] }],
  },
  // "trong tháng 3", "quý II", without a year
  {
    pattern: g(`${THANG} ?(\\d{1,2})(?![\\d/])`),
    read: ([, month]) => [
      { kind: 'month', value: null, yearless: true, inYear: (year) => isoMonth(month!, year) },
    ],
  },
  // "Cả năm", "hoàn thành trong năm", "6 tháng cuối năm"
  {
    pattern: g(`(?:ca|trong|suot) ${NAM}(?! ?\\d)(?![a-z])`),
    read: () => [{ kind: 'year', value: null, yearless: true }],
  },
  {
    pattern: g(`(?:\\d{1,2}|sau) ${THANG} (?:dau|cuoi) ${NAM}(?! ?\\d)(?![a-z])`),
    read: () => [{ kind: 'range', value: null, yearless: true }],
  },
  {
    pattern: g(`${QUY} ?(${ROMAN})`),
    read: ([, quarter]) => [
      { kind: 'quarter', value: null, yearless: true, inYear: (year) => isoQuarter(quarter!, year) },
    ],
  },
];
