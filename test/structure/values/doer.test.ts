import { describe, expect, test } from 'vitest';
import { doerOf } from '../../../scripts/structure/values/unit/doer.ts';
import { unitLexicon } from '../../../scripts/structure/values/unit/lexicon.ts';
import { vocabulary } from '../structure-text.ts';

const doer = (text: string): string | null => doerOf(text, unitLexicon(vocabulary));

describe('the unit that the first words of a text tell to act', () => {
  test.each([
    ['Trạm Y tế xã phun thuốc diệt muỗi', 'Trạm Y tế xã'],
    ['Giao Hội Nông dân xã vận động hội viên', 'Hội Nông dân xã'],
    ['Đồn Biên phòng Sen tuần tra ban đêm', 'Đồn Biên phòng Sen'],
  ])('%s', (text, unit) => {
    expect(doer(text)).toBe(unit);
  });

  test.each([
    'Phòng, chống dịch bệnh chủ động từ sớm',
    'Phòng cháy chữa cháy kiểm tra định kỳ',
    'Cơ sở dữ liệu đất đai hoàn thành trước 30/6',
    'Bộ quy tắc ứng xử niêm yết tại chợ',
    'Hạt giống lúa hỗ trợ cho 20 hộ',
    'Cụm loa truyền thanh lắp đặt tại 5 bản',
    'Ban đêm tổ chức tuần rừng',
  ])('a thing is none: %s', (text) => {
    expect(doer(text)).toBeNull();
  });
});
