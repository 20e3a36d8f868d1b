import { expect, test } from 'vitest';
import { gather, scaleOver, stagger } from '../../src/deadlines/lanes.ts';

test('the scale covers whole years and keeps distances true', () => {
  const { years, x } = scaleOver(['2023-06-30', '2024-02-29'], 0, 730);
  expect(years).toEqual([2023, 2024]);
  expect(x('2023-01-01')).toBe(0);
  expect(x('2024-12-31')).toBe(730);
  expect(x('2024-01-01')).toBe(365);
});

test('what ends on one day is one mark; its line begins where the longest range begins', () => {
  const marks = gather([
    { item: 'a', first: '2023-01-01', last: '2025-12-31' },
    { item: 'b', first: '2023-06-30', last: '2023-06-30' },
    { item: 'c', first: '2024-01-01', last: '2025-12-31' },
  ]);
  expect(marks).toEqual([
    { last: '2023-06-30', from: null, items: ['b'] },
    { last: '2025-12-31', from: '2023-01-01', items: ['a', 'c'] },
  ]);
});

test('marks that would cover each other go a step lower', () => {
  expect(stagger([0, 5, 12, 13, 40], 10)).toEqual([0, 1, 0, 2, 0]);
});
