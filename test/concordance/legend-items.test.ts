import { describe, expect, test } from 'vitest';
import { legendItems } from '../../src/concordance/legend-items.ts';
import type { ConcordanceCell } from '../../src/queries/plans.ts';

const empty = { plan: {}, state: 'absent', members: [], tasks: [], open: [] };
const cell = (facts: object): ConcordanceCell => ({ ...empty, ...facts }) as unknown as ConcordanceCell;
const signs = (...cells: ConcordanceCell[]): string[] => legendItems([{ cells }]).map(({ sign }) => sign);
const member = (relation: string) => ({ page: {}, edge: { relation } });
const task = (strength: string) => ({ page: {}, edge: { strength } });

describe('the legend of the matrix', () => {
  test('explains what stands in it, and nothing else', () => {
    expect(signs(cell({ state: 'present', members: [member('same')] }))).toEqual(['24']);
    expect(signs(cell({ state: 'present', members: [member('broader')] }), cell({}))).toEqual([
      '24',
      '≈ 24',
      'không có',
    ]);
    expect(signs(cell({ state: 'related', tasks: [task('strong'), task('weak')] }))).toEqual(['3 nhiệm vụ']);
    expect(signs(cell({ state: 'related', tasks: [task('weak')] }))).toEqual(['2 liên quan']);
    expect(signs(cell({ state: 'check' }), cell({ state: 'pending' }))).toEqual([
      'cần xem 24?',
      'chưa rà soát',
    ]);
  });

  test('explains every sign where columns are drawn later', () => {
    expect(legendItems(null).map(({ sign }) => sign)).toEqual([
      '24',
      '≈ 24',
      '3 nhiệm vụ',
      '2 liên quan',
      'không có',
      'cần xem 24?',
      'chưa rà soát',
    ]);
  });
});
