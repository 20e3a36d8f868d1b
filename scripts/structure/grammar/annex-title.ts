import { fold } from '../../../src/vietnamese/fold.ts';
import { isCapitals } from './capitals.ts';
import { says, type LineRule } from './rule.ts';

/** With what the title of an annex, a list or a table begins that is not called "Phụ lục", folded. */
const NAMED =
  /^(?:(?:phu )?bieu|phu luc|bang|danh (?:muc|sach)|lich|mau|chi tiet|phan cong|ke hoach|tien do|chi tieu|du toan|de cuong|noi dung|nhiem vu|cac (?:mo hinh|nhiem vu|noi dung)|tong hop|thong ke)(?![a-z])/;

/** Whether a line in capitals begins the title of an annex, a list or a table: no body is called so. */
export const beginsAnnexTitle = (text: string): boolean => isCapitals(text) && NAMED.test(fold(text));

/** "BIỂU PHÂN CÔNG NHIỆM VỤ", "DANH MỤC MÔ HÌNH": the title of a list or table. */
export const annexTitle: LineRule = {
  id: 'annex-title',
  name: 'Tên biểu, danh mục',
  takes: [
    'BIỂU KÈM THEO KẾ HOẠCH',
    'DANH MỤC MÔ HÌNH THÍ ĐIỂM',
    'BẢNG TIẾN ĐỘ',
    'TIẾN ĐỘ THỰC HIỆN CÁC NHIỆM VỤ',
    'PHÂN CÔNG NHIỆM VỤ',
  ],
  leaves: ['Bảng tổng hợp', 'XÃ LŨNG CAO', 'BAN QUẢN LÝ CHỢ', 'Danh mục mô hình'],
  read: (text) => says(beginsAnnexTitle(text), 'tên biểu'),
};
