import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentReading } from '../../scripts/receive/reader/reader.ts';
import { formatReading, parseReading } from '../../scripts/read/reading-file.ts';
import { InputError } from '../../src/domain/issue.ts';
import type { SourceLayout } from '../../src/domain/layout.ts';

const layout: SourceLayout = {
  kind: 'pdf',
  reader: 'pdf 1',
  pages: 2,
  places: [
    { line: 1, page: 1, box: { left: 10, top: 20.5, right: 200, bottom: 32 } },
    { line: 3, page: 2, box: { left: 10, top: 20, right: 90, bottom: 31 } },
  ],
  tables: [
    {
      cells: [
        { row: 0, column: 0, rowSpan: 1, columnSpan: 2, first: 2, last: 3 },
        { row: 1, column: 0, rowSpan: 1, columnSpan: 2, first: null, last: null },
      ],
      headRows: [0],
    },
  ],
  roles: [{ line: 3, role: 'footnote', anchor: { line: 1, column: 4 } }],
  glyphs: [
    {
      line: 2,
      column: 3,
      raw: ' ',
      candidates: [{ text: 'ợ', probability: 0.99 }],
      certain: true,
      font: 'F1',
      code: 75,
    },
  ],
  continued: [3],
  fonts: [{ line: 1, column: 1, length: 3, font: 'Tinos', bold: true, italic: false }],
  remarks: [{ kind: 'deleted', line: 1, column: 2, length: 0, received: '30/11', note: 'Văn thư' }],
};

const source = {
  file: 'source.pdf',
  sha256: 'a'.repeat(64),
  ...documentReading(['Mô hình 1', 'ph p', 'xa\u0303\u2010'], layout),
  layout,
};

describe('a kept reading', () => {
  test('is read back as it was', () => {
    expect(parseReading(formatReading(source, 'source.pdf'), 'reading.jsonl')).toEqual(source);
  });

  test('keeps what a reader knows beyond what is checked', () => {
    const more = { ...layout, bookmarks: ['I'], remarks: [{ ...layout.remarks[0]!, candidates: [] }] };
    const read = parseReading(formatReading({ ...source, layout: more }, 'source.pdf'), 'reading.jsonl');
    expect(read.layout).toEqual(more);
  });

  test('an empty list is not the same as none', () => {
    const bare: SourceLayout = structuredClone(layout);
    delete bare.continued;
    delete bare.fonts;
    for (const one of [bare, { ...bare, continued: [], fonts: [] }])
      expect(parseReading(formatReading({ ...source, layout: one }, 'source.pdf'), 'r').layout).toEqual(one);
  });

  test('any lines come back', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) => {
        const bare = { ...layout, places: [], roles: [], glyphs: [], continued: [], fonts: [], remarks: [] };
        const any = { ...source, ...documentReading(texts, bare), layout: bare };
        expect(parseReading(formatReading(any, 'source.pdf'), 'r')).toEqual(any);
      }),
    );
  });

  test.each([
    [
      'is cut off',
      (text: string) => text.split('\n').slice(0, 3).join('\n'),
      /r:3: this reading has 3 lines where it says 5/,
    ],
    [
      'is no JSON',
      (text: string) => text.replace('{"line":2', '{line:2'),
      /r:3: this reading is no JSON here/,
    ],
    [
      'lost a line',
      (text: string) => text.replace('{"line":2', '{"line":9'),
      /r:3: .* number is not the next one/,
    ],
    [
      'has a wrong value',
      (text: string) => text.replace('"certain":true', '"certain":1'),
      /r:3: .* wrong at "glyphs\.0\.certain"/,
    ],
    [
      'is of another version',
      (text: string) => text.replace('"reading":1', '"reading":2'),
      /r:1: .* wrong at "reading"/,
    ],
  ])('that %s is told in one sentence', (_, damage, wanted) => {
    const damagedText = damage(formatReading(source, 'source.pdf'));
    expect(() => parseReading(damagedText, 'r')).toThrow(InputError);
    try {
      parseReading(damagedText, 'r');
    } catch (error) {
      expect((error as InputError).toSentence()).toMatch(wanted);
      expect((error as InputError).toSentence()).toContain('npm run reread');
    }
  });
});
