import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance } from '../../src/vietnamese/edit-distance.ts';

describe('the edit distance', () => {
  test.each([
    ['', '', 0],
    ['', 'xã', 2],
    ['truyền', 'truyền', 0],
    ['chủ tri', 'chủ trì', 1],
    ['thoi gian', 'thoigian', 1],
    ['quy', 'qyu', 2],
  ])('"%s" and "%s": %i', (one, other, distance) => {
    expect(editDistance(one, other)).toBe(distance);
  });

  test('swaps neighbours only where a cost is given', () => {
    expect(editDistance('quy', 'qyu', Infinity, { swap: 1 })).toBe(1);
    expect(editDistance('quy', 'qyu', 0.7, { swap: 0.7 })).toBe(0.7);
  });

  const word = fc.string({ unit: fc.constantFrom('a', 'n', 'h', 'g', 'i'), maxLength: 8 });

  test('is nothing for the same word, the same both ways, and no longer by a detour', () => {
    fc.assert(
      fc.property(word, word, word, (one, other, third) => {
        expect(editDistance(one, one)).toBe(0);
        expect(editDistance(one, other)).toBe(editDistance(other, one));
        expect(editDistance(one, other)).toBeLessThanOrEqual(
          editDistance(one, third) + editDistance(third, other),
        );
      }),
    );
  });

  test('a limit hides what lies above it and changes nothing below', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 4 }), fc.boolean(), (one, other, limit, swaps) => {
        const costs = swaps ? { swap: 0.7 } : {};
        const whole = editDistance(one, other, Infinity, costs);
        expect(editDistance(one, other, limit, costs)).toBe(whole > limit ? Infinity : whole);
      }),
    );
  });
});
