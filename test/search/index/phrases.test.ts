import { describe, expect, test } from 'vitest';
import { expand, phrasebook, printedShort } from '../../../src/search/index/phrases.ts';
import { tokensOf } from '../../../src/search/index/tokens.ts';

const book = phrasebook([
  ['DVC', 'dịch vụ công'],
  ['CA', 'công an'],
  ['VH-TT', 'văn hóa - thông tin'],
  ['DC', 'dân cư'],
  ['DC về X', 'another'],
  ['DVC', 'a second reading'],
]);
const words = (text: string, always = false): string =>
  expand(tokensOf(text), book, always ? () => true : printedShort)
    .map(({ exact }) => exact)
    .join(' ');

describe('long forms for short ones', () => {
  test('a printed short form is one only as it is spelt', () => {
    expect(words('53 DVC của CA xã')).toBe('53 dich5 vu5 công cua3 công an xa4');
    expect(words('làn điệu ca trù')).toBe('lan2 điêu5 ca tru2');
  });

  test('a short form of several words, the longest first, the first reading of two', () => {
    expect(words('phòng VH-TT')).toBe('phong2 văn hoa1 thông tin');
    expect(words('DC về X')).toBe('another');
    expect(words('dvc', true)).toBe('dich5 vu5 công');
  });

  test('the words of a long form keep the place of the short one', () => {
    const places = expand(tokensOf('53 DVC'), book, printedShort).map(({ start, end }) => [start, end]);
    expect(places).toEqual([
      [0, 2],
      [3, 6],
      [3, 6],
      [3, 6],
    ]);
  });
});
