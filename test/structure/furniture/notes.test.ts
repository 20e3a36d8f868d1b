import { describe, expect, test } from 'vitest';
import { structureText } from '../structure-text.ts';

const paper = (note: string): string =>
  [
    'ỦY BAN NHÂN DÂN',
    'XÃ SEN HỒNG',
    '',
    'KẾ HOẠCH',
    'Triển khai công tác năm 2025',
    '',
    'I. MỤC ĐÍCH',
    '1. Phục vụ người dân thuận tiện hơn.',
    '2. Giảm giấy tờ phải nộp.',
    '____________',
    note,
    '',
    'II. NHIỆM VỤ',
    '1. Công an xã rà soát dữ liệu dân cư, xong trước ngày 30/6/2025.',
    '2. Văn phòng theo dõi và báo cáo.',
  ].join('\n');

describe('a note below a rule that nothing in the text refers to', () => {
  test.each(['(*) Số liệu đến 31/12/2024.', '[1] Số liệu đến 31/12/2024.', '1 Số liệu đến 31/12/2024.'])(
    '%s',
    (note) => {
      const plan = structureText(paper(note));
      expect(plan.footnotes.map(({ text }) => text)).toEqual([note]);
    },
  );

  test('what only begins with a mark is read as text', () => {
    const plan = structureText(paper('(*) Rà soát dữ liệu.'));
    expect(plan.footnotes).toEqual([]);
  });
});
