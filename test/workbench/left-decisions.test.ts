import { expect, test } from 'vitest';
import { correctionsSchema } from '../../src/domain/decisions.ts';
import { lettersLeft } from '../../scripts/workbench/jobs/left-decisions.ts';

const signed = { reason: 'Đã xem.', by: 'Tổ soát', at: '2026-11-27' };
const settled = (...letters: [font: string, code: number, text: string][]) =>
  correctionsSchema.parse({
    glyphs: letters.map(([font, code, text]) => ({ font, code, text, ...signed })),
  });
/** A newer version with these lost letters, and what was decided on them. */
const newer = (
  letters: [font: string, code: number, certain: boolean][],
  corrections = settled(),
): Parameters<typeof lettersLeft>[1] => ({
  source: { layout: { glyphs: letters.map(([font, code, certain]) => ({ font, code, certain })) } },
  corrections,
});

test('letters of fonts are left only where the newer version has some that nobody knows', () => {
  const old = settled(['F', 7, 'ợ'], ['F', 9, 'Đ']);
  expect(lettersLeft(old, { source: {}, corrections: settled() })).toEqual([]);
  expect(lettersLeft(old, newer([['G', 3, true]]))).toEqual([]);
  expect(lettersLeft(old, newer([['G', 3, false]], settled(['G', 3, 'ợ'])))).toEqual([]);
  expect(
    lettersLeft(
      old,
      newer(
        [
          ['G', 3, false],
          ['G', 4, false],
        ],
        settled(['G', 3, 'ợ']),
      ),
    ),
  ).toEqual(['Đ']);
  expect(lettersLeft(old, newer([['G', 3, false]]))).toEqual(['ợ', 'Đ']);
});
