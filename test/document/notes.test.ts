import { expect, test } from 'vitest';
import { lineNotes, noteMark, notesOf, placedInLine, placedNotes } from '../../src/document/notes.ts';
import { placeNotes } from '../../src/document/place-notes.ts';
import type { Segment } from '../../src/document/segments.ts';

const footnotes = [
  {
    mark: '1',
    text: '1 Theo Luật Thủy lợi.',
    lines: [9, 9] as [number, number],
    anchor: { line: 3, column: 12 },
  },
  { mark: '[2]', text: '[2] Gồm 03 hồ.', lines: [10, 10] as [number, number], anchor: null },
];
const plain = (text: string): Segment => ({ kind: 'plain', text });

test('a mark stands where the text refers to its note', () => {
  const placed = placedNotes([{ at: 8, note: 0 }], footnotes);
  expect(placed).toEqual([{ at: 8, end: 8, mark: '1', to: '#chu-thich-1', id: 'dan-chu-thich-1' }]);
  expect(placeNotes([plain('Nạo vét kênh.')], placed)).toEqual([
    plain('Nạo vét '),
    placed[0],
    plain('kênh.'),
  ]);
});

test('a mark at the end of the text comes last; one inside a repaired word behind the word', () => {
  const word: Segment = { kind: 'word', parts: [{ shown: 'hồ', received: 'h ', repair: null }], repairs: [] };
  const end = { at: 6, end: 6, mark: '1', to: '#a' };
  const inside = { at: 1, end: 1, mark: '2', to: '#b' };
  expect(placeNotes([word, plain(' lớn')], [end, inside])).toEqual([word, inside, plain(' lớn'), end]);
});

test('in the whole text the printed mark itself is the link, and the note leads back', () => {
  const lines = lineNotes(footnotes);
  const text = 'Nạo vét kênh1 chính.';
  const own = { references: [{ column: 13, note: { ...footnotes[0]!, order: 1 } }], backTo: [] };
  expect(placedInLine(text, own)).toEqual([{ at: 12, end: 13, mark: '1', to: '#d-9' }]);
  expect(lines.get(9)?.backTo).toEqual([3]);
  expect(lines.has(10)).toBe(false);
});

test('a page lists the notes that it refers to, each once', () => {
  const references = [[{ at: 1, note: 1 }], undefined, [{ at: 4, note: 1 }]];
  expect(notesOf(references, footnotes).map(({ order }) => order)).toEqual([2]);
  expect(noteMark({ mark: '[2]', order: 2 })).toBe('2');
  expect(noteMark({ mark: '', order: 3 })).toBe('3');
});
