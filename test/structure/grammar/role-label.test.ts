import { describe, expect, test } from 'vitest';
import { labelWords } from '../../../scripts/structure/grammar/label-words.ts';
import { fold } from '../../../src/vietnamese/fold.ts';
import { structureText, vocabulary } from '../structure-text.ts';

const { roleLabel } = labelWords(vocabulary);

/** A task with one label below it, beside one that has its own. */
const taskWith = (line: string) =>
  structureText(
    [
      'KẾ HOẠCH',
      'Chỉnh trang bờ kênh năm 2026',
      'II. NHIỆM VỤ VÀ GIẢI PHÁP',
      '1. Thay đường ống dẫn nước sạch cho xóm Bến.',
      line,
      '- Thời gian hoàn thành: Tháng 5/2026.',
      '2. Trồng hàng cau dọc đường liên thôn.',
      '- Đơn vị chủ trì: Đoàn xã.',
      '- Thời gian hoàn thành: Tháng 3/2026.',
    ].join('\n'),
  ).tasks[0]!;

describe('labels made of the word of a role', () => {
  test.each([
    ['Phòng chủ trì', 'lead', true],
    ['Phòng, ban chủ trì', 'lead', true],
    ['Người được giao phụ trách', 'lead', true],
    ['Cán bộ đầu mối', 'lead', true],
    ['Giao chủ trì', 'lead', false],
    ['Chủ trì, tham mưu', 'lead', false],
    ['Đầu mối theo dõi, đôn đốc', 'lead', false],
    ['Ban phối hợp', 'coordinating', true],
  ])('%s is one', (label, field, sure) => expect(roleLabel(fold(label))).toEqual({ field, sure }));

  test.each(['Đoàn xã chủ trì', 'Địa bàn phụ trách', 'Chủ trì hội nghị', 'Phòng họp', 'Phân công nhiệm vụ'])(
    '%s is none',
    (label) => expect(roleLabel(fold(label))).toBeNull(),
  );
});

describe('a label below a task', () => {
  test.each([
    ['- Bộ phận chủ trì: Công ty Cấp nước Sông Hồng.', 'Công ty Cấp nước Sông Hồng'],
    ['- Phòng chủ trì: Trạm Cấp nước liên xã.', 'Trạm Cấp nước liên xã'],
    ['- Cơ quan được giao chủ trì: Hợp tác xã Nước sạch Bến Đò.', 'Hợp tác xã Nước sạch Bến Đò'],
    ['- Ban chủ trì: Ban Quản lý công trình thủy lợi.', 'Ban Quản lý công trình thủy lợi'],
    ['- Đơn vị được phân công đầu mối: Tổ Cấp nước xóm Bến.', 'Tổ Cấp nước xóm Bến'],
    ['- Phân công chủ trì: Trạm Cấp nước liên xã.', 'Trạm Cấp nước liên xã'],
    ['- Giao chủ trì: Công ty Cấp nước Sông Hồng.', 'Công ty Cấp nước Sông Hồng'],
    ['- Chủ trì, tham mưu: Phòng Công trình xã.', 'Phòng Công trình xã'],
    ['- Phụ trách chung: Hội Khuyến học xã.', 'Hội Khuyến học xã'],
  ])('%s names one lead, and none of its own words', (line, lead) => {
    const { unit, units } = taskWith(line);
    expect(unit).toBe(lead);
    expect(units.map(({ role, name }) => [role, name])).toEqual([['lead', lead]]);
  });

  test.each([
    ['- Người chủ trì: Bà Hoàng Thị Mận.', 'Bà Hoàng Thị Mận'],
    ['- Phân công phụ trách: Chị Đỗ Thị Na.', 'Chị Đỗ Thị Na'],
  ])('%s gives the person', (line, person) => {
    const { unit, units } = taskWith(line);
    expect(unit).toBe(person);
    expect(units).toEqual([]);
  });

  test('is a sentence where what it leads to is no unit', () => {
    expect(taskWith('- Chủ trì tổng hợp: số mét ống phải thay của từng ngõ.').unit).toBeNull();
  });
});
