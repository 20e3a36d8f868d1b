import { expect, test } from 'vitest';
import { shorten } from '../../src/components/shorten.ts';

test('a short text stays, a long one is cut at a word', () => {
  expect(shorten('Công an xã', 10)).toBe('Công an xã');
  expect(shorten('Công an xã, phường', 11)).toBe('Công an xã…');
  expect(shorten('khôngcódấucách', 5)).toBe('không…');
});
