import type { PlanPage } from '../domain/pages.ts';
import type { LineRange } from '../domain/span.ts';
import { capitalised } from '../vietnamese/capitalised.ts';

/** Stands for a missing part of a document's name, as on printed forms: missing parts are never guessed. */
const BLANK = '…';

/**
 * A plan's date as the official form has it, "ngày … tháng 02 năm 2024"; parts that the text leaves blank
 * stay blank. Null where not even the year is known.
 */
export function printedDate({ day, month, year }: PlanPage['date']): string | null {
  if (year === null) return null;
  if (month === null) return `năm ${year}`;
  // Nghị định 30/2020: a day below 10 and the months 1 and 2 are written with a zero before them.
  const dayText = day === null ? BLANK : String(day).padStart(2, '0');
  const monthText = month < 3 ? String(month).padStart(2, '0') : String(month);
  return `ngày ${dayText} tháng ${monthText} năm ${year}`;
}

/** A plan's number with its blank serial shown: "/KH-UBND" gives "…/KH-UBND". Null where there is none. */
export const printedNumber = (number: string | null): string | null =>
  number?.startsWith('/') ? `${BLANK}${number}` : number;

/** "dòng 136" or "dòng 136–138". */
export const printedLines = ([first, last]: LineRange): string =>
  first === last ? `dòng ${first}` : `dòng ${first}–${last}`;

/** A paper by its kind: "Kế hoạch", "Quyết định"; what says nothing of it was taken in as a plan. */
function paperName({ paper }: Pick<PlanPage, 'paper'>): string {
  const kind = paper ?? 'kế hoạch';
  return capitalised(kind);
}

/** A plan in the official form: "Kế hoạch số …/KH-UBND ngày … tháng 02 năm 2024 của UBND xã Thiệu Vân". */
export function citePlan(plan: PlanPage): string {
  const number = printedNumber(plan.number);
  const date = printedDate(plan.date);
  const parts = [
    number ? `${paperName(plan)} số ${number}` : paperName(plan),
    date,
    `của ${plan.issuer ?? plan.shortName.replace(/,\s*\d{4}$/, '')}`,
  ];
  return parts.filter(Boolean).join(' ');
}

/** A place in a plan: what it is, from the large to the small, and its lines. */
interface CitedPlace {
  what: string[];
  lines: LineRange;
}

/** A place in a plan that is cited already, ready to paste: "Kế hoạch …, Mô hình 24, Mục tiêu, dòng 136–138". */
export const placeIn = (cited: string, { what, lines }: CitedPlace): string =>
  [cited, ...what, printedLines(lines)].join(', ');

/** A place in a plan, ready to paste. */
export const citePlace = (plan: PlanPage, place: CitedPlace): string => placeIn(citePlan(plan), place);
