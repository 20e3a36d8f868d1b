import { describe, expect, test } from 'vitest';
import { stateOf } from '../../src/queries/model-state.ts';

describe('the four states', () => {
  const read = { edges: [], unplaced: 0, ofProgramme: true, undecided: 0, candidates: 0, hasModels: true };
  test('a plan that was read to the end and has no such model has it not', () => {
    expect(stateOf(read)).toBe('absent');
  });
  test('an edge is presence, proposed or reviewed', () => {
    expect(stateOf({ ...read, edges: [{ decision: 'proposed' }], undecided: 3 })).toBe('present');
  });
  test('an undecided model that may be it is to be looked at', () => {
    expect(stateOf({ ...read, undecided: 2, candidates: 1 })).toBe('check');
  });
  test.each([
    ['characters without a place', { ...read, unplaced: 1 }],
    ['a programme that nobody named', { ...read, ofProgramme: false }],
    ['models without a decision', { ...read, undecided: 1 }],
  ])('with %s nothing can be said to be absent', (_, facts) => {
    expect(stateOf(facts)).toBe('pending');
  });
});
