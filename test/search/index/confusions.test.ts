import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distance, soundAlike } from '../../../src/search/index/confusions.ts';

describe('the cost of a misspelling', () => {
  test('what sounds alike costs less than a neighbouring key, and that less than another letter', () => {
    const costs = [distance('su', 'xu', 2), distance('vat', 'vay', 2), distance('vat', 'vam', 2)];
    expect(costs).toEqual([0.5, 0.7, 1]);
  });

  test.each([
    ['truyen', 'chuyen'],
    ['lai', 'nai'],
    ['trac', 'chac'],
    ['giao', 'dao'],
    ['lang', 'lan'],
  ])('%s and %s sound alike somewhere', (one, other) => {
    expect(soundAlike(one, other)).toBe(true);
    expect(soundAlike(other, one)).toBe(true);
  });

  test('swapped and doubled letters cost less than one', () => {
    expect(distance('cogn', 'cong', 1)).toBe(0.7);
    expect(distance('phapp', 'phap', 1)).toBe(0.5);
  });

  const word = fc.stringMatching(/^[a-z]{1,7}$/);
  test('it is 0 only for the same word, and never above the limit', () => {
    fc.assert(
      fc.property(word, word, (one, other) => {
        const cost = distance(one, other, 2);
        expect(cost === 0).toBe(one === other);
        expect(cost <= 2 || cost === Infinity).toBe(true);
      }),
    );
  });
});
