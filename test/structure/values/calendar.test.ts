import { describe, expect, it } from 'vitest';
import { isoDay, isoQuarter } from '../../../scripts/structure/values/deadline/calendar.ts';

describe('calendar', () => {
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
