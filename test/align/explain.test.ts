import { expect, test } from 'vitest';
import { alignPlan } from '../../scripts/align/align-plan.ts';
import { writtenPlans } from '../../scripts/bench/align/labelled.ts';
import { loadAlignInput } from '../../scripts/bench/align/read-plans.ts';
import { isSyllable } from '../../src/vietnamese/syllables.ts';

test('the reasons for and against a candidate quote words, not single syllables of them', () => {
  const { plan } = writtenPlans().find(({ source }) => source === 'xa-loi-thuong-hai')!;
  const { undecided } = alignPlan(plan, loadAlignInput());
  const reasons = undecided.flatMap(({ candidates }) =>
    candidates.flatMap((one) => [...one.for, ...one.against]),
  );
  const quotes = reasons.flatMap((reason) => [...reason.matchAll(/“([^”]+)”/g)].map(([, quote]) => quote!));
  expect(quotes.length).toBeGreaterThan(20);
  expect(quotes.filter((quote) => isSyllable(quote.toLowerCase()))).toEqual([]);
});
