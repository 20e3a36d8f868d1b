import { expect, test } from 'vitest';
import { groupByTime } from '../../src/deadlines/group-by-time.ts';
import type { DeadlineEntry } from '../../src/deadlines/site-deadlines.ts';
import type { Deadline } from '../../src/domain/reading.ts';

/** An entry with only what the grouping looks at. */
const entry = (deadline: Deadline): DeadlineEntry => ({ deadline, anomaly: null }) as DeadlineEntry;

const told = (...deadlines: Deadline[]) =>
  groupByTime(deadlines.map(entry)).map(({ time, suspicious, entries }) => ({
    time,
    suspicious,
    words: entries.map(({ words }) => words),
  }));

test('deadlines of one time stand together, and words that say no more than the time are not repeated', () => {
  expect(
    told(
      { text: 'Trong năm 2023.', kind: 'year', value: '2023' },
      { text: 'Trong tháng 03 năm 2022', kind: 'month', value: '2022-03' },
      { text: 'Trong năm 2023 (theo kết quả đầu tư)', kind: 'year', value: '2023' },
    ),
  ).toEqual([
    { time: 'năm 2023', suspicious: false, words: [null, 'Trong năm 2023 (theo kết quả đầu tư)'] },
    { time: 'tháng 3/2022', suspicious: false, words: [null] },
  ]);
});

test('"before" is never dropped: it says more than the day', () => {
  expect(told({ text: 'Trước ngày 30/6/2023', kind: 'date', value: '2023-06-30' })).toEqual([
    { time: '30/06/2023', suspicious: false, words: ['Trước ngày 30/6/2023'] },
  ]);
});

test('a day that the calendar lacks is told as printed, and as suspicious', () => {
  expect(told({ text: '31/11/2023', kind: 'date', value: null })).toEqual([
    { time: '31/11/2023', suspicious: true, words: [null] },
  ]);
});
