import { describe, expect, test } from 'vitest';
import type { Deadline } from '../../src/domain/reading.ts';
import { deadlineMeaning } from '../../src/deadlines/deadline-text.ts';
import { gatherRows } from '../../src/deadlines/timeline-rows.ts';
import { markedDays, timelineMarks } from '../../src/deadlines/timeline.ts';

const due = (kind: Deadline['kind'], value: string | null): Deadline => ({ text: '', kind, value });

describe('deadlineMeaning', () => {
  test.each([
    ['date', '2023-12-30', '30/12/2023'],
    ['month', '2024-06', 'tháng 6/2024'],
    ['quarter', '2024-Q1', 'quý I/2024'],
    ['year', '2024', 'năm 2024'],
    ['range', '2023/2025', 'năm 2023 đến năm 2025'],
    ['ongoing', null, 'thường xuyên'],
    ['dependent', null, null],
    ['date', null, null],
  ] as const)('%s %s', (kind, value, told) => {
    expect(deadlineMeaning(due(kind, value))).toBe(told);
  });
});

describe('the picture of deadlines', () => {
  test('each kind has a shape of its own', () => {
    const kinds = [
      due('year', '2023'),
      due('date', '2023-12-30'),
      due('ongoing', null),
      due('dependent', null),
      due('date', null),
      due('date', '2013-12-30'),
    ];
    expect(timelineMarks(kinds, 2023).map(({ shape }) => shape)).toEqual([
      'bar',
      'day',
      'onwards',
      'dependent',
      'impossible',
      'earlier',
    ]);
  });

  test('what goes on begins where the last date ends', () => {
    const [, onwards] = timelineMarks([due('year', '2023'), due('ongoing', null)], null);
    expect(onwards).toEqual({ shape: 'onwards', from: '2023-12-31' });
  });

  test('a slip of ten years does not stretch it, and what has no date has no place', () => {
    const all = [
      due('date', '2023-12-30'),
      due('date', '2013-12-30'),
      due('quarter', '2024-Q1'),
      due('ongoing', null),
    ];
    expect(markedDays(timelineMarks(all, 2023)).sort()).toEqual(['2023-12-30', '2024-01-01', '2024-03-31']);
  });
});

describe('gatherRows', () => {
  const row = (index: number) => ({
    label: `III.${index}`,
    title: `Nhiệm vụ III.${index}`,
    path: `/nhiem-vu-III.${index}/`,
    deadlines: [index === 0 ? due('year', '2024') : due('year', '2023')],
  });

  test('leaves a list that fits as it is', () => {
    const rows = Array.from({ length: 50 }, (_, index) => row(index));
    expect(gatherRows(rows, 'nhiệm vụ', '/x/')).toBe(rows);
  });

  test('gathers what is due alike where there are too many rows', () => {
    const rows = Array.from({ length: 51 }, (_, index) => row(index));
    expect(gatherRows(rows, 'nhiệm vụ', '/x/').map(({ label, title, path }) => [label, title, path])).toEqual(
      [
        ['III.0', 'Nhiệm vụ III.0', '/nhiem-vu-III.0/'],
        ['50 ×', '50 nhiệm vụ', '/x/'],
      ],
    );
  });
});
