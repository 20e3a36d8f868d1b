import { expect, test } from 'vitest';
import type { Repair } from '../../src/domain/repair.ts';
import { markLines } from '../../src/document/ledger-lines.ts';

const repair = (column: number, raw: string, text: string, applied = true): Repair => ({
  line: 2,
  column,
  raw,
  text,
  status: applied ? 'repaired' : 'suggested',
  confidence: 0.99,
  rule: 'lost-glyph',
  evidence: [],
  applied,
});

test('applies what is applied, leaves what is offered, and marks both where they stand', () => {
  const [first, second] = markLines(
    ['Căn cứ', 'c p phát h n '],
    [repair(13, ' ', '.', false), repair(2, ' ', 'ấ'), repair(11, ' ', 'ạ')],
  );
  expect(first).toEqual({ number: 1, received: 'Căn cứ', text: 'Căn cứ', marks: [] });
  expect(second!.text).toBe('cấp phát hạn ');
  expect(second!.marks.map(({ start, end }) => second!.text.slice(start, end))).toEqual(['ấ', 'ạ', ' ']);
});

test('keeps its place where a reading is longer or shorter than what was received', () => {
  const [, line] = markLines(['', 'c ơ quan abc'], [repair(2, ' ', ''), repair(10, 'abc', 'abcdef')]);
  expect(line!.text).toBe('cơ quan abcdef');
  expect(line!.marks.map(({ start, end }) => [start, end])).toEqual([
    [1, 1],
    [8, 14],
  ]);
});
