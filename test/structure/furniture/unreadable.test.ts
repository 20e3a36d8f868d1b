import { expect, test } from 'vitest';
import { structureText } from '../structure-text.ts';

const plan = (block: readonly string[]): string =>
  [
    'KẾ HOẠCH',
    'Triển khai các mô hình trên địa bàn xã năm 2025',
    'Mô hình 1: Nộp hồ sơ tại nhà văn hóa thôn',
    '- Mục tiêu: Người dân nộp hồ sơ gần nhà.',
    '- Thời gian: Trước 30/6/2025.',
    ...block,
    'Mô hình 2: Tập huấn an toàn thông tin',
    '- Mục tiêu: Cán bộ biết giữ mật khẩu.',
    '- Thời gian: Quý III/2025.',
  ].join('\n');

test('a block of letters that mean others is a gap that is told, and no part of what stands before it', () => {
  const { models, anomalies, coverage, furniture } = structureText(
    plan([
      'nQi dung cua vibc lhm nhu sau: mdi th6n chQn',
      'hai nguoi tr1 biSt dDng m6y tinh di tirng nhi',
      'hufing d5n b4 con nOp h6 so, ghi sO vd b6o l4i',
    ]),
  );
  expect(models.map(({ fields }) => fields.deadline.map(({ text }) => text))).toEqual([
    ['Trước 30/6/2025.'],
    ['Quý III/2025.'],
  ]);
  expect(furniture.filter(({ kind }) => kind === 'unreadable').map(({ line }) => line)).toEqual([6, 7, 8]);
  expect(anomalies.filter(({ kind }) => kind === 'unreadable')).toMatchObject([{ lines: [6, 7, 8] }]);
  expect(coverage.unplaced).toBe(0);
});
