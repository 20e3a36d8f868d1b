import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ownWords } from '../../../src/comparison/words/own-words.ts';

const words = (...texts: string[]): string[][] =>
  ownWords(texts).map((stretches, at) => stretches.map(({ start, end }) => texts[at]!.slice(start, end)));

test('marks what only one text has, in each of them', () => {
  expect(
    words(
      'Công an xã phối hợp với Công an thành phố khởi tạo tài khoản',
      'Công an xã phối hợp với Công an tỉnh khởi tạo tài khoản',
    ),
  ).toEqual([['thành phố'], ['tỉnh']]);
});

test('what two of three have is marked in none of them', () => {
  expect(words('cấp tài khoản và chữ ký số', 'cấp tài khoản và chữ ký số', 'cấp tài khoản')).toEqual([
    [],
    [],
    [],
  ]);
});

test('letter case and the placing of tones are no difference', () => {
  expect(words('Số hóa tài liệu, hòa giải', 'số hoá tài liệu; hoà giải')).toEqual([[], []]);
});

test('a date is one word', () => {
  expect(words('xong trước ngày 30/12/2023 nhé', 'xong trước ngày 31/12/2023 nhé')).toEqual([
    ['30/12/2023'],
    ['31/12/2023'],
  ]);
});

test('a text that stands alone, and texts with hardly a word in common, carry no marks', () => {
  expect(words('Cấp tài khoản', '')).toEqual([[], []]);
  expect(words('một hai ba bốn năm', 'sáu bảy tám chín mười')).toEqual([[], []]);
});

test('stretches stand in order, inside the text, and never overlap', () => {
  const text = fc.array(fc.constantFrom('xã', 'tỉnh', 'số', 'hoá', 'hóa', '1/2', 'và'), { maxLength: 30 });
  fc.assert(
    fc.property(fc.array(text, { maxLength: 4 }), (lists) => {
      const texts = lists.map((list) => list.join(' '));
      ownWords(texts).forEach((stretches, at) => {
        let last = 0;
        for (const { start, end } of stretches) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(texts[at]!.length);
      });
    }),
  );
});

test('an abbreviation and its long form are the same words', () => {
  const texts = ['cung cấp DVC trực tuyến trên địa bàn', 'cung cấp dịch vụ công trực tuyến trên địa bàn'];
  expect(ownWords(texts, [{ short: 'DVC', long: 'dịch vụ công' }])).toEqual([[], []]);
});

test('what is marked is what a comparison with every other text would mark, in whatever order they stand', () => {
  const words = fc.array(fc.constantFrom('xã', 'tỉnh', 'số', 'hoá', 'lập', '1/2', 'và'), { maxLength: 12 });
  fc.assert(
    fc.property(fc.array(words, { minLength: 2, maxLength: 6 }), (lists) => {
      const texts = lists.map((list) => list.join(' '));
      const stretches = ownWords(texts);
      const turned = ownWords(texts.toReversed()).toReversed();
      expect(turned).toEqual(stretches);
      stretches.forEach((own, at) => {
        const twin = texts.some((text, other) => other !== at && text === texts[at]);
        if (twin) expect(own).toEqual([]);
      });
    }),
  );
});
