import { describe, expect, test } from 'vitest';
import { mendNumbers } from '../../../scripts/receive/ocr/mend-numbers.ts';
import { mendRowNumbers } from '../../../scripts/receive/ocr/mend-row-numbers.ts';
import { mendQuarters } from '../../../scripts/receive/ocr/mend-quarters.ts';
import type { PageLine, ReadPage } from '../../../scripts/receive/ocr/read-page.ts';
import { hasStrokesOf, mayBeRoman } from '../../../scripts/receive/ocr/roman.ts';
import { romanValue, toRoman } from '../../../src/vietnamese/list-numbers.ts';
import type { Strokes } from '../../../scripts/receive/ocr/image/strokes.ts';

const box = { left: 0, top: 0, right: 10, bottom: 10 };

function line(text: string, strokes: Strokes | null = null): PageLine {
  const words = text.split(' ').map((word) => ({ text: word, confidence: 0.9, box, letters: [] }));
  return { words, box, baseline: 0, letter: 6, stroke: 1, strokes, stamped: false };
}

const page = (...lines: PageLine[]): ReadPage => ({
  width: 595,
  height: 842,
  blocks: [{ kind: 'text', lines }],
});

const mended = (...lines: PageLine[]): string[] =>
  mendNumbers([page(...lines)]).map(({ received, text }) => `${received} -> ${text}`);

describe('Roman numbers', () => {
  test('there and back', () => {
    for (let value = 1; value < 40; value += 1) expect(romanValue(toRoman(value))).toBe(value);
    expect(romanValue('IIX')).toBe(null);
  });

  test('what may be one', () => {
    for (const word of ['I.', 'L', 'H.', 'mH.', 'IV.', 'II', '1', '1l.'])
      expect(mayBeRoman(word), word).toBe(true);
    for (const word of ['12.', 'Số:', 'Căn', '-']) expect(mayBeRoman(word), word).toBe(false);
  });

  test('their strokes', () => {
    expect(hasStrokesOf(2, [2, 2, 2])).toBe(true);
    expect(hasStrokesOf(2, [2, 1, 2])).toBe(false);
    expect(hasStrokesOf(4, [3, 3, 2])).toBe(true);
    expect(hasStrokesOf(9, [3, 2, 3])).toBe(true);
  });

  test('misread ones are mended where their sequence and their ink agree', () => {
    expect(
      mended(
        line('L MỤC TIÊU', [1, 1, 1]),
        line('1. Rà soát'),
        line('H. NHIỆM VỤ', [2, 2, 2]),
        line('mH. KINH PHÍ', [3, 3, 3]),
        line('IV. TỔ CHỨC', [3, 3, 2]),
      ),
    ).toEqual(['L -> I.', 'H. -> II.', 'mH. -> III.']);
  });

  test('strokes taken for ones are mended where the sequence has one that no digit is', () => {
    const group = (text: string, count: number): PageLine => line(text, [count, count, count]);
    expect(mended(group('1 Nhóm dân cư', 1), group('1l. Nhóm quản lý', 2))).toEqual([
      '1 -> I.',
      '1l. -> II.',
    ]);
    expect(mended(group('1. Nhóm dân cư', 1), group('II. Nhóm quản lý', 2))).toEqual(['1. -> I.']);
    const counted = [group('1. Nhóm dân cư', 1), group('11. Nhóm quản lý', 2)];
    expect(mended(...counted)).toEqual(['1. -> I.', '11. -> II.']);
    expect(mended(counted[0]!, line('10. Nhóm y tế'), counted[1]!)).toEqual([]);
    expect(mended(...counted, line('12. Nhóm y tế'))).toEqual([]);
    // The point before the first section is none.
    const text = [group('1. Căn cứ', 1), group('I. MỤC TIÊU', 1), group('II. NHIỆM VỤ', 2)];
    expect(mended(...text)).toEqual([]);
  });

  test('one alone, or one whose ink is another letter, is left', () => {
    expect(mended(line('L MỤC TIÊU', [1, 1, 1]))).toEqual([]);
    expect(mended(line('I. MỤC TIÊU', [1, 1, 1]), line('H. NHIỆM VỤ', [2, 1, 2]))).toEqual([]);
    expect(mended(line('I. MỤC TIÊU', [1, 1, 1]), line('II. NHIỆM VỤ', [2, 2, 2]))).toEqual([]);
  });
});

