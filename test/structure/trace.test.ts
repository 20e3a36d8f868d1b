import { expect, test } from 'vitest';
import { traceLines } from '../../scripts/structure/trace.ts';
import { structureText, undamaged, vocabulary } from './structure-text.ts';

test('each line is told with its place in the plan, its rule and the rivals of that', () => {
  const text = [
    'KẾ HOẠCH',
    'Triển khai mô hình',
    'II. CÁC MÔ HÌNH',
    '1. Mô hình 3: Chợ không tiền mặt',
    '- Thời gian: Quý I/2025.',
    '1 Theo Kế hoạch số 5/KH-UBND.',
    '2. Mô hình 4: Loa thông minh',
    'đặt tại nhà văn hóa',
  ].join('\n');
  const traced = traceLines(structureText(text), undamaged(text), vocabulary);
  expect(traced.map(({ taken, rule }) => [taken, rule])).toEqual([
    ['đầu văn bản', 'paper-kind (kế hoạch)'],
    ['dữ liệu chung · title', null],
    ['mục II · tiêu đề', 'number (roman II)'],
    ['mô hình 3 · tên', 'model-heading (số 3)'],
    ['mô hình 3 · Thời gian', 'label (deadline)'],
    ['chú thích 1', 'footnote (chú thích)'],
    ['mô hình 4 · tên', 'model-heading (số 4)'],
    ['mô hình 4 · tên', null],
  ]);
  expect(traced[3]!.rivals).toEqual(['number (d1 1)']);
});
