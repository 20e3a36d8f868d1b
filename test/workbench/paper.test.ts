import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PAPER } from '../../scripts/screenshots/clerk-walk.ts';
import { damagedPlan } from '../support/damaged-plan.ts';

test('the paper that a clerk walks with is the damaged plan of the tests', () => {
  expect(readFileSync(PAPER).equals(damagedPlan())).toBe(true);
});
