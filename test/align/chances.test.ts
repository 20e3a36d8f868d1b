import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import fitted from '../../scripts/align/fitted.json' with { type: 'json' };
import { chancesOf, chancesOfPlan } from '../../scripts/align/chances.ts';
import { features } from '../../scripts/align/features.ts';
import { calibrationOf } from '../../scripts/bench/align/calibration.ts';
import { fitLogit } from '../../scripts/bench/align/logit.ts';

test('the weights are those of the features, none too many and none missing', () => {
  expect(Object.keys(fitted.weights)).toEqual(features.map(({ name }) => name));
});

test('where the program was not fitted, what it calls sure is right: 95 in 100 and more', () => {
  const sure = fitted.crossValidated.calibration.at(-1)!;
  expect(sure.from).toBe(0.95);
  expect(sure.cases).toBeGreaterThan(200);
  expect(sure.right).toBeGreaterThanOrEqual(0.98);
});

describe('chances', () => {
  const rows = fc.array(
    fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 2, maxLength: 2 }),
    {
      minLength: 1,
      maxLength: 6,
    },
  );
  test('are none below nought, and leave the rest to "none"', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const chances = chancesOf(all, [1, -0.5]);
        expect(Math.min(...chances)).toBeGreaterThanOrEqual(0);
        expect(chances.reduce((sum, one) => sum + one, 0)).toBeLessThan(1);
      }),
    );
  });
  test('of two models that want one canonical model the better one gets it', () => {
    const [weak, strong] = [[[3]], [[9]]];
    const [first, second] = chancesOfPlan([weak, strong], [false], [1]);
    expect(second![0]!).toBeGreaterThan(0.95);
    expect(first![0]!).toBeLessThan(0.6);
    expect(chancesOfPlan([weak], [false], [1])[0]![0]!).toBeGreaterThan(0.9);
  });
  test('of two that want it alike neither is sure', () => {
    for (const [chance] of chancesOfPlan([[[9]], [[9]]], [false], [1])) expect(chance!).toBeLessThan(0.95);
  });
  test('what a person gave to another model is hardly this one', () => {
    expect(chancesOfPlan([[[3]]], [true], [1])[0]![0]!).toBeLessThan(0.5);
  });
});

test('a fit finds the weights by which choices were made', () => {
  const choices = Array.from({ length: 200 }, (_, at) => {
    const value = (at % 20) / 10 - 1;
    // The likelier the larger the feature; every fourth is an exception.
    return { features: [[value, 1]], right: value > 0 !== (at % 4 === 0) ? 0 : -1, weight: 1 };
  });
  const [slope] = fitLogit(choices, 2, 0.1);
  expect(slope!).toBeGreaterThan(0.5);
});

test('a table of calibration counts each verdict once', () => {
  const verdicts = [0.01, 0.3, 0.97, 0.99].map((chance) => ({ chance, right: chance > 0.5 }));
  const buckets = calibrationOf(verdicts);
  expect(buckets.reduce((sum, { cases }) => sum + cases, 0)).toBe(4);
  expect(buckets.at(-1)).toMatchObject({ cases: 2, right: 1, meanChance: 0.98 });
});
