import { expect, test } from 'vitest';
import type { Repair } from '../../src/domain/repair.ts';
import { applyLedger, entryAt, indexLedger, marksOf, undo } from '../../src/domain/ledger.ts';

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
  const [first, second] = applyLedger(
    ['Căn cứ', 'c p phát h n '],
    [repair(13, ' ', '.', false), repair(2, ' ', 'ấ'), repair(11, ' ', 'ạ')],
  );
  expect(first).toEqual({ number: 1, received: 'Căn cứ', text: 'Căn cứ', spans: [] });
  expect(second!.text).toBe('cấp phát hạn ');
  expect(marksOf(second!).map(({ start, end }) => second!.text.slice(start, end))).toEqual(['ấ', 'ạ', ' ']);
});

test('keeps its place where a reading is longer or shorter than what was received', () => {
  const [, line] = applyLedger(['', 'c ơ quan abc'], [repair(2, ' ', ''), repair(10, 'abc', 'abcdef')]);
  expect(line!.text).toBe('cơ quan abcdef');
  expect(marksOf(line!).map(({ start, end }) => [start, end])).toEqual([
    [1, 1],
    [8, 14],
  ]);
});

test('a mark finds its entry, and with it the text as received', () => {
  const entries = [repair(2, ' ', 'ấ'), repair(11, ' ', 'ạ'), repair(13, ' ', '.', false)];
  const ledger = indexLedger(entries);
  const [, line] = applyLedger(['', 'c p phát h n '], entries);
  const marks = marksOf(line!);
  expect(marks.map((mark) => entryAt(ledger, mark))).toEqual(entries);
  expect(undo(line!.text, marks, ledger)).toBe('c p phát h n ');
  expect(entryAt(ledger, { line: 3, column: 2 })).toBeUndefined();
});

test('every other blank is an ordinary one, place for place, and no entry', () => {
  const [line] = applyLedger(['Căn\u00a0cứ\tĐiều\u20031'], []);
  expect(line).toMatchObject({ text: 'Căn cứ\tĐiều 1', spans: [] });
});
