import { describe, expect, it } from 'vitest';
import { daysOf, isoDay, isoQuarter } from '../../../scripts/structure/values/deadline/calendar.ts';

describe('calendar', () => {
  it.each([
    ['2023-12-30', '2023-12-30', '2023-12-30'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023-Q4', '2023-10-01', '2023-12-31'],
    ['2024', '2024-01-01', '2024-12-31'],
    ['2023/2025', '2023-01-01', '2025-12-31'],
    ['2024-02/2025-12', '2024-02-01', '2025-12-31'],
  ])('knows the days of %s', (value, first, last) => {
    expect(daysOf(value)).toEqual({ first, last });
  });

  it('has no days for what is no value', () => {
    expect(['', 'x', '2024-Q5', '2024/', '/'].map(daysOf)).toEqual([null, null, null, null, null]);
  });

  it('does not mend a date', () => {
    expect(isoDay('31', '11', '2023')).toBeNull();
    expect(isoDay('00', '1', '2023')).toBeNull();
    expect(isoDay('30', '12', '23')).toBe('2023-12-30');
  });

  it('reads a quarter as OCR prints it', () => {
    expect(['I', 'II', 'lI', 'IV', '1', '11', '5'].map((quarter) => isoQuarter(quarter, '2024'))).toEqual([
      '2024-Q1',
      '2024-Q2',
      '2024-Q2',
      '2024-Q4',
      '2024-Q1',
      '2024-Q2',
      null,
    ]);
  });
});
