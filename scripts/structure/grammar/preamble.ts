import { fold } from '../../../src/vietnamese/fold.ts';
import { isCapitals } from './capitals.ts';
import { says, type LineRule } from './rule.ts';

/** "Căn cứ Quyết định số …", "Thực hiện Kế hoạch số …", "Kính gửi: …", "Điều 1. …": the text of a paper begins. */
const PREAMBLE =
  /^(?:can cu\b|thuc hien (?:thong bao|ke hoach|quyet dinh|cong van|chi thi|nghi quyet|nghi dinh|van ban|de an so)\b.*\bso\b|xet de nghi|theo de nghi|theo (?:cong van|ke hoach|chi dao)\b|de (?:trien khai|bao dam|dam bao|thuc hien|kip thoi|chu dong|tang cuong|phuc vu|nang cao)|nham |(?:thoi gian|trong thoi gian|nam|nhung nam) (?:qua|gan day)\b|hien nay|vua qua|qua (?:theo doi|kiem tra|ra soat)|tiep tuc thuc hien\b|kinh gui\b|dieu \d|chuong [ivx\d]|ngay \d{1,2}\b|muc luc$)/;
/** "UBND xã Hoằng Trung xây dựng kế hoạch …": the sentence that leads from the preamble to the plan. */
const LEADS_OVER =
  /^(?:ubnd|uy ban nhan dan|to cong tac|ban chi dao|so|phong|van phong|cong an|chi cuc|cuc|trung tam)\b.*\b(?:xay dung|ban hanh|kinh trinh|trinh|bao cao|thong bao|de nghi)\b/;

/** Whether a line begins the text of a paper below its title; "SỞ XÂY DỰNG TỈNH …" in capitals is a name. */
export const beginsText = (text: string): boolean =>
  PREAMBLE.test(fold(text)) || (!isCapitals(text) && LEADS_OVER.test(fold(text)));

/** What a paper rests on, and the sentence that leads over to it. */
export const preamble: LineRule = {
  id: 'preamble',
  name: 'Căn cứ, lời dẫn',
  takes: [
    'Căn cứ Luật Tổ chức chính quyền địa phương;',
    'Thực hiện Kế hoạch số 12/KH-UBND ngày 02/01/2025 của UBND huyện;',
    'Kính gửi: Các phòng, ban.',
    'UBND xã ban hành Kế hoạch như sau:',
  ],
  leaves: [
    'SỞ XÂY DỰNG TỈNH SEN HỒNG',
    'Thực hiện tốt công tác tuyên truyền.',
    'Sơ kết, tổng kết',
    'Về việc ban hành danh mục',
  ],
  read: (text) => says(beginsText(text), 'căn cứ'),
};
