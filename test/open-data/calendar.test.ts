import { expect, test } from 'vitest';
import type { Deadline } from '../../src/domain/reading.ts';
import { toCalendar, type CalendarEntry } from '../../src/open-data/calendar.ts';

const entry = (deadline: Deadline): CalendarEntry => ({
  uid: 'xa-mau-2024-mo-hinh-24-1@doi-chieu',
  subject: 'Mô hình 24: Đảm bảo điều kiện công dân số',
  source: 'Xã Mẫu, 2024, dòng 9–20',
  url: 'https://example.vn/ke-hoach/xa-mau-2024/mo-hinh-24/',
  deadline,
});

test('a dated deadline is an all-day event that quotes the text and says how the day was chosen', () => {
  const file = toCalendar('Xã Mẫu', [entry({ text: 'Quý I/2024', kind: 'quarter', value: '2024-Q1' })], 0);
  const unfolded = file.replace(/\r\n[ \t]/g, '');
  expect(unfolded).toContain('DTSTART;VALUE=DATE:20240331');
  expect(unfolded).toContain('DTEND;VALUE=DATE:20240401');
  expect(unfolded).not.toContain('DURATION');
  expect(unfolded).toContain('SUMMARY:Hạn: Mô hình 24: Đảm bảo điều kiện công dân số');
  expect(unfolded).toContain('Văn bản: “Quý I/2024”');
  expect(unfolded).toContain('ngày cuối quý');
  expect(unfolded).toContain('UID:xa-mau-2024-mo-hinh-24-1@doi-chieu');
});

test('no line is longer than 75 octets, and none is cut within a letter', () => {
  const text = 'Trước ngày 30/12/2023 và thực hiện thường xuyên ở các năm tiếp theo, '.repeat(4);
  const file = toCalendar('Xã Mẫu', [entry({ text, kind: 'date', value: '2023-12-30' })], 0);
  const lines = file.split('\r\n');
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  expect(file).not.toContain('\ufffd');
  expect(file.replace(/\r\n /g, '')).toContain(`Văn bản: “${text.replaceAll(',', '\\,')}”`);
});

test('what has a meaning in the format stands escaped, and a line break in a text ends no line', () => {
  const text = 'trước ngày 1/2;\r\n\tsau, hoặc \\ngay';
  const file = toCalendar('Xã Mẫu, 2024', [entry({ text, kind: 'year', value: '2024' })], 0);
  const unfolded = file.replace(/\r\n /g, '');
  expect(unfolded).toContain('“trước ngày 1/2\\;\\n\tsau\\, hoặc \\\\ngay”');
  expect(unfolded.split('\r\n').every((line) => /^[A-Z-]+[:;]|^$/.test(line))).toBe(true);
  expect(unfolded).toContain('X-WR-CALNAME:Xã Mẫu, 2024');
});

test('the same content and release give the same bytes, at any time', () => {
  const make = (): string =>
    toCalendar('Xã Mẫu', [entry({ text: '2024', kind: 'year', value: '2024' })], 86_400_000);
  expect(make()).toBe(make());
  expect(make()).toContain('DTSTAMP:19700102T000000Z');
});

test('an ongoing, dependent or impossible deadline is no event', () => {
  const none = [
    entry({ text: 'Thường xuyên', kind: 'ongoing', value: null }),
    entry({ text: '31/11/2023', kind: 'date', value: null }),
  ];
  expect(toCalendar('Xã Mẫu', none, 0)).not.toContain('BEGIN:VEVENT');
});
