import { fold } from '../../../src/vietnamese/fold.ts';
import { says, type LineRule } from './rule.ts';

const CLOSING_WORDS =
  /^(?:tren day la (?:ke hoach|noi dung|toan bo)|nhan duoc (?:van ban|ke hoach|cong van)|yeu cau (?:cac|thu truong) .{0,80}(?:nghiem tuc|trien khai|to chuc) |trong qua trinh (?:trien khai|to chuc|thuc hien)\b.{0,60}vuong mac)/;

/** Whether a plan as a whole closes with these words: they belong to no model above them. */
export const closesPlan = (text: string): boolean => CLOSING_WORDS.test(fold(text));

/** "Trên đây là Kế hoạch …": the last words of a plan. */
export const closingWords: LineRule = {
  id: 'closing-words',
  name: 'Lời kết',
  takes: [
    'Trên đây là Kế hoạch triển khai Đề án 06 năm 2025.',
    'Nhận được văn bản này, yêu cầu các đơn vị thực hiện.',
    'Trong quá trình thực hiện nếu có vướng mắc, báo cáo về UBND xã.',
  ],
  leaves: ['Trên địa bàn xã có 12 thôn.', 'Trong quá trình thực hiện phải bảo đảm an toàn.'],
  read: (text) => says(closesPlan(text), 'lời kết'),
};
