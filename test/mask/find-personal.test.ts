import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findPersonal, personalPatterns } from '../../scripts/mask/find-personal.ts';

const found = (text: string): string[] => findPersonal(text).map(({ start, end }) => text.slice(start, end));

describe('personal data', () => {
  test.each(personalPatterns.flatMap(({ kind, masks }) => masks.map((line) => [line, kind] as const)))(
    '%j holds something personal (%s)',
    (line, kind) => expect(findPersonal(line).map((match) => match.kind)).toEqual([kind]),
  );

  test.each(personalPatterns.flatMap(({ leavesAlone }) => leavesAlone))('%j holds nothing personal', (line) =>
    expect(found(line)).toEqual([]),
  );

  test.each([
    ['Liên hệ đồng chí A, ĐT: 0919.659.589, thư a@b.vn.', ['0919.659.589', 'a@b.vn']],
    ['SĐT: 0919 659 589 - 0988 111 222', ['0919 659 589', '0988 111 222']],
    ['０９１９６５９５８９', ['０９１９６５９５８９']],
    ['Liên hệ 030 000 1900, là', ['030 000 1900']],
    ['ký ngày 01/01/2022, số 46/2022/TT-BCA, 1.500.000.000 đồng, 193/KH-UBND', []],
    ['giai đoạn 2022-2025, tầm nhìn đến năm 2030; 53 DVC; 11/2023', []],
  ])('%j: %j', (line, wanted) => expect(found(line)).toEqual(wanted));

  test('of the five plans, one telephone number and nothing else', () => {
    const folder = 'content/sources';
    const all = [
      'duy-tien-2023',
      'hoang-trung-2022',
      'thanh-hoa-2023',
      'thieu-van-2024',
      'xa-khong-ten-2023',
    ].map((plan) => [plan, findPersonal(readFileSync(join(folder, plan, 'source.txt'), 'utf8')).length]);
    expect(all).toEqual([
      ['duy-tien-2023', 0],
      ['hoang-trung-2022', 0],
      ['thanh-hoa-2023', 0],
      ['thieu-van-2024', 1],
      ['xa-khong-ten-2023', 0],
    ]);
    expect(readdirSync(folder).length).toBeGreaterThanOrEqual(5);
  });

  test('any mobile number written in one of the usual ways is found whole', () => {
    const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
    const number = fc.tuple(
      fc.constantFrom('03', '05', '07', '08', '09'),
      digits(8),
      fc.constantFrom([4, 3, 3], [3, 3, 4], [4, 2, 2, 2], [10]),
      fc.constantFrom(' ', '.', '-'),
    );
    fc.assert(
      fc.property(number, ([prefix, rest, groups, gap]) => {
        let at = 0;
        const shown = groups.map((length) => (prefix + rest).slice(at, (at += length))).join(gap);
        expect(found(`Đồng chí Nguyễn Văn A, ${shown}, là`)).toEqual([shown]);
      }),
    );
  });
});
