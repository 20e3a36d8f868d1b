import { expect, test } from 'vitest';
import { byLevel, levelWords } from '../../src/domain/place.ts';
import type { Locality } from '../../src/domain/plan.ts';

const at = (name: string | null, level: Locality['level'], ...parent: string[]): Locality => ({
  name,
  level,
  parent,
});

test('plans are counted by level, the highest first', () => {
  const plans = [at('A', 'xã'), at('B', 'tỉnh'), at('C', null), at('D', 'xã')].map((locality) => ({
    locality,
  }));
  expect(byLevel(plans).map(({ plans: own }) => own.length)).toEqual([1, 2, 1]);
  expect(levelWords(plans)).toBe('1 cấp tỉnh, 2 cấp xã, 1 chưa rõ cấp');
});
