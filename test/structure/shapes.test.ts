import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Plan } from '../../src/domain/plan.ts';
import { misplaced, structureText, undamaged } from './structure-text.ts';
import {
  damaged,
  damages,
  knownRows,
  ownNumber,
  printShape,
  shapes,
  type KnownRow,
  type Shape,
} from './shapes.ts';

/** The seed is fixed, so that a failure is the same for everyone. */
const seed = 20250627;

const bare = (text: string): string => text.replace(/\.$/, '');
const wanted = (rows: readonly KnownRow[], shape: Shape): unknown =>
  rows.map(({ title, lead, deadline }, at) => [ownNumber(at, shape), title, lead, deadline]);
const read = ({ models }: Plan): unknown[] =>
  [...models]
    .sort((a, b) => a.number - b.number)
    .map(({ number, title, fields }) => [
      number,
      title,
      bare(fields.lead.map(({ text }) => text).join(' | ')),
      bare(fields.deadline.map(({ text }) => text).join(' | ')),
    ]);

describe('the shape of a list does not change what is read', () => {
  test('tabs, bars, blanks, grids, one cell a line and prose give the same models', () => {
    fc.assert(
      fc.property(knownRows, shapes, (rows, shape) => {
        const text = printShape(rows, shape);
        const plan = structureText(text);
        expect(read(plan)).toEqual(wanted(rows, shape));
        expect(misplaced(undamaged(text))).toEqual([]);
        if (shape.letterhead !== 'none')
          expect(plan).toMatchObject({
            number: '21/KH-UBND',
            place: 'Bản Lác',
            locality: { name: 'Bản Lác', level: 'xã' },
          });
      }),
      { numRuns: 400, seed },
    );
  });
});

/** Whether the reader is told that something in the list may be wrong. */
const isTold = ({ anomalies, models }: Plan): boolean =>
  anomalies.length > 0 ||
  models.some(({ fields }) =>
    Object.values(fields)
      .flat()
      .some(({ uncertain }) => uncertain !== null),
  );

describe('a damaged list is never silently wrong', () => {
  test('each damage leaves the right models, or is told', () => {
    fc.assert(
      fc.property(knownRows, shapes, damages, (rows, shape, damage) => {
        const plan = structureText(damaged(printShape(rows, shape), damage));
        const right = JSON.stringify(read(plan)) === JSON.stringify(wanted(rows, shape));
        expect(right || isTold(plan)).toBe(true);
      }),
      { numRuns: 700, seed },
    );
  });
});
