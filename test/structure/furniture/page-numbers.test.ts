import { describe, expect, test } from 'vitest';
import { structureText } from '../structure-text.ts';

const paper = (number: string, head: string): string =>
  [
    'ỦY BAN NHÂN DÂN',
    'XÃ SEN HỒNG',
    number,
    'KẾ HOẠCH',
    'Triển khai công tác năm 2025',
    'I. MỤC ĐÍCH',
    '1. Phục vụ người dân thuận tiện hơn.',
    '2',
    head,
    'II. NHIỆM VỤ',
    '1. Công an xã rà soát dữ liệu dân cư, xong trước ngày 30/6/2025.',
    '2. Văn phòng theo dõi và báo cáo.',
  ].join('\n');

const heads = (text: string): string[] =>
  structureText(text)
    .furniture.filter(({ kind }) => kind === 'running-head')
    .map(({ text: head }) => head);

describe('the number of a paper beside the number of its one other page', () => {
  test.each(['Số: 3/KH-UBND', 'Số : 3 /KH-UBND', 'Số 3/KH-UBND'])('%s', (number) => {
    expect(heads(paper(number, '3/KH-UBND'))).toEqual(['3/KH-UBND']);
  });

  test('is another one', () => {
    expect(heads(paper('Số: 13/KH-UBND', '3/KH-UBND'))).toEqual([]);
  });
});
