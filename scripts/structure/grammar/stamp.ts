import { fold } from '../../../src/vietnamese/fold.ts';
import { says, type LineRule } from './rule.ts';

/** "Ký bởi: …", "Người ký: …", "Digitally signed by …": the stamp of a signature begins; "chữ ký số." ends a sentence. */
const SIGNED =
  /^(?:(?:duoc )?ky (?:boi|so boi)|nguoi ky|chu ky (?:so|dien tu))\s*:|^(?:digitally signed|signature not verified)\b/;
/** The same without a colon: "Ký bởi Ủy ban nhân dân …", but not "được ký bởi người có thẩm quyền". */
const SIGNED_BY = /^Ký (?:số )?bởi\s+\p{Lu}/u;
/** "Số: 2775/SNV-CCHC; 10/11/2025; 11:00:27; +07:00": the line of an electronic office. */
const OFFICE = /^(?:so\s*:?.{0,40};\s*)?\d{1,2}\/\d{1,2}\/\d{4}\s*[;,]?\s*\d{1,2}:\d{2}(?::\d{2})?/;
const OFFICE_WORDS =
  /^(?:van ban (?:da )?(?:duoc )?ky so|(?:cong van|van ban) den(?=\s*(?:$|:|so\b|ngay\b))|den so\s*:|so den\s*:|ngay den\s*:|chuyen\s*:|so va ky hieu ho so)/;
/** "16    CÔNG BÁO SEN HỒNG/Số 09/ Ngày 25-02-2025": the running head of a gazette. */
const GAZETTE = /^(?:\d{1,4}\s+)?cong bao\b.{0,60}\bso\s*\d/;

/** Whether the stamp of a signature begins at a line. */
export const beginsStamp = (text: string): boolean => SIGNED.test(fold(text)) || SIGNED_BY.test(text);
/** Whether a line was put on by an electronic office. */
export const isOfficeLine = (text: string): boolean =>
  OFFICE.test(fold(text)) || OFFICE_WORDS.test(fold(text));
/** Whether a line is the running head of a gazette. */
export const isGazetteHead = (text: string): boolean => GAZETTE.test(fold(text));

/** What an office or a signature stamped on a paper. */
export const stamp: LineRule = {
  id: 'stamp',
  name: 'Dấu của văn thư, chữ ký số',
  takes: [
    'Ký bởi: ỦY BAN NHÂN DÂN XÃ BÌNH AN',
    'Ký số bởi Sở Nội vụ',
    'Số: 12/VP; 10/11/2025; 11:00:27; +07:00',
    'Số đến: 1287',
    'VĂN BẢN ĐẾN SỐ 214 NGÀY 03/6/2025     Số: 88/VP-TH; 02/6/2025; 09:15:40; +07:00',
    'CÔNG VĂN ĐẾN',
    '4     CÔNG BÁO HÀ MỸ/Số 55/Ngày 20-12-2025',
  ],
  leaves: [
    'chữ ký số.',
    'Chữ ký số cho cán bộ, công chức',
    'được ký bởi người có thẩm quyền',
    'Số: 12/KH-UBND',
    'Văn bản đến từ các sở được số hóa.',
    'Công báo tỉnh đăng Quyết định này.',
    'Ngày 10/11/2025, UBND xã họp.',
  ],
  read: (text) => says(beginsStamp(text) || isOfficeLine(text) || isGazetteHead(text), 'dấu'),
};
