import { dayValue, monthValue, quarterValue } from '../../domain/time.ts';
import type { DeadlineFilter } from './filters.ts';
import { find, restOf, take, type Match, type Query } from './query.ts';

/** Words that introduce a deadline; "truoc" and "sau" also say on which side of it. */
const LEAD =
  /(?:(?:phai |can |duoc |sap |da )?(?:hoan thanh|xong|ket thuc|thuc hien|trien khai|thoi han|thoi gian|(?:den |toi |het |qua )?han)(?: hoan thanh| thuc hien| trien khai| cuoi| chot)? ?)?(truoc|den|sau|tu|trong|vao|cham nhat|het|cuoi)?(?: het| cuoi)?(?: ngay)?/;

type Value = (groups: string[]) => string | null | undefined;

const quarters = ['i', 'ii', 'iii', 'iv'];
const quarter = (typed: string): number => quarters.indexOf(typed) + 1 || Number(typed);
const month = ([typed, year]: string[]): string | null => monthValue(Number(year), Number(typed));

/** From the most to the least exact; "quý" is "qui" here. */
const patterns: readonly (readonly [RegExp, Value])[] = [
  [
    /(?:ngay )?(\d{1,2}) (?:thang )?(\d{1,2}) (?:nam )?(20\d\d)/,
    // A day that the calendar does not have ("31/11/2023") stands in the texts only as words.
    ([day, month, year]) => dayValue(Number(year), Number(month), Number(day)),
  ],
  [
    /(?:trong )?(?:qui|q) ?(i|ii|iii|iv|[1-4])(?: nam)? (20\d\d)/,
    ([q = '', year]) => quarterValue(Number(year), quarter(q)),
  ],
  [/(?:trong )?qui (i|ii|iii|iv|[1-4])/, ([q = '']) => `Q${quarter(q)}`],
  [/(?:trong )?thang (\d{1,2})(?: nam)? (20\d\d)/, month],
  [/(\d{1,2}) (20\d\d)/, month],
  [/(?:giai doan|tu nam|tu) (20\d\d)(?: den(?: nam)?)? (20\d\d)/, ([from, to]) => `${from}/${to}`],
  [/(?:trong |het |cuoi )?nam (20\d\d)/, ([year]) => year],
  [
    /(?:ngay )?(\d{1,2}) (?:thang )?(\d{1,2})/,
    ([day, month]) => anyYear(dayValue(LEAP, Number(month), Number(day))),
  ],
  [/(?:trong )?thang (\d{1,2})/, ([typed]) => anyYear(monthValue(LEAP, Number(typed)))],
];

/** Has every day that some year has. */
const LEAP = 2000;

/** A value without its year: "--06-30". */
const anyYear = (value: string | null): string | null => value && `-${value.slice(4)}`;

/** "30/6" and "30 tháng 6" are a day; "1.10" is the number of a task, "30 6" nothing. */
const isDay = ({ tokens, text }: Query, { from, to }: Match): boolean => {
  const numbers = tokens.slice(from, to).filter(({ base }) => /^\d/.test(base));
  if (numbers.length !== 2) return true;
  const between = text.slice(numbers[0]!.end, numbers[1]!.start);
  return /^ ?[/-] ?$/.test(between) || /tháng|thang/i.test(between) || /^(?:ngay)$/.test(tokens[from]!.base);
};

const OFTEN = '(?:thuong xuyen|hang nam|hang thang|hang qui|dinh ki|lien tuc)';
/** Also with its verb, and said twice: "thực hiện thường xuyên, hằng năm". */
const ONGOING = new RegExp(`(?:(?:thuc hien|trien khai|lam) )?${OFTEN}(?: (?:va )?${OFTEN})*`);

/**
 * Reads a deadline: "hoàn thành trước 30/12/2023", "quý I/2024", "tháng 2 năm 2023", "năm 2024", "thường xuyên".
 *
 * A bare year is a deadline only where it is all that is asked, "thường xuyên" at either end of the query: they are
 * also ordinary words of a text.
 */
export function readDeadline(query: Query): DeadlineFilter | undefined {
  for (const [pattern, value] of patterns) {
    const found = find(query, pattern);
    const read = found && value(found.groups);
    if (found && read && (!read.startsWith('--') || isDay(query, found))) return deadline(query, found, read);
    // No part of a day that does not exist is a date either: nobody who types "31/11/2023" asks for "11/2023".
    if (found && pattern === patterns[0]![0]) return undefined;
  }
  const alone = find(query, /(20\d\d)/);
  if (alone && restOf(query).length === 1) return deadline(query, alone, alone.groups[0]!);
  const ongoing = find(query, ONGOING);
  if (ongoing && isAtEnd(query, ongoing)) return deadline(query, ongoing, 'ongoing');
  return undefined;
}

/** Whether nothing unexplained stands before a match, or nothing behind it. */
const isAtEnd = ({ used }: Query, { from, to }: Match): boolean =>
  used.slice(0, from).every(Boolean) || used.slice(to).every(Boolean);

function deadline(query: Query, found: Match, value: string): DeadlineFilter {
  const before = leadBefore(query, found.from);
  const side = before?.groups[0] ?? '';
  const relation = /^(?:truoc|den|cham nhat)$/.test(side) ? 'before' : side === 'sau' ? 'after' : 'at';
  const place = take(query, { from: before?.from ?? found.from, to: found.to });
  const typed = query.text.slice(place.start, place.end);
  return { kind: 'deadline', value, relation, label: `Thời hạn: ${typed}`, ...place };
}

/** The longest lead that ends where the deadline begins. */
function leadBefore(query: Query, at: number): Match | undefined {
  for (let from = Math.max(0, at - 6); from < at; from++) {
    const words = query.tokens.slice(from, at);
    if (query.used.slice(from, at).some(Boolean)) continue;
    const found = new RegExp(`^${LEAD.source}$`, 'u').exec(words.map(({ base }) => base).join(' '));
    if (found) return { from, to: at, groups: [found[1] ?? ''] };
  }
  return undefined;
}
