import { describe, expect, test } from 'vitest';
import type { Plan } from '../../../src/domain/plan.ts';
import { structureText } from '../structure-text.ts';

/** A plan with a line printed behind its second task and in the middle of its fourth one. */
const withLines = (first: string, second: string, title = 'Giữ rừng đầu nguồn năm 2026'): Plan =>
  structureText(
    [
      'UBND XÃ KHE LÁNH',
      'KẾ HOẠCH',
      title,
      'I. MỤC ĐÍCH',
      'Giữ nước cho ruộng bậc thang.',
      'II. NHIỆM VỤ',
      '1. Dựng chòi canh lửa.',
      '- Chủ trì: Hạt Kiểm lâm.',
      '- Thời gian: tháng 2/2026.',
      '2. Phát ranh cản lửa.',
      '- Chủ trì: Trưởng các bản.',
      '- Thời gian: tháng 3/2026.',
      first,
      '3. Trồng dặm cây sa mộc.',
      '- Chủ trì: Hội Nông dân xã.',
      '- Thời gian: tháng 7/2026.',
      '4. Tuần rừng ban đêm.',
      second,
      '- Chủ trì: Dân quân xã.',
      '- Thời gian: thường xuyên.',
      'III. KINH PHÍ',
      'Ngân sách xã.',
    ].join('\n'),
  );

const untouched = withLines('', '').tasks.map(({ title, unit, deadlines }) => ({ title, unit, deadlines }));

describe('lines that stand again and again', () => {
  test.each([
    ['Giữ rừng đầu nguồn xã Khe Lánh - Trang 2', 'Giữ rừng đầu nguồn xã Khe Lánh - Trang 3'],
    ['Kế hoạch giữ rừng | 2/3', 'Kế hoạch giữ rừng | 3/3'],
    ['Giữ rừng đầu nguồn năm 2026', 'Giữ rừng đầu nguồn năm 2026'],
  ])('with the number of their page, or like the title, are running heads: %s', (first, second) => {
    const plan = withLines(first, second);
    expect(plan.tasks.map(({ title, unit, deadlines }) => ({ title, unit, deadlines }))).toEqual(untouched);
    expect(plan.furniture.filter(({ kind }) => kind === 'running-head')).toHaveLength(2);
    expect(plan.anomalies).toEqual([]);
  });

  test('without such a proof stay text, and are told', () => {
    const line = 'Đoàn kết là sức mạnh của bản làng';
    const plan = withLines(line, line);
    expect(plan.furniture.some(({ kind }) => kind === 'running-head')).toBe(false);
    expect(plan.anomalies).toMatchObject([{ kind: 'unread', lines: [13, 18] }]);
  });

  test.each([
    ['* Hoàn thành: 30/5/2026', '* Hoàn thành: 30/6/2026'],
    ['Hoàn thành trong tháng 5/2026', 'Hoàn thành trong tháng 6/2026'],
  ])('a date is no number of a page: %s', (first, second) => {
    const plan = withLines(first, second);
    expect(plan.furniture.some(({ kind }) => kind === 'running-head')).toBe(false);
  });

  test.each([
    ['Thời gian: tháng 1 - 3', 'Thời gian: tháng 4 - 6'],
    ['Thực hiện từ tháng 1 - 3', 'Thực hiện từ tháng 1 - 6'],
    ['Số hộ tham gia mỗi tháng - 12', 'Số hộ tham gia mỗi tháng - 30'],
    ['Tổ giữ rừng tự quản - 1', 'Tổ giữ rừng tự quản - 2'],
  ])('a range or a count behind a dash is none: %s', (first, second) => {
    const plan = withLines(first, second);
    expect(plan.furniture.some(({ kind }) => kind === 'running-head')).toBe(false);
  });

  test('a line like the title that stands once more stays text, and is told', () => {
    const plan = withLines('Giữ rừng đầu nguồn năm 2026', '');
    expect(plan.furniture.some(({ kind }) => kind === 'running-head')).toBe(false);
    expect(plan.anomalies).toMatchObject([{ kind: 'unread', lines: [3, 13] }]);
  });

  test('a sentence that is told twice is none of them', () => {
    const plan = withLines(
      'Mỗi hộ nhận khoán được trả công\ntheo tháng.',
      'Mỗi hộ nhận khoán được trả công\ntheo tháng.',
    );
    expect(plan.anomalies.filter(({ message }) => message.includes('chân trang'))).toEqual([]);
  });
});
