import { describe, expect, test } from 'vitest';
import { structureText } from '../structure-text.ts';

const messagesOf = (...lines: string[]): string[] =>
  structureText(['KẾ HOẠCH', 'Giữ gìn làng nghề năm 2026', ...lines].join('\n')).anomalies.map(
    ({ message }) => message,
  );

describe('what stayed text though it reads like what a plan gives out', () => {
  test('a heading that lists models of which none was read', () => {
    expect(
      messagesOf('I. MỤC ĐÍCH', 'Giữ nghề.', 'II. DANH MỤC MÔ HÌNH', 'Nghề đan và nghề gốm được chọn trước.'),
    ).toEqual([expect.stringContaining('“DANH MỤC MÔ HÌNH” nêu mô hình')]);
  });

  test('a point with its date in a paper that rules', () => {
    const text = [
      'HỘI ĐỒNG NHÂN DÂN',
      'TỈNH BẾN GỖ',
      'NGHỊ QUYẾT',
      'Về giữ gìn làng nghề',
      'Điều 1. Thông qua các nội dung sau:',
      '1. Mở lớp truyền nghề, hoàn thành trước 31/10/2026.',
      '2. Giữ các lò nung cũ.',
      'Điều 2. Hiệu lực',
      'Nghị quyết có hiệu lực từ ngày ký.',
    ].join('\n');
    const plan = structureText(text);
    expect(plan.tasks).toEqual([]);
    expect(plan.anomalies).toMatchObject([{ kind: 'unread', lines: [6] }]);
  });

  test('nothing is said of aims, of recipients, nor of what is a task', () => {
    expect(
      messagesOf(
        'I. MỤC TIÊU',
        '1. Có 03 nghệ nhân mới trước 31/12/2026.',
        'II. NHIỆM VỤ',
        '1. Mở lớp dạy đan, xong trước 30/6/2026.',
        '2. Công an xã: giữ trật tự chợ phiên.',
        'III. KINH PHÍ',
        'Ngân sách xã.',
      ),
    ).toEqual([]);
  });
});

describe('items counted in a word of their own', () => {
  const listed = (word: string): string[] =>
    messagesOf(
      'I. MỤC ĐÍCH',
      'Giữ nghề.',
      'II. NỘI DUNG',
      `${word} 1: Lò gốm chung`,
      '- Thời gian: Tháng 3/2026',
      `${word} 2: Xưởng đan`,
      '- Thời gian: Tháng 5/2026',
    );

  test('that no reader knows are told', () => {
    expect(listed('Vở diễn')).toEqual([expect.stringContaining('“Vở diễn 1” đến “Vở diễn 2”')]);
  });

  test.each(['Giai đoạn', 'Đợt', 'Bước', 'Trường hợp', 'Tiêu chí', 'Nội dung', 'Công việc'])(
    '%s counts no items',
    (word) => {
      expect(listed(word).filter((message) => message.includes('đánh số'))).toEqual([]);
    },
  );
});
