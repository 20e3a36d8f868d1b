// Where a deadline stands in the lists: under the month of its last day, or under what it is instead of a day.
import type { Deadline } from '../domain/reading.ts';
import { lastDay } from '../domain/time.ts';

/** The lists beside the months; each is part of an address. */
export const undated = {
  'thuong-xuyen': 'Thường xuyên',
  'phu-thuoc': 'Phụ thuộc tiến độ khác',
  'dang-ngo': 'Ngày đáng ngờ',
} as const;
export type Undated = keyof typeof undated;

/** "2024-12", or one of the lists beside the months. */
export type DueTime = string;

/** The list that a deadline stands in. @param doubtful that it cannot be right */
export function timeOf({ kind, value }: Deadline, doubtful: boolean): DueTime {
  if (doubtful) return 'dang-ngo';
  const last = lastDay(value);
  if (last !== null) return last.slice(0, 7);
  return kind === 'ongoing' ? 'thuong-xuyen' : 'phu-thuoc';
}

/** The name of a list: "Tháng 12/2024", "Thường xuyên". */
export function timeName(time: DueTime): string {
  const [year, month] = time.split('-');
  return time in undated ? undated[time as Undated] : `Tháng ${Number(month)}/${year}`;
}

/** Whether a time is a month that ended before a day. */
export const isPast = (time: DueTime, day: string): boolean => !(time in undated) && time < day.slice(0, 7);
