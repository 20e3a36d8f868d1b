import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareTexts } from '../../../src/comparison/words/compare-texts.ts';

const abbreviations = [
  { short: 'DVC', long: 'dịch vụ công' },
  { short: 'CA', long: 'công an' },
];

describe('word-level comparison', () => {
  test.each([
    ['Số hoá hồ sơ', 'số hóa hồ sơ', 'tone placement and letter case'],
    ['Triển khai 53 DVC', 'Triển khai 53 dịch vụ công', 'an abbreviation and its long form'],
    ['khám, chữa bệnh', 'khám chữa bệnh', 'punctuation'],
    ['hòa'.normalize('NFD'), 'hòa', 'the Unicode form'],
  ])('"%s" and "%s" do not differ: %s', (one, other) => {
    expect(compareTexts(one, other, abbreviations).changed).toBe(0);
  });

  test('a small word that is also an abbreviation stays a word', () => {
    expect(compareTexts('làm ca đêm', 'làm công an đêm', abbreviations).changed).toBeGreaterThan(0);
  });

  test('a changed word is found with its place', () => {
    const [one, other] = ['Truyền hình địa phương, nền tảng số', 'Truyền hình thị xã, nền tảng số'];
    const { onlyFirst, onlySecond } = compareTexts(one, other);
    expect(onlyFirst.map(({ start, end }) => one.slice(start, end))).toEqual(['địa phương']);
    expect(onlySecond.map(({ start, end }) => other.slice(start, end))).toEqual(['thị xã']);
  });

  test('tones are differences', () => {
    expect(compareTexts('lưu trú', 'lưu trữ').changed).toBe(0.5);
  });

  const word = fc.constantFrom('lưu', 'trú', 'trữ', 'DVC', 'dịch', 'vụ', 'công', '100%', '30/12/2023');
  const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
  test('the other way round the two sides change places', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const forth = compareTexts(one, other, abbreviations);
        const back = compareTexts(other, one, abbreviations);
        expect(forth.changed).toBeCloseTo(back.changed);
      }),
    );
  });
  test('a text does not differ from itself, and stretches lie inside their text', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        expect(compareTexts(one, one).changed).toBe(0);
        for (const { start, end } of compareTexts(one, other, abbreviations).onlyFirst) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(one.length);
        }
      }),
    );
  });
});
