import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexLedger, type Ledger } from '../../src/domain/ledger.ts';
import type { Repair } from '../../src/domain/repair.ts';
import {
  leastTrusted,
  offeredReading,
  receivedReading,
  segmentText,
  type Segment,
} from '../../src/document/segments.ts';

const repair = (raw: string, text: string, over: Partial<Repair> = {}): Repair => ({
  line: 1,
  column: 1,
  raw,
  text,
  status: 'repaired',
  confidence: 0.99,
  rule: 'lost-glyph',
  evidence: [],
  applied: true,
  ...over,
});
const mark = (start: number, end: number, column = start + 1) => ({ start, end, line: 1, column });
const find = (entries: [number, Repair][]): Ledger =>
  indexLedger(entries.map(([column, entry]) => ({ ...entry, column })));
const shown = (segments: Segment[]): string =>
  segments
    .map((segment) =>
      segment.kind === 'plain' ? segment.text : segment.parts.map((part) => part.shown).join(''),
    )
    .join('');
const words = (segments: Segment[]) => segments.filter((segment) => segment.kind === 'word');

describe('segmentText', () => {
  test('widens a repaired letter to its word, and tells what was received', () => {
    const segments = segmentText('cấp phát', [mark(1, 2)], find([[2, repair(' ', 'ấ')]]));
    const [word] = words(segments);
    expect(segments.map(({ kind }) => kind)).toEqual(['word', 'plain']);
    expect(receivedReading(word!.parts)).toBe('c p');
    expect(offeredReading(word!.parts)).toBe('cấp');
  });

  test('keeps a suggestion as received and offers its reading', () => {
    const entry = repair(' ', '.', { status: 'suggested', applied: false });
    const segments = segmentText('thực hiện ', [mark(9, 10)], find([[10, entry]]));
    const [word] = words(segments);
    expect(shown(segments)).toBe('thực hiện ');
    expect(receivedReading(word!.parts)).toBe('hiện ');
    expect(offeredReading(word!.parts)).toBe('hiện.');
  });

  test('gathers the marks of one word', () => {
    const entries = find([
      [3, repair(' ', 'ê')],
      [5, repair(' ', ':')],
    ]);
    const [word] = words(segmentText('tiêu: x', [mark(4, 5), mark(2, 3)], entries));
    expect(receivedReading(word!.parts)).toBe('ti u ');
    expect(word!.repairs).toHaveLength(2);
  });

  test('shows a blank that was taken away in the word that it stood in', () => {
    const [word] = words(segmentText('VNeID đã', [mark(2, 2)], find([[3, repair(' ', '')]])));
    expect(receivedReading(word!.parts)).toBe('VN eID');
  });

  test('leaves a mark without an entry as plain text', () => {
    expect(words(segmentText('cấp phát', [mark(1, 2)], find([])))).toEqual([]);
  });

  test('loses no letter, whatever the text and the marks', () => {
    const cases = fc.string().chain((text) =>
      fc
        .uniqueArray(fc.nat(text.length), { maxLength: 6 })
        .map((cuts) => [...cuts].sort((one, other) => one - other))
        .map((cuts) => ({
          text,
          marks: cuts.flatMap((start, at) => (at % 2 ? [] : [mark(start, cuts[at + 1] ?? start)])),
        })),
    );
    fc.assert(
      fc.property(cases, ({ text, marks }) => {
        expect(
          shown(segmentText(text, marks, find(marks.map(({ column }) => [column, repair('x', 'y')])))),
        ).toBe(text);
      }),
    );
  });
});

test('a word is as sure as its least sure letter', () => {
  const sure = repair(' ', 'ê');
  expect(leastTrusted([sure, repair(' ', ':', { status: 'likely' })])).toBe('likely');
  expect(leastTrusted([sure])).toBe('repaired');
});
