import { dayNumber } from '../domain/time.ts';

/** A scale from days to units of a drawing, over whole years. */
export interface Scale {
  years: number[];
  x: (iso: string) => number;
}

/** The scale over every year that the days touch, from `left` to `right`; of no days it has no years. */
export function scaleOver(days: readonly string[], left: number, right: number): Scale {
  const years = days.map((day) => Number(day.slice(0, 4)));
  const first = Math.min(...years);
  const last = Math.max(...years);
  const start = dayNumber(`${first}-01-01`);
  const end = dayNumber(`${last}-12-31`);
  return {
    years: Array.from({ length: last - first + 1 }, (_, at) => first + at),
    x: (iso) => Math.round((left + ((dayNumber(iso) - start) / (end - start)) * (right - left)) * 10) / 10,
  };
}
