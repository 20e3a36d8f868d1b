import { createEvents, type EventAttributes } from 'ics';
import type { Deadline } from '../domain/reading.ts';
import { lastDay } from '../domain/time.ts';
import { foldCalendar } from './fold-calendar.ts';

/** One deadline with what it belongs to, ready for a calendar. */
export interface CalendarEntry {
  /** Never changes for the same deadline: calendars replace an entry by it. */
  uid: string;
  /** "Mô hình 24: Đảm bảo điều kiện công dân số". */
  subject: string;
  /** Where it stands: plan and lines, for the notes of the event. */
  source: string;
  /** Absolute address of the model or task. */
  url: string;
  deadline: Deadline;
}

const explainDay: Record<Deadline['kind'], string> = {
  date: 'Ngày như văn bản nêu.',
  month: 'Văn bản chỉ nêu tháng; sự kiện đặt vào ngày cuối tháng.',
  quarter: 'Văn bản chỉ nêu quý; sự kiện đặt vào ngày cuối quý.',
  year: 'Văn bản chỉ nêu năm; sự kiện đặt vào ngày cuối năm.',
  range: 'Văn bản nêu một giai đoạn; sự kiện đặt vào ngày cuối giai đoạn.',
  ongoing: '',
  dependent: '',
};

/** Milliseconds of a day. */
const DAY = 86_400_000;

/** Year, month and day of "2024-02-29", as the library wants them. */
const dateParts = (iso: string): [number, number, number] =>
  iso.split('-').map(Number) as [number, number, number];

function toEvent(entry: CalendarEntry, stamp: number): EventAttributes | null {
  const day = lastDay(entry.deadline.value);
  if (!day) return null;
  const event: EventAttributes & { timestamp: number } = {
    uid: entry.uid,
    // The library's own default is the moment of the call: the same content would never give the same file.
    timestamp: stamp,
    title: `Hạn: ${entry.subject}`,
    description: `Văn bản: “${entry.deadline.text}”\n${explainDay[entry.deadline.kind]}\n${entry.source}\n${entry.url}`,
    start: dateParts(day),
    // Not `duration`: the library writes "P1DT" for a day, which RFC 5545 does not allow.
    end: dateParts(new Date(Date.parse(day) + DAY).toISOString().slice(0, 10)),
    busyStatus: 'FREE',
    transp: 'TRANSPARENT',
  };
  return event;
}

/**
 * Deadlines with a date as an iCalendar file of all-day events; a month, quarter, year or range stands on its
 * last day and says so. Deadlines without a date, and dates that the calendar does not have, are left out.
 *
 * @param stamp milliseconds of the release: the same content gives the same bytes
 * @throws Error where the library refuses an event, which is a defect of this file
 */
export function toCalendar(name: string, entries: readonly CalendarEntry[], stamp: number): string {
  const events = entries.map((entry) => toEvent(entry, stamp)).filter((event) => event !== null);
  const { error, value } = createEvents(events, { calName: name, productId: 'doi-chieu' });
  if (error || value === null) throw error ?? new Error(`no calendar for ${name}`);
  return foldCalendar(value);
}
