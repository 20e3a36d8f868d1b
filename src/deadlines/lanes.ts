import { dayNumber, type Days } from '../domain/time.ts';

/** One dated thing on a lane of the picture. */
export interface Dated<Item> extends Days {
  item: Item;
}

/** One mark in the picture: everything in one lane that ends on one day. */
export interface LaneMark<Item> {
  last: string;
  /** The earliest first day among ranges; null where all are single days. */
  from: string | null;
  items: Item[];
}

/** Things of one lane gathered by their last day, in the order of days. */
export function gather<Item>(dated: readonly Dated<Item>[]): LaneMark<Item>[] {
  const byDay = new Map<string, Dated<Item>[]>();
  for (const one of dated) byDay.set(one.last, [...(byDay.get(one.last) ?? []), one]);
  return [...byDay]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([last, all]) => {
      const starts = all
        .filter(({ first }) => first !== last)
        .map(({ first }) => first)
        .sort();
      return { last, from: starts[0] ?? null, items: all.map(({ item }) => item) };
    });
}

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

/**
 * Keeps marks from covering each other: each stays on the line where there is room, otherwise it goes a step lower.
 *
 * @param places ascending
 * @returns the step of each, 0 on the line itself
 */
export function stagger(places: readonly number[], width: number): number[] {
  const ends: number[] = [];
  return places.map((place) => {
    const free = ends.findIndex((end) => place - end >= width);
    const step = free < 0 ? ends.length : free;
    ends[step] = place;
    return step;
  });
}
