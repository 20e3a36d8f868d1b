import { describe, expect, test } from 'vitest';
import { understand } from '../../../src/search/understand/index.ts';
import { realIndex } from '../../support/search-index.ts';

const index = realIndex();

/** What was understood, short: "number:24 plan:duy-tien-2023 | words". */
function read(query: string): string {
  const { filters, words } = understand(query, index);
  const told = filters.map((filter) => {
    switch (filter.kind) {
      case 'number':
        return `number:${filter.number}`;
      case 'path':
        return `path:${filter.path.join(' ')}`;
      case 'plan':
        return `plan:${filter.plans.join(',')}`;
      case 'deadline':
        return `${filter.relation}:${filter.value}`;
      case 'unit':
        return `unit:${filter.role}:${filter.words.map(({ base }) => base).join(' ')}`;
      case 'tool':
        return `tool:${filter.tool}`;
      case 'group':
        return `group:${filter.group}`;
      case 'pilot':
        return 'pilot';
      case 'sector':
        return `sector:${filter.units.join(',')}`;
    }
  });
  return `${told.join(' ')} | ${words.map(({ base }) => base).join(' ')}`.trim();
}

describe('what a query asks', () => {
  test.each([
    ['mô hình 24 duy tiên', 'number:24 plan:duy-tien-2023 |'],
    ['mh24 thieu van', 'number:24 plan:thieu-van-2024 |'],
    ['MH 7', 'number:7 |'],
    ['mô hình số 07', 'number:7 |'],
    ['24 thiệu vân', 'number:24 plan:thieu-van-2024 |'],
    ['8', 'number:8 |'],
    ['mô hình 24 có ở xã nào', 'number:24 |'],
    ['43 mô hình duy tiên', 'plan:duy-tien-2023 |'],
    ['III.9.4', 'path:iii 9 4 |'],
    ['nhiệm vụ 9.4', 'path:9 4 |'],
    ['9 4', '| 9 4'],
    ['II.2 (ý 3)', 'path:ii 2 3 |'],
    ['mô hìnhf 24', 'number:24 |'],
    ['mô hình\u200B 2\u00AD4', 'number:24 |'],
  ])('numbers: %s', (query, told) => expect(read(query)).toBe(told));

  test.each([
    ['53 dịch vụ công thiết yếu', '| 53 dich vu cong thiet yeu'],
    ['mô hình 53 dịch vụ công', '| 53 dich vu cong'],
  ])('no number or plan where none is meant: %s', (query, told) => expect(read(query)).toBe(told));

  test.each([
    ['xã Thiệu Vân 2024', 'plan:thieu-van-2024 |'],
    ['kế hoạch tỉnh thanh hoá', 'plan:thanh-hoa-2023 |'],
    ['thieu vab', 'plan:thieu-van-2024 |'],
    ['lưu trú duy tiên', 'plan:duy-tien-2023 | luu tru'],
    ['xã không tên', 'plan:xa-khong-ten-2023 |'],
    ['hà nam', 'plan:duy-tien-2023 |'],
    ['tỉnh Ninh Bình', 'plan:duy-tien-2023 |'],
    ['huyện Hoằng Hóa công dân số', 'plan:hoang-trung-2022 | cong dan so'],
    ['thành phố Thanh Hóa', 'plan:thieu-van-2024 |'],
    ['thanh hóa', 'plan:thanh-hoa-2023 |'],
    ['kế hoạch ĐA06 hoằng trung', 'plan:hoang-trung-2022 |'],
    ['đề án 06', 'plan:duy-tien-2023,hoang-trung-2022,thanh-hoa-2023,thieu-van-2024,xa-khong-ten-2023 |'],
    ['phòng GDĐT Duy Tiên', 'unit:null:phong giao duc dao tao plan:duy-tien-2023 |'],
    ['nv 22.4', 'path:22 4 |'],
    ['tổ công tác đề án 06', 'unit:null:to cong tac de an 6 |'],
    ['chỉ thị đề án 06', '| chi thi'],
    ['công an thành phố Thanh Hóa', 'unit:null:cong an thanh pho plan:thieu-van-2024 |'],
    ['công an huyện Hoằng Hóa', 'unit:null:cong an huyen plan:hoang-trung-2022 |'],
  ])('plans: %s', (query, told) => expect(read(query)).toBe(told));

  test.each([
    ['hoàn thành trước 30/12/2023', 'before:2023-12-30 |'],
    ['đến hết 31/12/2023', 'before:2023-12-31 |'],
    ['sau năm 2023', 'after:2023 |'],
    ['hạn 30.12.2023', 'at:2023-12-30 |'],
    ['quý I/2024', 'at:2024-Q1 |'],
    ['quy 1 nam 2024', 'at:2024-Q1 |'],
    ['tháng 3/2023', 'at:2023-03 |'],
    ['trong tháng 02 năm 2023', 'at:2023-02 |'],
    ['trong năm 2024', 'at:2024 |'],
    ['2024', 'at:2024 |'],
    ['giai đoạn 2023 - 2025', 'at:2023/2025 |'],
    ['thường xuyên', 'at:ongoing |'],
    ['31/11/2023', '| 31 11 2023'],
    ['giám sát thường xuyên', 'at:ongoing | giam sat'],
    ['thực hiện thường xuyên, hằng năm', 'at:ongoing |'],
    ['tăng cường thường xuyên giám sát', '| tang cuong thuong xuyen giam sat'],
    ['trước 30/6', 'before:--06-30 |'],
    ['ngày 30 6', 'at:--06-30 |'],
    ['trong tháng 6', 'at:--06 |'],
    ['công văn 30 6', '| cong van 30 6'],
  ])('deadlines: %s', (query, told) => expect(read(query)).toBe(told));

  test.each([
    ['công an xã chủ trì', 'unit:lead:cong an xa |'],
    ['mô hình nào do công chức địa chính chủ trì', 'unit:lead:cong chuc dia chinh |'],
    ['phối hợp với trạm y tế', 'unit:coordinating:tram y te |'],
    ['sở y tế', 'unit:null:so y te |'],
    ['sở nội vụ phải làm gì', 'unit:null:so noi vu |'],
    ['sở tài nguyên môi trường', 'unit:null:so tai nguyen moi truong |'],
    ['nhiệm vụ quá hạn sở tư pháp', 'unit:null:so tu phap |'],
    ['sở giao thông vận tải có nhiệm vụ gì', 'unit:null:so giao thong van tai |'],
    ['CC địa chính xã làm mô hình nào', 'unit:null:cong chuc dia chinh |'],
    ['hỗ trợ pháp lý', '| ho tro phap li'],
    ['triển khai thiết bị giám sát', '| trien khai thiet bi giam sat'],
  ])('units: %s', (query, told) => expect(read(query)).toBe(told));

  test.each([
    ['phần mềm ASM', 'tool:asm |'],
    ['24 mô hình điểm duy tiên', 'pilot plan:duy-tien-2023 |'],
    ['mô hình điểm du lịch', '| diem du lich'],
    ['mô hình y tế', 'sector:bo-y-te,so-y-te,phong-y-te,trung-tam-y-te,tram-y-te |'],
    ['tư pháp', 'sector:bo-tu-phap,so-tu-phap,phong-tu-phap,cong-chuc-tu-phap-ho-tich |'],
    ['y tế lưu trú', '| y te luu tru'],
    ['nhóm công dân số', 'group:cong-dan-so |'],
  ])('tools, pilots, groups: %s', (query, told) => expect(read(query).replace(/ \| .*/, ' |')).toBe(told));

  test('words of a model are no tool, though a tool has them in its name', () => {
    expect(read('công dân số')).toBe('| cong dan so');
    expect(read('app công dân số')).toMatch(/^tool:app-cong-dan-so/);
    expect(read('vneid')).toMatch(/^tool:vneid/);
  });

  test('a filter says which letters it was read from, so that it can be taken away', () => {
    const query = 'lưu trú  duy tiên hoàn thành 30/12/2023';
    const taken = understand(query, index).filters.map(({ start, end }) => query.slice(start, end));
    expect(taken).toEqual(['duy tiên', 'hoàn thành 30/12/2023']);
  });

  test('words run together and initials are taken apart', () => {
    expect(read('congdanso').endsWith('cong dan so')).toBe(true);
    expect(read('ATTT')).toBe('| an toan thong tin');
  });
});
