import fc from 'fast-check';
import { hostileWords } from './hostile-words.ts';

/** Typical parts of plans, so that generated texts exercise the inside of every stage. */
const PIECES = [
  'KẾ HOẠCH',
  'UBND XÃ A',
  'Số:       /KH-UBND A, ngày        tháng 02 năm 2024',
  'Căn cứ Quyết định số 06/QĐ-TTg ngày 06/01/2022 của Thủ tướng Chính phủ;',
  'I. MỤC ĐÍCH, YÊU CẦU',
  'II. CÁC NHIỆM VỤ CỤ THỂ',
  '1. Mô hình 1: Triển khai 53 DVC thiết yếu',
  '5. Mô hình 24: Đảm bảo điều kiện công dân số',
  'Mô hình 31: X',
  'mô hình',
  '- Mục tiêu: Các DVC thiết yếu đư c triển khai',
  '- Phân công nhiệm vụ:',
  '- Đơn vị thực hiện: Công an xã;',
  '- Thời gian hoàn thành: Trong năm 2024 và những năm tiếp theo.',
  '- Công cụ triển khai: VNelD, CCCD gắn chíp',
  '+ Chủ trì: Công an xã. Phối hợp: UBND xã.',
  'c ơ  q u a n',
  'thống nh t, đồng bộ',
  'PHỤ LỤC',
  'STT\tTên mô hình\tĐơn vị\tThời gian',
  'TT',
  '1',
  '31/02/2023',
  '30/12/2013',
  'Nơi nhận:',
  'TM. UỶ BAN NHÂN DÂN',
  'CHỦ TỊCH',
  'SĐT: 0919.659.589',
  'a@b.vn',
  '',
  ' ',
  '\t',
  '2 ',
  '99999999999999999999. Mô hình 99999999999999999999: Y',
  'Mô hình 0: Z',
  '1.1.1.1.1.1.1.1.1. sâu',
  'a) b) c)',
  '- - - -',
  '(1) (2)',
];

const word = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 2, arbitrary: fc.constantFrom(...hostileWords) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
);

/** Texts put together from pieces of plans and of what is dangerous. */
export const generatedPlan = fc
  .array(fc.tuple(word, fc.constantFrom('\n', '\n', '\n\n', '\r\n', ' ', '')), {
    minLength: 1,
    maxLength: 30,
  })
  .map((parts) => parts.flat().join(''));

/** Real plans cut out, shuffled and damaged. */
export function mutatedPlan(plans: string[]): fc.Arbitrary<string> {
  const change = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    kind: fc.constantFrom('drop', 'twice', 'swap', 'insert', 'blank', 'cut'),
    word,
  });
  return fc
    .record({
      plan: fc.constantFrom(...plans),
      from: fc.double({ min: 0, max: 1, noNaN: true }),
      lines: fc.integer({ min: 5, max: 60 }),
      changes: fc.array(change, { maxLength: 8 }),
    })
    .map(({ plan, from, lines, changes }) => {
      const all = plan.split('\n');
      const start = Math.floor(from * all.length);
      return changes.reduce(mutate, all.slice(start, start + lines)).join('\n');
    });
}

function mutate(lines: string[], { at, kind, word }: { at: number; kind: string; word: string }): string[] {
  const index = Math.floor(at * lines.length);
  const line = lines[index] ?? '';
  const middle = Math.floor(at * line.length);
  const changed: Record<string, string[]> = {
    drop: [],
    twice: [line, line],
    swap: [lines[index + 1] ?? '', line],
    insert: [line.slice(0, middle) + word + line.slice(middle)],
    blank: [line.replace(/[ợấếả]/g, ' ')],
    cut: [line.slice(0, middle)],
  };
  return lines.toSpliced(index, kind === 'swap' ? 2 : 1, ...changed[kind]!);
}

/** One-line patterns that a careless regular expression takes too long for. */
export const patterns = [
  'a',
  ' ',
  '\t',
  '\n',
  ' \n',
  '-',
  '- ',
  '1.',
  '1. ',
  '(',
  '0',
  '09 ',
  '0919659589 ',
  '.',
  ':',
  ';',
  '{',
  '<',
  '&',
  '\\',
  '`',
  '[',
  '](',
  '*',
  '_',
  '|',
  'é',
  'e\u0301',
  '\u0301',
  '\u200b',
  '@',
  'a@',
  'a.',
  'a b ',
  'ngày 1 tháng 1 năm 2024 ',
  'Mô hình 1: ',
  'Mô hình 1: a\n',
  '- Mục tiêu: a\n',
  '1. a\n',
  '1\n',
  'I. A\n',
  '- a\n',
  'STT\tTên\n',
  '1\ta\tb\n',
  'Căn cứ Quyết định số 06/QĐ-TTg ngày 06/01/2022 của Thủ tướng Chính phủ; ',
  'c ơ  q u a n ',
  'đư c triển khai ',
  'Công an xã chủ trì, phối hợp UBND xã; ',
  'VNelD ',
];
