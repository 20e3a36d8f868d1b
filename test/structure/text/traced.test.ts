import { describe, expect, test } from 'vitest';
import type { Repair, RepairedLine } from '../../../src/domain/repair.ts';
import { linesOf, Traced } from '../../../scripts/structure/text/traced.ts';

const repair = (line: number, column: number, raw: string, text: string): Repair => ({
  line,
  column,
  raw,
  text,
  status: 'repaired',
  confidence: 1,
  rule: 'lost-glyph',
  evidence: [],
  applied: true,
});

/** "Mục ti u  rà soát" with "ê" put back in at column 7 and a colon at column 9. */
const line: RepairedLine = {
  number: 12,
  received: 'Mục ti u  rà soát',
  text: 'Mục tiêu: rà soát',
  spans: [
    { start: 6, end: 7, repair: repair(12, 7, ' ', 'ê') },
    { start: 8, end: 9, repair: repair(12, 9, ' ', ':') },
  ],
};
const lines = new Map([[12, line]]);
const whole = Traced.ofLine(line);

describe('a slice keeps the marks that it shows, at its own offsets', () => {
  test('the label', () => {
    expect(whole.slice(0, 8).marks(lines)).toEqual([{ start: 6, end: 7, line: 12, column: 7 }]);
  });

  test('what stands after the label', () => {
    expect(whole.slice(9).trim().marks(lines)).toEqual([]);
  });

  test('joined behind another line', () => {
    const before = Traced.ofLine({ number: 11, received: 'a', text: 'a', spans: [] });
    const joined = Traced.join([before, whole]);
    expect(joined.text).toBe('a Mục tiêu: rà soát');
    expect(joined.marks(lines).map(({ start }) => start)).toEqual([8, 10]);
    expect(joined.lines).toEqual([11, 12]);
  });
});

test('a mark whose blanks are folded away in the middle stays one mark', () => {
  const wide: RepairedLine = {
    number: 1,
    received: 'x',
    text: 'thị  xã',
    spans: [{ start: 0, end: 7, repair: repair(1, 1, 'x', 'thị  xã') }],
  };
  const folded = Traced.ofLine(wide).collapse();
  expect(folded.text).toBe('thị xã');
  expect(folded.marks(new Map([[1, wide]]))).toEqual([{ start: 0, end: 6, line: 1, column: 1 }]);
});

test('a suggestion without length is shown where it stands', () => {
  const bare: RepairedLine = {
    number: 3,
    received: 'ab',
    text: 'ab',
    spans: [{ start: 1, end: 1, repair: repair(3, 2, '', 'x') }],
  };
  expect(Traced.ofLine(bare).marks(new Map([[3, bare]]))).toEqual([{ start: 1, end: 1, line: 3, column: 2 }]);
});

test('empty pieces leave no glue and have no lines', () => {
  expect(Traced.join([Traced.empty, whole, Traced.empty]).text).toBe(line.text);
  expect(Traced.empty.lines).toBeNull();
  expect(linesOf([Traced.empty])).toBeNull();
});
