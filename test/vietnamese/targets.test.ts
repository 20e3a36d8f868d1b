import { describe, expect, test } from 'vitest';
import { aroundTarget, findTargets } from '../../src/vietnamese/targets.ts';

const amounts = (text: string): string[] => findTargets(text).map(({ amount }) => amount);

describe('a number is a target', () => {
  test.each([
    ['phấn đấu 100% hộ kinh doanh có mã thanh toán', ['100%']],
    ['tối thiểu 95,5 % hồ sơ trực tuyến', ['95,5%']],
    ['lắp đặt 03 máy tự phục vụ tại 5 điểm', ['3', '5']],
    ['thực hiện 53 dịch vụ công thiết yếu', ['53']],
    ['tổng số 20 tổ công nghệ', ['20']],
    ['cấp 1.200 tài khoản cho người dân', ['1.200']],
  ])('in "%s"', (text, found) => expect(amounts(text)).toEqual(found));
});

describe('a number is none', () => {
  test.each([
    'công dân từ đủ 14 tuổi trở lên',
    'trẻ em từ 6 đến dưới 14 tuổi',
    'tài khoản định danh mức 2',
    'dịch vụ công mức độ 4',
    'Cuộc cách mạng công nghiệp 4.0',
    'theo Quyết định số 06 và Nghị định số 59/2022/NĐ-CP',
    'Đề án 06 trong năm 2024',
    'trả kết quả trong 05 ngày làm việc',
    'trực 24 giờ mỗi ngày',
    'giai đoạn 2022 - 2025, tầm nhìn đến 2030',
    'Mô hình 24 và Điều 5',
    'phối hợp với PC06, C06',
  ])('in "%s"', (text) => expect(amounts(text)).toEqual([]));
});

test('the words around it are whole', () => {
  const text = 'Đến cuối năm phấn đấu đạt 80% người dân trong xã có tài khoản.';
  expect(aroundTarget(text, findTargets(text)[0]!)).toBe('phấn đấu đạt 80% người dân trong xã');
});
