import { expect, test } from 'vitest';
import { isPast, timeName, timeOf } from '../../src/due/due-times.ts';
import type { Deadline } from '../../src/domain/reading.ts';

test.each<[Deadline, boolean, string, string]>([
  [{ text: '30/12/2023', kind: 'date', value: '2023-12-30' }, false, '2023-12', 'Tháng 12/2023'],
  [{ text: 'Quý II/2024', kind: 'quarter', value: '2024-Q2' }, false, '2024-06', 'Tháng 6/2024'],
  [{ text: 'năm 2024', kind: 'year', value: '2024' }, false, '2024-12', 'Tháng 12/2024'],
  [{ text: '2023-2025', kind: 'range', value: '2023/2025' }, false, '2025-12', 'Tháng 12/2025'],
  [{ text: 'thường xuyên', kind: 'ongoing', value: null }, false, 'thuong-xuyen', 'Thường xuyên'],
  [{ text: 'theo lộ trình', kind: 'dependent', value: null }, false, 'phu-thuoc', 'Phụ thuộc tiến độ khác'],
  [{ text: '31/11/2023', kind: 'date', value: null }, true, 'dang-ngo', 'Ngày đáng ngờ'],
])('%j stands in its list', (deadline, doubtful, time, name) => {
  expect(timeOf(deadline, doubtful)).toBe(time);
  expect(timeName(time)).toBe(name);
});

test('a month is past when it has ended before the day of the release', () => {
  expect(isPast('2026-10', '2026-11-27')).toBe(true);
  expect(isPast('2026-11', '2026-11-27')).toBe(false);
  expect(isPast('thuong-xuyen', '2026-11-27')).toBe(false);
});
