import { describe, expect, it } from 'vitest';
import {
  MOST_ROMAN,
  pointLetter,
  pointValue,
  romanValue,
  toRoman,
} from '../../src/vietnamese/list-numbers.ts';

describe('what parts of a paper are counted with', () => {
  it('is read as it is written, for every Roman number', () => {
    for (let value = 1; value <= MOST_ROMAN; value += 1) expect(romanValue(toRoman(value))).toBe(value);
    for (const none of ['', 'IIII', 'IIX', 'iv', 'XL', 'V1']) expect(romanValue(none)).toBeNull();
  });

  it('has đ after d and no f, j, w or z among the letters of points', () => {
    expect([1, 4, 5, 6, 23, 24].map(pointLetter)).toEqual(['a', 'd', 'đ', 'e', 'y', undefined]);
    expect(['a', 'đ', 'y', 'f', 'j', 'w', 'z', ''].map(pointValue)).toEqual([1, 5, 23, 0, 0, 0, 0, 0]);
  });
});
