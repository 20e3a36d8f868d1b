import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changedShare } from '../../../src/comparison/words/shared-words.ts';

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
    expect(changedShare(one, other, abbreviations)).toBe(0);
  });

  test('a small word that is also an abbreviation stays a word', () => {
    expect(changedShare('làm ca đêm', 'làm công an đêm', abbreviations)).toBeGreaterThan(0);
  });

  test('tones are differences', () => {
    expect(changedShare('lưu trú', 'lưu trữ')).toBe(0.5);
  });

  const word = fc.constantFrom('lưu', 'trú', 'trữ', 'DVC', 'dịch', 'vụ', 'công', '100%', '30/12/2023');
  const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
  test('the other way round they differ as much; no text differs from itself', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const share = changedShare(one, other, abbreviations);
        expect(share).toBeCloseTo(changedShare(other, one, abbreviations));
        expect(share >= 0 && share <= 1).toBe(true);
        expect(changedShare(one, one)).toBe(0);
      }),
    );
  });
});
