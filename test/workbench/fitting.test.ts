import fc from 'fast-check';
import { expect, test } from 'vitest';
import { InputError } from '../../src/domain/issue.ts';
import { fittingOf } from '../../scripts/workbench/jobs/fitting.ts';

/** Reads what holds no odd number and no two of the same, and counts how often it was asked. */
function reader() {
  const asked = { times: 0 };
  const read = (some: readonly number[]): void => {
    asked.times += 1;
    if (some.some((one) => one % 2 === 1) || new Set(some).size < some.length) throw new InputError('no.');
  };
  return { asked, read };
}

test('all that fit beside those before them are taken, in their order', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(40), { maxLength: 60 }), (decisions) => {
      const wanted = [...new Set(decisions.filter((one) => one % 2 === 0))];
      expect(fittingOf(decisions, reader().read)).toEqual(wanted);
    }),
  );
});

test('one reading shows that all fit, and some show which one does not', () => {
  const even = Array.from({ length: 300 }, (_, at) => 2 * at);
  const all = reader();
  expect(fittingOf(even, all.read)).toEqual(even);
  expect(all.asked.times).toBe(1);
  const but = reader();
  expect(fittingOf(even.with(150, 7), but.read)).toHaveLength(299);
  expect(but.asked.times).toBeLessThan(25);
});

test('a defect is no decision that does not fit', () => {
  const read = () => {
    throw new TypeError('defect');
  };
  expect(() => fittingOf([1], read)).toThrow(TypeError);
});
