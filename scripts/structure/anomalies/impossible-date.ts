import type { Anomaly } from '../../../src/domain/plan.ts';
import type { RepairedLine } from '../../../src/domain/repair.ts';
import { fold } from '../../../src/vietnamese/fold.ts';
import { isoDay } from '../values/deadline/calendar.ts';
import { modelAt, type AnomalyInput } from './input.ts';

/** "31/11/2023" and "31 tháng 11 năm 2023"; not inside a longer number such as a telephone's. */
const DATE = /(?<![\d/.])(\d{1,2})(?: ?[/.-] ?| thang )(\d{1,2})(?: ?[/.-] ?| nam )(\d{4})(?![\d/])/g;

/** Days that the calendar does not have. A date that repair has touched is not held against the plan. */
export function findImpossibleDate({ plan, repaired }: AnomalyInput): Anomaly[] {
  const printed = repaired.lines.filter(({ text }) => text !== '');
  return printed.flatMap((line) =>
    [...fold(line.text).matchAll(DATE)]
      .filter((match) => isImpossible(match) && !isRepaired(line, match.index, match[0].length))
      .map(({ index, 0: { length }, 1: day, 2: month, 3: year }) => ({
        kind: 'impossible-date',
        lines: [line.number],
        message: `Ngày ${line.text.slice(index, index + length)} không có trong lịch: ${reason(Number(day), Number(month), Number(year))}.`,
        values: [line.text.slice(index, index + length)],
        model: modelAt(plan.models, line.number),
      })),
  );
}

function isImpossible([, day, month, year]: RegExpMatchArray): boolean {
  const plausibleYear = Number(year) >= 1900 && Number(year) < 2100;
  return plausibleYear && isoDay(day!, month!, year!) === null;
}

function isRepaired({ spans }: RepairedLine, start: number, length: number): boolean {
  return spans.some((span) => span.start < start + length && start < span.end);
}

function reason(day: number, month: number, year: number): string {
  if (month < 1 || month > 12) return `không có tháng ${month}`;
  if (day < 1) return 'không có ngày 0';
  return `tháng ${month} năm ${year} chỉ có ${new Date(Date.UTC(year, month, 0)).getUTCDate()} ngày`;
}
