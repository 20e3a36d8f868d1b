import { expect, test } from 'vitest';
import { pointExamples, startsPoint } from '../../../scripts/receive/pdf/layout/points.ts';

test.each(pointExamples.begins)('“%s” begins a point', (line) => {
  expect(startsPoint(line)).toBe(true);
});

test.each(pointExamples.goesOn)('“%s” goes on a point', (line) => {
  expect(startsPoint(line)).toBe(false);
});
