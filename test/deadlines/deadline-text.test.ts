import { expect, test } from 'vitest';
import { addsToPrinted } from '../../src/deadlines/deadline-text.ts';

test.each([
  ['Quý I/2024', 'quý I/2024', false],
  ['Trong năm 2024;', 'năm 2024', false],
  ['30/12/2023', '30/12/2023', false],
  ['Trong tháng 02 năm 2023', 'tháng 2/2023', false],
  ['Trước ngày 30/6/2023', '30/6/2023', true],
  ['Trong năm 2023 (theo kết quả)', 'năm 2023', true],
  ['Theo tiến độ của Bộ Công an', 'phụ thuộc tiến độ khác', true],
])('"%s" needs "%s" beside it: %s', (printed, meaning, adds) => {
  expect(addsToPrinted(printed, meaning)).toBe(adds);
});
