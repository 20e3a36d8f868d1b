import { expect, test } from 'vitest';
import { countOf } from '../../src/components/count-of.ts';

test('a filter says how many it leaves, and the way back where it leaves none', () => {
  expect(countOf(43, 43, 'mô hình')).toBe('43 mô hình');
  expect(countOf(1, 43, 'mô hình')).toBe('1 trong 43 mô hình');
  expect(countOf(0, 43, 'mô hình')).toMatch(/^Không có mô hình nào khớp\..*“Xóa bộ lọc”/);
});
