import { describe, expect, test } from 'vitest';
import type { PlanPage } from '../../src/domain/pages.ts';
import { citePlace, printedDate, printedNumber } from '../../src/citation/citation.ts';

/** Only what a citation reads. */
const plan = (over: Partial<PlanPage>): PlanPage =>
  ({
    number: '/KH-UBND',
    date: { day: null, month: 2, year: 2024 },
    issuer: 'UBND xã Thiệu Vân',
    shortName: 'Xã Thiệu Vân, 2024',
    ...over,
  }) as PlanPage;

describe('a citation', () => {
  test('shows the blanks of the document as blanks', () => {
    expect(citePlace(plan({}), { what: ['Mô hình 24', 'Mục tiêu'], lines: [275, 281] })).toBe(
      'Kế hoạch số …/KH-UBND ngày … tháng 02 năm 2024 của UBND xã Thiệu Vân, Mô hình 24, Mục tiêu, dòng 275–281',
    );
  });

  test('calls each paper by its kind', () => {
    const letter = plan({ paper: 'công văn', number: '77/UBND' });
    expect(citePlace(letter, { what: [], lines: [3, 3] })).toMatch(/^Công văn số 77\/UBND ngày /);
  });

  test('says nothing of what is not known', () => {
    const bare = plan({ number: null, issuer: null, date: { day: null, month: null, year: null } });
    expect(citePlace(bare, { what: [], lines: [3, 3] })).toBe('Kế hoạch của Xã Thiệu Vân, dòng 3');
  });
});

test('days below ten and the first two months take a zero', () => {
  expect(printedDate({ day: 6, month: 1, year: 2022 })).toBe('ngày 06 tháng 01 năm 2022');
  expect(printedDate({ day: 15, month: 11, year: 2023 })).toBe('ngày 15 tháng 11 năm 2023');
  expect(printedDate({ day: null, month: null, year: 2022 })).toBe('năm 2022');
  expect(printedDate({ day: 1, month: 1, year: null })).toBeNull();
});

test('a number without its serial shows that it is blank', () => {
  expect(printedNumber('/KH-UBND')).toBe('…/KH-UBND');
  expect(printedNumber('405/KH-UBND')).toBe('405/KH-UBND');
  expect(printedNumber(null)).toBeNull();
});
