import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSource } from '../../scripts/read/index.ts';
import { plainCharacters } from '../../scripts/read/plain-characters.ts';
import { InputError } from '../../src/domain/issue.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));
const read = (bytes: Uint8Array) => readSource(bytes, 'thu.txt');
const sentence = (bytes: Uint8Array): string => {
  try {
    read(bytes);
  } catch (error) {
    if (error instanceof InputError) return error.toSentence();
    throw error;
  }
  return 'read without a word';
};

describe('reading', () => {
  test('lines are numbered from 1, with their ends, and the last one may have none', () => {
    expect(read(utf8('a\r\nb\rc\n\nd')).lines).toEqual([
      { number: 1, text: 'a', received: 'a', end: '\r\n' },
      { number: 2, text: 'b', received: 'b', end: '\r' },
      { number: 3, text: 'c', received: 'c', end: '\n' },
      { number: 4, text: '', received: '', end: '\n' },
      { number: 5, text: 'd', received: 'd', end: '' },
    ]);
  });

  test('decomposed letters are composed, and both are kept', () => {
    const [line] = read(utf8('e\u0302\u0301')).lines;
    expect(line).toMatchObject({ text: '\u1ebf', received: 'e\u0302\u0301' });
  });

  test('every line end of any system parts lines', () => {
    const { lines, notes } = read(utf8('a\u2028b\u2029c\u0085d\ve\r\nf'));
    expect(lines.map(({ text, end }) => text + end)).toEqual([
      'a\u2028',
      'b\u2029',
      'c\u0085',
      'd\v',
      'e\r\n',
      'f',
    ]);
    expect(notes.map(({ kind, line }) => [kind, line])).toEqual([
      ['line-end', 1],
      ['line-end', 2],
      ['line-end', 3],
      ['line-end', 4],
      ['carriage-return', 5],
    ]);
  });

  test.each([
    ['\u2010 Mục tiêu: 100%', '- Mục tiêu: 100%', 'hyphen'],
    ['12/KH\u2011UBND', '12/KH-UBND', 'hyphen'],
    ['Số 63/KHPH\u00adTCTĐA06', 'Số 63/KHPH-TCTĐA06', 'hyphen'],
    ['85/2016/NĐ\u00adCP', '85/2016/NĐ-CP', 'hyphen'],
    ['giai đoạn 2022\u00ad2025', 'giai đoạn 2022-2025', 'hyphen'],
    ['Mô\u00a0hình\u202f1', 'Mô hình 1', 'blank'],
  ])('signs that print alike are written plainly, one for one: %j', (received, text, kind) => {
    const { lines, notes } = read(utf8(received));
    expect(lines[0]).toMatchObject({ text, received });
    expect(notes[0]).toMatchObject({ kind, line: 1 });
  });

  test.each(['triển\u00adkhai', 'ĐỀ\u00adÁN', 'a – b — c', 'số 5\u00adngày'])(
    'other signs stay: %j',
    (text) => {
      expect(read(utf8(text)).lines[0]).toMatchObject({ text });
    },
  );

  test('what is unusual is noted, and stops nothing', () => {
    const { encoding, notes } = read(utf8('\ufeffa\u0302\r\n\u0007x\nb\u200bc\u202e'));
    expect(encoding).toBe('utf-8-bom');
    expect(notes.map(({ kind, line, count }) => [kind, line, count])).toEqual([
      ['byte-order-mark', 1, 1],
      ['not-nfc', 1, 1],
      ['carriage-return', 1, 1],
      ['control-character', 2, 1],
      ['invisible-character', 3, 2],
    ]);
  });

  test.each([
    ['nothing', new Uint8Array(), 'thu.txt: the file is empty. Hint: Give the text of a plan.'],
    ['blanks', utf8(' \n\t\n'), /^thu\.txt: there is nothing but blanks/],
    ['UTF-16', latin('\u00ff\u00feM\0'), /^thu\.txt: this is UTF-16 text\. Hint: Save it as UTF-8\.$/],
    ['UTF-16 without a mark', latin('M\0o\0'), /^thu\.txt:1: this is not text: it has a NUL/],
    ['a program', latin('abc\n\u007fELF\0'), /^thu\.txt:2: this is not text/],
    ['a Word document', latin('PK\u0003\u0004\u0014'), /^thu\.txt: this is a Word or other packed document/],
    ['a PDF', latin('%PDF-1.7'), /^thu\.txt: this is a PDF\. Hint: Copy its text/],
    [
      'windows-1258',
      latin('M\u00f4\nh\u00ecnh \u00fe\n'),
      /^thu\.txt:1: the bytes of this line are not UTF-8/,
    ],
    ['TCVN3', latin('K\nho\u00b9ch'), /^thu\.txt:2: the bytes of this line are not UTF-8/],
    [
      'a cut-off character',
      utf8('a\nhợ').subarray(0, 5),
      /^thu\.txt:2: the file ends in the middle of a character/,
    ],
    [
      '50 MB',
      new Uint8Array(50_000_000).fill(65),
      /^thu\.txt: the file has 50000000 bytes, more than 5000000/,
    ],
  ])('%s is refused in one sentence', (_, bytes, wanted) => {
    if (typeof wanted === 'string') expect(sentence(bytes)).toBe(wanted);
    else expect(sentence(bytes)).toMatch(wanted);
    expect(sentence(bytes)).not.toContain('\n');
  });

  test('any text comes back from its lines', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        fc.pre(/\S/.test(text) && !text.includes('\0') && !text.startsWith('\ufeff'));
        const { lines } = read(utf8(text));
        expect(lines.map(({ received, end }) => received + end).join('')).toBe(text);
        expect(lines.every((line) => line.text === plainCharacters(line.received.normalize('NFC')))).toBe(
          true,
        );
        expect(lines.every((line) => line.text.length === line.received.normalize('NFC').length)).toBe(true);
        expect(lines.map(({ number }) => number)).toEqual(lines.map((_, index) => index + 1));
      }),
    );
  });

  test('any bytes are read or refused in one sentence', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        expect(sentence(bytes)).not.toBe('');
      }),
      { numRuns: 2000 },
    );
  });
});
