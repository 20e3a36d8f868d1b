import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { piecesOf, snippetOf, type MarkedPiece } from '../../../src/search/answer/highlight.ts';
import type { Marking } from '../../../src/search/answer/marking.ts';
import { phrasebook } from '../../../src/search/index/phrases.ts';
import { keysOf } from '../../../src/search/index/syllable.ts';

const index = { book: phrasebook([['DVC', 'dịch vụ công']]) };
/** These words, as typed side by side. */
const marked = (...words: string[]): Marking => {
  const keys = words.map((word) => keysOf(word).exact);
  return { marked: new Set(keys), pairs: new Set(keys.slice(1).map((key, at) => `${keys[at]} ${key}`)) };
};
const told = (pieces: readonly MarkedPiece[]): string =>
  pieces.map(({ text, found }) => (found ? `[${text}]` : text)).join('');

describe('found words in a text', () => {
  test('the right letters, neighbours joined, decomposed text too', () => {
    const text = 'Đảm bảo điều kiện công dân số.';
    const expected = 'Đảm bảo điều kiện [công dân số].';
    expect(told(piecesOf(index, text, marked('công', 'dân', 'số')))).toBe(expected);
    expect(told(piecesOf(index, text.normalize('NFD'), marked('công', 'dân', 'số')))).toBe(expected);
  });

  test('a short form only where all of its long form is found', () => {
    expect(told(piecesOf(index, '53 DVC', marked('dịch', 'vụ', 'công')))).toBe('53 [DVC]');
    expect(told(piecesOf(index, '53 DVC', marked('công')))).toBe('53 DVC');
  });

  test('a syllable only beside the one that was typed beside it', () => {
    const text = 'Công tác truyền thông của công dân số, nhân dân';
    expect(told(piecesOf(index, text, marked('công', 'dân', 'số')))).toBe(
      'Công tác truyền thông của [công dân số], nhân dân',
    );
    expect(told(piecesOf(index, 'nhân dân', marked('công', 'dân')))).toBe('nhân dân');
    expect(told(piecesOf(index, 'tài khoản VNeID', marked('tài', 'liệu', 'vneid')))).toBe(
      'tài khoản [VNeID]',
    );
  });

  test('old and new tone placement are the same word', () => {
    expect(told(piecesOf(index, 'số hóa, số hoá', marked('hoá')))).toBe('số [hóa], số [hoá]');
  });

  test('the pieces joined are the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const pieces = piecesOf(index, text, marked('a', 'công'));
        expect(pieces.map((piece) => piece.text).join('')).toBe(text.normalize('NFC'));
      }),
    );
  });
});

describe('a snippet', () => {
  const long = `${'mở đầu dài dòng '.repeat(30)}tố giác tội phạm qua ứng dụng${' và kết thúc'.repeat(30)}`;

  test('is cut around what was found', () => {
    const snippet = told(snippetOf(index, long, marked('tố', 'giác', 'tội', 'phạm')));
    expect(snippet).toMatch(/^… .*\[tố giác tội phạm\] qua ứng dụng.* …$/);
    expect(snippet.length).toBeLessThan(320);
  });

  test('a short text is shown whole, and nothing found shows the beginning', () => {
    expect(told(snippetOf(index, 'Công an xã', marked('xã')))).toBe('Công an [xã]');
    expect(told(snippetOf(index, long, marked()))).toMatch(/^mở đầu/);
  });
});
