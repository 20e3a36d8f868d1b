import type { Deadline } from '../domain/reading.ts';
import { lastDay } from '../domain/time.ts';
import { foldLine } from './fold-line.ts';

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

/** "20240229" of "2024-02-29". */
const calendarDay = (iso: string): string => iso.replaceAll('-', '');

/** "19700102T000000Z" of milliseconds. */
const calendarMoment = (stamp: number): string => new Date(stamp).toISOString().replace(/[-:]|\.\d+/g, '');

/** RFC 5545, 3.3.11: what would end a text or a line. */
const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|\n/g, '\\n');

/** The lines of one event; none for a deadline without a day. */
function eventOf({ uid, subject, source, url, deadline }: CalendarEntry, stamp: number): string[] {
  const day = lastDay(deadline.value);
  if (!day) return [];
  const next = new Date(Date.parse(day) + DAY).toISOString().slice(0, 10);
  const description = `Văn bản: “${deadline.text}”\n${explainDay[deadline.kind]}\n${source}\n${url}`;
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `SUMMARY:${escaped(`Hạn: ${subject}`)}`,
    `DTSTAMP:${calendarMoment(stamp)}`,
    `DTSTART;VALUE=DATE:${calendarDay(day)}`,
    `DTEND;VALUE=DATE:${calendarDay(next)}`,
    `DESCRIPTION:${escaped(description)}`,
    'X-MICROSOFT-CDO-BUSYSTATUS:FREE',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/**
 * Deadlines with a date as an iCalendar file of all-day events; a month, quarter, year or range stands on its
 * last day and says so. Deadlines without a date, and dates that the calendar does not have, are left out.
 *
 * Written by hand, because these few lines are all that is needed: a library that checks each event against a schema
 * took most of the time of a build.
 *
 * @param stamp milliseconds of the release: the same content gives the same bytes
 */
export function toCalendar(name: string, entries: readonly CalendarEntry[], stamp: number): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'CALSCALE:GREGORIAN',
    'PRODID:doi-chieu',
    'METHOD:PUBLISH',
    // No property of the standard: programs show it as it stands.
    `X-WR-CALNAME:${name.replace(/\s+/g, ' ')}`,
    'X-PUBLISHED-TTL:PT1H',
    ...entries.flatMap((entry) => eventOf(entry, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}
