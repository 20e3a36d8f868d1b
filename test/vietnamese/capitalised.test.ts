import { expect, it } from 'vitest';
import { capitalised } from '../../src/vietnamese/capitalised.ts';

it.each([
  ['đầu năm', 'Đầu năm'],
  ['ấp Bà Đen', 'Ấp Bà Đen'],
  ['Xã Mẫu', 'Xã Mẫu'],
  ['12 mô hình', '12 mô hình'],
  ['', ''],
])('begins "%s" with a capital where it begins with a letter', (text, expected) => {
  expect(capitalised(text)).toBe(expected);
});
