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
/** Between the members of a list of times: "quý I, II", "tháng 6 hoặc 7", "quý III - IV". */
const JOIN = ` ?(?:[,;+&]|va|hoac|${TO}) ?`;
/** Between a list of Roman numbers also a stroke, "quý III/IV/2026", where none can be taken for a date. */
const ROMAN_JOIN = `(?:${JOIN}|/(?=[iv]))`;
/** Before a number that is no day: "tuần 2 tháng 4/2024", "tuần 1 và 2 tháng 4/2024", "số 11 và 12/4/2024". */
const COUNTED = `(?:so|tuan|tuan thu|dot|lan|ky) (?:\\d{1,2}${JOIN}){0,3}`;
const g = (source: string): RegExp => new RegExp(`(?<![a-z0-9/])${source}`, 'g');

const listed = /\d+|[ivl]+/g;

/** "tháng 02 và tháng 3 năm 2023", "quý I, II năm 2023", "quý I đến quý III năm 2023". */
function readList(numbers: string, kind: 'month' | 'quarter', year: string): Meaning[] {
  const valueOf = kind === 'month' ? isoMonth : isoQuarter;
  const words = numbers.replace(/thang|th.ng|quy|qu[ \u25af]|[+&]/g, ' ');
  const values = [...words.replace(/den|toi|va|hoac/g, ' ').matchAll(listed)].map(([one]) =>
    valueOf(one, year),
  );
  return listOrRange(numbers, kind, values);
}

/** "ngày 11 và 12/4/2026", "ngày 11-15/4/2026", "30/3, 30/6 và 30/9/2026": days of one month, or of one year. */
function readDays(days: string, month: string, year: string): Meaning[] {
  const values = [...days.matchAll(/(\d{1,2})(?:\/(\d{1,2}))?/g)].map(([, day, own]) =>
    isoDay(day!, own ?? month, year),
  );
  return listOrRange(days, 'date', values);
}

/** What the members of a list say: each for itself, or where "-" or "đến" joins them the time from first to last. */
function listOrRange(printed: string, kind: Deadline['kind'], values: (string | null)[]): Meaning[] {
  if (!/-|\u2013|den|toi/.test(printed)) return values.map((value) => ({ kind, value }));
  // "ngày 3-5 và 10/4/2026": neither a list nor one stretch.
  const [first, last] = values.length > 2 ? [] : [values[0], values.at(-1)];
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
  // "ngày 11 và 12/4/2026", "11, 12 tháng 4 năm 2026", "ngày 30/3, 30/6 và 30/9/2026": all are of the year at the end
  {
    pattern: new RegExp(
      `(?<!${COUNTED})(?<![a-z0-9/.-])(?:(?:(?:${NGAY}|tu) ?){1,2}|(?<=(?:^|\\(|(?:truoc|vao|den|nhat|trong|het) ))|(?=\\d{1,2}/))` +
        `((?:\\d{1,2}(?:/\\d{1,2})?${JOIN}(?:${NGAY} ?)?){1,11}\\d{1,2}) ?(?:/|${THANG}) ?(\\d{1,2}) ?(?:/|-|${NAM}) ?${YEAR}`,
      'g',
    ),
    read: ([, days, month, year]) => readDays(days!, month!, year!),
  },
  // "ngày 01 tháng 6 năm 2022"; but "tuần 2 tháng 4/2024" is no second of April
  {
    pattern: g(`(?<!${COUNTED})(?:${NGAY} ?)?(\\d{1,2}) ${THANG} ?(\\d{1,2}) ?(?:${NAM}|/|-) ?${YEAR}`),
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
      `${QUY} ?(${ROMAN}(?:${ROMAN_JOIN}(?:${QUY} ?)?${ROMAN}){1,4}) ?(?:,? ?${NAM}|/|-|\\.(?=\\d)|,(?= ?20\\d\\d))? ?${YEAR}`,
    ),
    read: ([, numbers, year]) => readList(numbers!, 'quarter', year!),
  },
  // "Quý I /2024", "Quý 1/2024", "quý II năm 2023"
  {
    pattern: g(`${QUY} ?(${ROMAN}) ?(?:,? ?${NAM}|[/.-])? ?(\\d{4})(?!\\d)`),
    read: ([, quarter, year]) => [{ kind: 'quarter', value: isoQuarter(quarter!, year!) }],
  },
  // "Quý III/2026, IV/2026"
  {
    pattern: g(`(i{1,3}|iv) ?/ ?(20\\d{2})(?!\\d)`),
    read: ([, quarter, year]) => [{ kind: 'quarter', value: isoQuarter(quarter!, year!) }],
  },
  // "tháng 02 và tháng 3 năm 2023"
  {
    pattern: g(
      `(?:${THANG}|t(?=\\d)) ?(\\d{1,2}(?:${JOIN}(?:${THANG} ?|t(?=\\d))?\\d{1,2}){1,11}) ?(?:,? ?${NAM}|/|,(?= ?20\\d\\d)) ?${YEAR}`,
    ),
    read: ([, numbers, year]) => readList(numbers!, 'month', year!),
  },
  // "tháng 02 năm 2023", "tháng 3/2023"
  {
    pattern: g(`${THANG} ?(\\d{1,2}) ?(?:,? ?${NAM}|[/.-]) ?(\\d{4})(?!\\d)`),
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
