import { fold } from '../../../src/vietnamese/fold.ts';
import { says, type LineRule } from './rule.ts';

const HEAD = /^(?:(?:s?tt|so tt)\b|(?:ma(?: (?:so|hieu|mh|mo hinh))?|ky hieu)(?=\s*(?:\t|\||\s{3})))/;
/** The number of a row as printed: "3", "3.", "1.2", "II", "A". */
export const ROW_NUMBER = /^(?:\d{1,3}(?:\.\d{1,3}){0,3}|[IVX]{1,5}|[A-HĐK])[.)]?$/;
/** The place in the count that a text alone is: 3 of "3", "03." or "3)"; 0 where it is none. */
export const rowNumberOf = (text: string): number => Number(/^0?(\d{1,3})[.)]?$/.exec(text)?.[1] ?? 0);
/** "II", "A)" alone: the number of a group of rows. */
export const isGroupNumber = (text: string): boolean => /^(?:[IVX]{1,5}|[A-HĐK])[.)]?$/.test(text);
/** What stands below a table and is no line of its last cell. */
const BELOW =
  /^(?:[IVX]{1,5}\.\s+(?!NHÓM)\p{Lu}[\p{Lu}\s]{2}|Nơi nhận|PHỤ LỤC|TM\.|KT\.|(?:Tổng cộng|TỔNG CỘNG)(?!\p{L})|Cộng\s*:?$)/u;

/** "Tổng cộng", "Cộng (1+2)", "Tổng số 12 nhiệm vụ": what a row begins with that adds up the others, folded. */
const TOTAL =
  /^(?:tong(?: cong| so| kinh phi| hop kinh phi)?|cong)(?:\s*[(:].*|\s+(?:la\s+)?\d{1,3}\s+(?:nhiem vu|mo hinh|noi dung|cong viec|viec|muc|hang muc|chi tieu)\W*)?$/;
/** Whether a cell says that its row adds up the others. */
export const isTotalCell = (text: string): boolean => TOTAL.test(fold(text).trim());

/** Whether a line begins the head of a table: with the name of the column that numbers its rows. */
export const beginsTableHead = (text: string): boolean => HEAD.test(fold(text));
/** The words of a head behind the name of its first column, folded. */
export const behindFirstName = (text: string): string => fold(text).replace(HEAD, '').trim();
/** Whether a line stands below a table: a section, "Nơi nhận", an appendix, a signature. */
export const endsTable = (text: string): boolean => BELOW.test(text);

/** "STT   Tên mô hình   Đơn vị chủ trì": a table begins. */
export const tableHead: LineRule = {
  id: 'table-head',
  name: 'Đầu bảng',
  takes: [
    'STT',
    'TT',
    'STT   Tên mô hình   Đơn vị chủ trì',
    'Số TT',
    'TT | Nhiệm vụ | Thời gian',
    'Mã | Tên mô hình | Đầu mối',
  ],
  leaves: ['Mã số định danh của công dân', 'TTHC được công khai', 'STTT', 'Tổ trưởng'],
  read: (text) => says(beginsTableHead(text), 'đầu bảng'),
};

/** "3", "1.2", "II" alone: the number of a row or of a page. */
export const rowNumber: LineRule = {
  id: 'row-number',
  name: 'Số thứ tự hàng',
  takes: ['3', '12.', '1.2', 'II', 'A'],
  leaves: ['2025 và các năm sau', '3 mô hình', '1.2.3.4.5', 'IL'],
  read: (text) => says(ROW_NUMBER.test(text), 'số hàng'),
};

/** What ends a table whose cells stand one a line. */
export const tableEnd: LineRule = {
  id: 'table-end',
  name: 'Hết bảng',
  takes: ['III. TỔ CHỨC THỰC HIỆN', 'Nơi nhận:', 'PHỤ LỤC II', 'TM. ỦY BAN NHÂN DÂN', 'Tổng cộng'],
  leaves: ['II. Nhóm kinh tế', 'I. NHÓM TIỆN ÍCH', 'Công an xã'],
  read: (text) => says(endsTable(text), 'hết bảng'),
};
