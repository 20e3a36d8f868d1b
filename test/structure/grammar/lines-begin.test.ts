import { describe, expect, test } from 'vitest';
import { labelReader } from '../../../scripts/structure/grammar/labels.ts';
import { readMarker } from '../../../scripts/structure/grammar/markers.ts';
import { romanValue } from '../../../src/vietnamese/list-numbers.ts';
import { readModelHeading } from '../../../scripts/structure/grammar/model-heading.ts';
import { vocabulary } from '../structure-text.ts';

describe('the mark at the beginning of a line', () => {
  test.each([
    ['III. NHIỆM VỤ', 'roman', 'III'],
    ['IV- TỔ CHỨC', 'roman', 'IV'],
    ['1. Mục đích', 'd1', '1'],
    ['2.17. Mô hình 22: Phát triển', 'd2', '2.17'],
    ['1.2.Thành lập', 'd2', '1.2'],
    ['1.1 Tổ chức', 'd2', '1.1'],
    ['a) Mục tiêu', 'letter', 'a'],
    ['đ) Kinh phí', 'letter', 'đ'],
    ['(10) 100% hồ sơ', 'paren', '10'],
    ['- Mục tiêu', 'dash', ''],
    ['– Mục tiêu', 'dash', ''],
    ['+VNeID số hóa', 'plus', ''],
    ['* Phân công', 'star', ''],
    ['- 100% hồ sơ được số hóa', 'dash', ''],
  ])('%s', (text, kind, value) => {
    expect(readMarker(text)).toMatchObject({ kind, value });
  });

  test.each([
    '30/12/2023',
    '1.200 người dân',
    '06. Quá trình triển khai',
    '2025, định hướng',
    'Mục tiêu',
    '-',
    '- 3 -',
    'IIII. Sai',
    'VNeID',
  ])('none in %s', (text) => expect(readMarker(text)).toBeNull());

  test('Roman numbers in their regular form only', () => {
    expect(['IV', 'IX', 'XIV', 'XXXIX'].map(romanValue)).toEqual([4, 9, 14, 39]);
    expect(['IIII', 'VX', ''].map(romanValue)).toEqual([null, null, null]);
  });
});

describe('the heading of a model', () => {
  test.each([
    ['5. Mô hình 24: Đảm bảo điều kiện', 24, 'Đảm bảo điều kiện'],
    ['2.10. Mô hình 15: Triển khai', 15, 'Triển khai'],
    ['Mô hình số 7. Quản lý lưu trú', 7, 'Quản lý lưu trú'],
    ['MÔ HÌNH 7 - KHÁM CHỮA BỆNH', 7, 'KHÁM CHỮA BỆNH'],
    ['7. Mô hình 29  Triển khai nền tảng', 29, 'Triển khai nền tảng'],
    ['Mô h nh 3: Xây dựng', 3, 'Xây dựng'],
    ['Mô hình 12: Mô hình thi online', 12, 'Mô hình thi online'],
    ['Mô hình 5: “Công dân số”', 5, '“Công dân số”'],
    ['6. Mô hình 5', 5, ''],
  ])('%s', (text, number, title) => {
    const heading = readModelHeading(text)!;
    expect([heading.number, text.slice(heading.titleAt)]).toEqual([number, title]);
  });

  test.each([
    'Mô hình về Cơ quan Thường trực',
    'mô hình 5 theo kế hoạch của xã',
    'Mô hình 5; Mô hình 6',
    'Mô hình 5',
    'Mô hình 1.2: Sai',
    'Mô hình 0: Không',
    'Mô hình 1234: Dài',
    'xây dựng Mô hình 5: Triển khai',
  ])('none in %s', (text) => expect(readModelHeading(text)).toBeNull());
});

describe('the label of a field', () => {
  const label = labelReader(vocabulary);
  const read = (text: string, bulleted: boolean): (string | undefined)[] => {
    const found = label(text, bulleted);
    return [
      found?.field,
      found ? text.slice(0, found.end) : undefined,
      found ? text.slice(found.content) : undefined,
    ];
  };

  test.each([
    ['Mục tiêu: Tốt', 'objective', 'Mục tiêu', 'Tốt'],
    ['Mục tiêu của mô hình: Tốt', 'objective', 'Mục tiêu của mô hình', 'Tốt'],
    ['Phân công nghiệm vụ : Công an', 'assignment', 'Phân công nghiệm vụ', 'Công an'],
    ['Mục ti u  Tăng cường', 'objective', 'Mục ti u', 'Tăng cường'],
    ['Thời gian ho n th nh  năm 2024', 'deadline', 'Thời gian ho n th nh', 'năm 2024'],
    ['Công cụ triển khai VNeID: Xác thực', 'tools', 'Công cụ triển khai', 'VNeID: Xác thực'],
    ['Đơn vị thực hiện', 'implementers', 'Đơn vị thực hiện', ''],
    ['Phối hợp: Công an', 'coordinating', 'Phối hợp', 'Công an'],
    ['Thời gian thực hoàn thành: Quý I', 'deadline', 'Thời gian thực hoàn thành', 'Quý I'],
  ])('%s', (text, ...expected) => expect(read(text, true)).toEqual(expected));

  test.each([
    'Phối hợp Ngân hàng Nhà nước Việt Nam hỗ trợ',
    'Chủ trì, phối hợp với Công an tỉnh',
    'Phối hợp với Văn phòng UBND xã:',
    'Nền tảng số của tỉnh',
    'Mục tiêu của kế hoạch là nâng cao',
    'VNeID: xác thực định danh',
  ])('none in %s', (text) => expect(label(text, true)).toBeNull());

  test('without a bullet only a colon or the whole line shows it', () => {
    expect(label('Mục tiêu Tăng cường tuyên truyền', false)).toBeNull();
    expect(label('giải pháp', false)).toBeNull();
    expect(label('Phân công nhiệm vụ', false)?.field).toBe('assignment');
  });
});
