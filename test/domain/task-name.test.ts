import { expect, test } from 'vitest';
import { taskName } from '../../src/domain/task-name.ts';

test.each([
  ['III.1.1', 'III.1.1'],
  ['II.2#3', 'II.2 (ý 3)'],
  ['II.2#3+1', 'II.2 (ý 3.1)'],
  ['#4', 'ý 4'],
])('%s is read as %s', (path, name) => {
  expect(taskName(path)).toBe(name);
});
