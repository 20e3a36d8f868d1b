import { expect, test } from 'vitest';
import { fuzzWorkbench } from '../../scripts/fuzz/workbench.ts';
import { smallContent } from '../support/commands.ts';

test('random requests are answered without a defect, and change nothing', async () => {
  const { sent, pages } = await fuzzWorkbench(smallContent(), { numRuns: 300 });
  expect(sent).toBe(300);
  expect(pages).toBeGreaterThan(5);
}, 180_000);
