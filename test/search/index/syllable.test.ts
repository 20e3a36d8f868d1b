import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isMarked, keysOf, lettersOf } from '../../../src/search/index/syllable.ts';
import { tokensOf } from '../../../src/search/index/tokens.ts';
import { syllables } from '../../../src/vietnamese/syllables.ts';

describe('keys of a word', () => {
  test.each([
    ['hòa', 'hoà'],
    ['Uỷ', 'ủy'],
    ['lý', 'lí'],
    ['quý', 'quí'],
    ['KỸ', 'kĩ'],
    ['06', '6'],
    ['Đề'.normalize('NFD'), 'đề'],
  ])('%s and %s are the same word', (one, other) => {
    expect(keysOf(one)).toEqual(keysOf(other));
  });

  test.each([
    ['đường', 'dương'],
    ['lưu', 'lựu'],
    ['trú', 'trữ'],
    ['thúy', 'thúi'],
    ['0', '06'],
  ])('%s and %s are different words', (one, other) => {
    expect(keysOf(one).exact).not.toBe(keysOf(other).exact);
  });

  test('base letters ignore every mark', () => {
    expect(['đường', 'dương', 'Duong'].map((word) => keysOf(word).base)).toEqual(['duong', 'duong', 'duong']);
    expect(isMarked(keysOf('duong'))).toBe(false);
    expect(isMarked(keysOf('đuong'))).toBe(true);
  });

  test('neither Unicode form nor case changes a key', () => {
    fc.assert(
      fc.property(fc.constantFrom(...syllables()), (word) => {
        const keys = keysOf(word);
        expect(keysOf(word.normalize('NFD'))).toEqual(keys);
        expect(keysOf(word.toUpperCase())).toEqual(keys);
        expect(lettersOf(keys.exact)).not.toMatch(/[1-5]/);
      }),
    );
  });
});

describe('words of a text', () => {
  test('offsets are those of the NFC text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('Đề', 'án', '06/QĐ-TTg', ' ', '…', '\n', 'mh24')), (parts) => {
        const text = parts.join(' ').normalize('NFC');
        for (const { raw, start, end } of tokensOf(text)) expect(text.slice(start, end)).toBe(raw);
      }),
    );
  });

  test('letters and digits typed together stay one word', () => {
    expect(tokensOf('mh24 d9e62 30/12/2023').map(({ base }) => base)).toEqual([
      'mh24',
      'd9e62',
      '30',
      '12',
      '2023',
    ]);
  });
});
