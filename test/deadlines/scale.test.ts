import { expect, test } from 'vitest';
import { scaleOver } from '../../src/deadlines/scale.ts';

test('the scale covers whole years and keeps distances true', () => {
  const { years, x } = scaleOver(['2023-06-30', '2024-02-29'], 0, 730);
  expect(years).toEqual([2023, 2024]);
  expect(x('2023-01-01')).toBe(0);
  expect(x('2024-12-31')).toBe(730);
  expect(x('2024-01-01')).toBe(365);
});
