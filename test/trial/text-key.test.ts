import { expect, test } from 'vitest';
import { textKey } from '../../scripts/trial/text-key.ts';

const key = (...lines: string[]): string => textKey(lines.map((text) => ({ text })));

test('a text is known again whatever its blanks and line ends', () => {
  expect(key('Mô hình 1:  Chợ', 'quê')).toBe(key('Mô hình 1: Chợ quê'));
});

test('another word is another text', () => {
  expect(key('Chợ quê')).not.toBe(key('Chợ huyện'));
});

test.each([
  ['a telephone number', 'ĐT: 0912 000 345', 'ĐT: 0999 888 777'],
  ['a mail address', 'thư: a.b@xa.vn', 'thư: cd@huyen.gov.vn'],
])('%s cannot be computed from the key, which is the same for any other', (_, one, other) => {
  expect(key(one)).toBe(key(other));
});
