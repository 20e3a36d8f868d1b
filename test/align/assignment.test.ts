import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assignBest } from '../../scripts/align/assignment.ts';

const total = (gains: number[][], columns: readonly (number | null)[]): number =>
  columns.reduce<number>((sum, column, row) => sum + (column === null ? 0 : gains[row]![column]!), 0);

/** The best sum by trying every assignment. */
function bestByTrying(gains: number[][], row = 0, taken = new Set<number>()): number {
  if (row === gains.length) return 0;
  let best = bestByTrying(gains, row + 1, taken);
  gains[row]!.forEach((gain, column) => {
    if (taken.has(column) || gain <= 0) return;
    best = Math.max(best, gain + bestByTrying(gains, row + 1, new Set([...taken, column])));
  });
  return best;
}

test('the optimum is not the greedy choice', () => {
  // Greedy gives the first row its 0.9 and leaves the second with 0.1.
  expect(
    assignBest([
      [0.9, 0.8],
      [0.85, 0.1],
    ]),
  ).toEqual([1, 0]);
});

test('a row that gains nothing is left out', () => {
  expect(
    assignBest([
      [0, -0.2],
      [0.5, 0],
    ]),
  ).toEqual([null, 0]);
  expect(assignBest([])).toEqual([]);
});

test('no column twice, and as good as the best of all assignments', () => {
  const gain = fc.integer({ min: -3, max: 9 });
  const matrix = fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 4 }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(gain, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    );
  fc.assert(
    fc.property(matrix, (gains) => {
      const assigned = assignBest(gains);
      const used = assigned.filter((column) => column !== null);
      expect(new Set(used).size).toBe(used.length);
      expect(total(gains, assigned)).toBe(bestByTrying(gains));
    }),
  );
});
