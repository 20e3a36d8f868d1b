import { createEvents, type EventAttributes } from 'ics';
import type { Deadline } from '../domain/reading.ts';
import { lastDay } from './last-day.ts';

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

function toEvent(entry: CalendarEntry, stamp: number): EventAttributes | null {
  const day = lastDay(entry.deadline);
  if (!day) return null;
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const event: EventAttributes & { timestamp: number } = {
    uid: entry.uid,
    // The library's own default is the moment of the call: the same content would never give the same file.
    timestamp: stamp,
    title: `Hạn: ${entry.subject}`,
    description: `Văn bản: “${entry.deadline.text}”\n${explainDay[entry.deadline.kind]}\n${entry.source}\n${entry.url}`,
    start: [year, month, date],
    duration: { days: 1 },
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
  return value;
}
