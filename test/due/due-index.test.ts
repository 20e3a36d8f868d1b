import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passing, type DueFilter, type DueIndex, type DueKey } from '../../src/due/due-index.ts';

const named = (prefix: string) =>
  [0, 1, 2].map((at) => ({ slug: `${prefix}-${at}`, name: `${prefix} ${at}` }));
const indexOf = (keys: DueKey[]): DueIndex => ({
  times: ['2023-12', '2024-06', 'thuong-xuyen'],
  plans: named('xa'),
  units: named('don-vi'),
  tools: named('cong-cu'),
  keys,
});
const none: DueFilter = { lead: '', unit: '', tool: '', plan: '', time: '' };
const place = fc.integer({ min: 0, max: 2 });
const keys = fc.array(fc.tuple(place, place, fc.array(place), fc.array(place), fc.array(place)));

describe('a filter of deadlines', () => {
  test('takes those that meet every condition', () => {
    const index = indexOf([
      [0, 0, [0], [0, 1], [2]],
      [1, 0, [1], [0, 1], []],
      [2, 1, [], [1], [2]],
    ]);
    expect(passing(index, none)).toEqual([0, 1, 2]);
    expect(passing(index, { ...none, lead: 'don-vi-1' })).toEqual([1]);
    expect(passing(index, { ...none, unit: 'don-vi-1', tool: 'cong-cu-2' })).toEqual([0, 2]);
    expect(passing(index, { ...none, plan: 'xa-0', time: '2024-06' })).toEqual([1]);
  });

  test('takes none for what no deadline has', () => {
    const index = indexOf([[0, 0, [0], [0], [0]]]);
    for (const key of ['lead', 'unit', 'tool', 'plan', 'time'] as const)
      expect(passing(index, { ...none, [key]: 'khong-co' })).toEqual([]);
  });

  test('the months together hold all that pass without a month, in order', () => {
    fc.assert(
      fc.property(keys, fc.constantFrom('', 'don-vi-0', 'don-vi-2'), (all, lead) => {
        const index = indexOf(all);
        const whole = passing(index, { ...none, lead });
        const parts = index.times.flatMap((time) => passing(index, { ...none, lead, time }));
        expect([...parts].sort((a, b) => a - b)).toEqual(whole);
      }),
    );
  });
});
