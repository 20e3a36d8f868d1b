import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planSchema } from '../../src/domain/plan.ts';
import { projectRoot } from '../../scripts/files/files.ts';
import { essence, knownModels, misplaced, structureText, undamaged } from './structure-text.ts';
import { hostileTexts, layouts, models, plainLayout, printPlan } from './plan-texts.ts';

/** The seed is fixed, so that a failure is the same for everyone. */
const seed = 20240229;

describe('nothing is lost and nothing stands twice', () => {
  test('in documents without any sense', () => {
    fc.assert(
      fc.property(hostileTexts, (text) => {
        const plan = structureText(text);
        planSchema.parse(plan);
        expect(plan.coverage.unplaced).toBe(0);
        expect(plan.coverage.placed + plan.coverage.furniture).toBe(plan.coverage.characters);
        expect(misplaced(undamaged(text)).filter((place) => !place.endsWith('0 times'))).toEqual([]);
      }),
      { numRuns: 1500, seed },
    );
  });

  test('in random strings', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(structureText(text).coverage.unplaced).toBe(0);
      }),
      { numRuns: 500, seed },
    );
  });

  test('in generated plans, without the section for what no reader took', () => {
    fc.assert(
      fc.property(models, layouts, (known, layout) => {
        expect(misplaced(undamaged(printPlan(known, layout)))).toEqual([]);
      }),
      { numRuns: 300, seed },
    );
  });
});

describe('how a plan is laid out does not change what is read', () => {
  test('the plain text gives exactly what was printed', () => {
    fc.assert(
      fc.property(models, (known) => {
        const read = essence(printPlan(known, plainLayout));
        expect(read.map(({ number, title }) => ({ number, title }))).toEqual(
          known.map(({ number, title }) => ({ number, title })),
        );
        expect(read.map(({ fields }) => fields['assignment'])).toEqual(
          known.map(({ fields }) => [fields[1]!.items]),
        );
      }),
      { numRuns: 300, seed },
    );
  });

  test('fields shuffled, colons missing, titles wrapped, blank lines, page numbers inside titles', () => {
    fc.assert(
      fc.property(models, layouts, (known, layout) => {
        expect(essence(printPlan(known, layout))).toEqual(essence(printPlan(known, plainLayout)));
      }),
      { numRuns: 1000, seed },
    );
  });
});

test('the models of a real plan come out of every layout of its text', () => {
  const source = readFileSync(join(projectRoot, 'content/sources/duy-tien-2023/source.txt'), 'utf8');
  const known = knownModels(source);
  expect(known).toHaveLength(42);
  fc.assert(
    fc.property(layouts, (layout) => {
      expect(essence(printPlan(known, layout))).toEqual(essence(printPlan(known, plainLayout)));
    }),
    { numRuns: 60, seed },
  );
});

test('time grows with the length of the text, not with its square', () => {
  const page =
    'II. NHIỆM VỤ\n1. Mô hình 1: Triển khai\n- Mục tiêu: Công an xã chủ trì.\n- Thời gian: Quý I/2024.\n+ VNeID\n';
  const time = (copies: number): number => {
    const start = performance.now();
    structureText(page.repeat(copies));
    return performance.now() - start;
  };
  time(200);
  const [short, long] = [time(500), time(4000)];
  // Eight times the text; a square would take sixty-four times as long.
  expect(long).toBeLessThan(Math.max(short, 20) * 30);
});

test('blank lines between the cells of a table change nothing', () => {
  const source = readFileSync(join(projectRoot, 'content/sources/xa-khong-ten-2023/source.txt'), 'utf8');
  const lines = source.split('\n');
  const plain = essence(source);
  expect(plain).toHaveLength(31);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 11 }), (gaps) => {
      const spaced = lines.map((line, at) => `${line}${'\n'.repeat(1 + gaps[at % gaps.length]!)}`).join('');
      expect(essence(spaced)).toEqual(plain);
    }),
    { numRuns: 40, seed },
  );
});
