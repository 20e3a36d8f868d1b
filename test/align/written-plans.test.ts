import { describe, expect, test } from 'vitest';
import { openRelation } from '../../src/domain/concordance.ts';
import { alignPlan } from '../../scripts/align/align-plan.ts';
import { writtenPlans } from '../../scripts/bench/align/labelled.ts';
import { loadAlignInput } from '../../scripts/bench/align/read-plans.ts';

// The plans written for the fit, heard as a new plan is: with the decided plans of the project beside them.
const input = loadAlignInput();
const written = writtenPlans().map((labelled) => ({ ...labelled, ...alignPlan(labelled.plan, input) }));

describe.each(written)('$source', ({ truth, edges, undecided }) => {
  test('no model is surely another one than it is', () => {
    const wrong = edges.filter(({ number, model }) => truth.get(number)!.model !== model);
    // "Hard" is what a careful person would look at twice.
    expect(wrong.filter(({ number }) => !truth.get(number)!.hard)).toEqual([]);
    expect(wrong.length).toBeLessThanOrEqual(1);
  });
  test('nearly every known model is sure, or named to a person', () => {
    const known = [...truth].filter(([, { model }]) => model !== null);
    const found = known.filter(
      ([number, { model }]) =>
        edges.some((edge) => edge.number === number && edge.model === model) ||
        undecided.some(
          (one) => one.number === number && one.candidates.some((other) => other.model === model),
        ),
    );
    expect(known.length - found.length).toBeLessThanOrEqual(Math.ceil(known.length / 8));
  });
  test('each candidate has a chance between nothing and sure, the best first, and something to say for or against', () => {
    for (const { decision, candidates } of undecided) {
      expect(decision).toBe(candidates.length > 0 ? 'check' : 'none');
      expect(candidates.length).toBeLessThanOrEqual(3);
      const chances = candidates.map(({ probability }) => probability);
      expect(chances).toEqual([...chances].sort((a, b) => b - a));
      for (const candidate of candidates) {
        expect(candidate.probability).toBeGreaterThanOrEqual(0.05);
        expect([...candidate.for, ...candidate.against].length).toBeGreaterThan(0);
      }
    }
  });
});

test('whether the scope is the same is told for nine in ten', () => {
  const told = written.flatMap(({ truth, edges }) =>
    edges
      .filter(({ number, model }) => truth.get(number)!.model === model)
      .map(({ number, relation }) => openRelation(relation) === openRelation(truth.get(number)!.relation)),
  );
  expect(told.length).toBeGreaterThan(100);
  expect(told.filter(Boolean).length / told.length).toBeGreaterThanOrEqual(0.9);
});
