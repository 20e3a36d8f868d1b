import { expect, test } from 'vitest';
import { headingLines } from '../../src/document/heading-lines.ts';
import type { LineStart } from '../../src/document/line-starts.ts';

const found = (heading: string | null, ...texts: string[]): number[] => {
  const lines = texts.map((text, index) => ({ number: index + 1, text }));
  const start: LineStart = { label: '', path: null, heading };
  return [...headingLines(lines, new Map([[1, start]]))];
};

test('a heading goes on over blank lines, until it is whole', () => {
  expect(
    found('MỤC ĐÍCH, THỜI GIAN TRIỂN KHAI', 'I. MỤC ĐÍCH, THỜI GIAN TRIỂN', '', 'KHAI', '', '1. Mục đích'),
  ).toEqual([3]);
});

test('the number before a title is no part of it', () => {
  expect(
    found('Công chứng, chứng thực', '4. Mô hình 8: Công chứng, chứng', ' ', 'thực', '- Mục tiêu:'),
  ).toEqual([3]);
});

test('a heading of one line has no further ones; what follows is text even where it begins alike', () => {
  expect(found('Mục đích', '1. Mục đích', 'Mục đích của kế hoạch')).toEqual([]);
  expect(found('Phạm vi triển khai', '3. Phạm vi', 'triển khai tại 11 thôn')).toEqual([]);
  expect(found(null, 'III.1.1 Tổ chức', 'cấp thẻ')).toEqual([]);
});