describe('the numbers of quarters', () => {
  const quarters = (...texts: string[]): string[] =>
    mendQuarters([page(...texts.map((text) => line(text)))]).map(
      ({ received, text }) => `${received} -> ${text}`,
    );

  test('are Roman numbers from I to IV, whatever their strokes were taken for', () => {
    expect(quarters('Quý IH/2026', 'hoàn thành Quý H/2026.', 'Quý lV, năm', 'quý HI')).toEqual([
      'IH/2026 -> III/2026',
      'H/2026. -> II/2026.',
      'lV, -> IV,',
      'HI -> III',
    ]);
  });

  test('may stand in the line after the word', () => {
    expect(quarters('Đến hết Quý', 'IH/2026')).toEqual(['IH/2026 -> III/2026']);
  });

  test('a lone "1" is one only where the other quarters are Roman', () => {
    expect(quarters('Quý 1/2026', 'Quý II/2026')).toEqual(['1/2026 -> I/2026']);
    expect(quarters('Quý 1/2026')).toEqual([]);
    expect(quarters('Quý 1/2026', 'Quý 2/2026', 'Quý IV/2025')).toEqual([]);
  });

  test('what is right, and what is no quarter, is left', () => {
    expect(quarters('Quý III/2026', 'Quý khách hàng', 'mục IH/2026', 'Quý HHH', 'Quý 12')).toEqual([]);
  });
});

describe('dotted numbers and letters', () => {
  test('are mended between their neighbours', () => {
    expect(mended(line('1.2. Mô hình 2'), line('I.3. Mô hình 3'), line('1.4. Mô hình 4'))).toEqual([
      'I.3. -> 1.3.',
    ]);
    expect(mended(line('l. Mục đích'), line('2. Yêu cầu'))).toEqual(['l. -> 1.']);
    const points = ['2. Mô hình “A”', '3, Mô hình “B”', 'a) Mục tiêu', '4 Mô hình “C”', '5, Mô hình “D”'];
    expect(mended(...points.map((text) => line(text)))).toEqual(['3, -> 3.', '4 -> 4.', '5, -> 5.']);
    expect(mended(line('a) Công an'), line('b) Tư pháp'), line('€) Y tế'))).toEqual(['€) -> c)']);
    expect(mended(line('d) Quý II'), line('4) Mục tiêu'), line('b) Chủ trì'))).toEqual(['4) -> a)']);
    expect(mended(line('a) Mục tiêu'), line('6) Chủ trì'), line('c) Phối hợp'))).toEqual(['6) -> b)']);
  });

  test('are left where nothing proves them', () => {
    expect(mended(line('I.3. Mô hình 3'))).toEqual([]);
    expect(mended(line('I. Mục đích'), line('1. Yêu cầu'))).toEqual([]);
    expect(mended(line('€) Y tế'))).toEqual([]);
    expect(mended(line('2. Các lớp 4,'), line('5, Trường Tiểu học'))).toEqual([]);
    expect(mended(line('3. Các lớp'), line('4 Trường Tiểu học'))).toEqual([]);
    expect(mended(line('4. Các lớp'), line('5, lớp 6 và lớp 7'))).toEqual([]);
    expect(mended(line('1) Công an'), line('2) Tư pháp'), line('b) Y tế'))).toEqual([]);
    expect(mended(line('a) Công an'), line('1) Tư pháp'))).toEqual([]);
    expect(mended(line('a) Công an'), line('1) Tư pháp'), line('b) Y tế'))).toEqual([]);
    expect(mended(line('a) Công an'), line('m) Tư pháp'))).toEqual([]);
  });
});

describe('the numbers of rows', () => {
  const rows = (...texts: string[]): string[] => {
    const cells = texts.map((text, row) => ({
      row,
      column: 0,
      rowSpan: 1,
      columnSpan: 1,
      lines: [line(text)],
    }));
    const table = { kind: 'table' as const, xs: [0, 40], ys: texts.map((_, at) => 20 * at), cells };
    const mended = mendRowNumbers([{ width: 595, height: 842, blocks: [table] }]);
    return mended.map(({ received, text }) => `${received} -> ${text}`);
  };

  test('that were misread or not seen are those that the rows around them leave', () => {
    expect(rows('TT', 'l', '2', '3')).toEqual(['l -> 1']);
    expect(rows('TT', '', '2.', '3.', '', '5.')).toEqual([' -> 1.', ' -> 4.']);
    expect(rows('6', '7', '')).toEqual([' -> 8']);
  });

  test('are left where nothing settles them', () => {
    expect(rows('TT', 'l', '3')).toEqual([]);
    expect(rows('TT', '', '')).toEqual([]);
    expect(rows('3', 'I', '4')).toEqual([]);
    expect(rows('4', '8', '6')).toEqual([]);
    expect(rows('4', 'Tổng', '6')).toEqual([]);
    // What heads a group of rows, or a part of one.
    for (const head of ['B', 'V', 'I.', '-', 'b', '+']) {
      expect(rows('1', '2', head, '1', '2')).toEqual([]);
      expect(rows('1', '2', head)).toEqual([]);
      expect(rows('1', '2', head, 'Tổng')).toEqual([]);
    }
  });
});
