import { unitHead } from '../../grammar/unit-words.ts';
import type { UnitLexicon } from './lexicon.ts';
import { AT_THE_HEAD, isUnitName } from './list.ts';
import { findMentions } from './mentions.ts';

/** "Đề nghị Đoàn xã tổ chức …", "Giao Phòng Kinh tế chủ trì …": what stands before the one who is to do it. */
const GIVES = /^(?:Đề nghị|Giao(?: nhiệm vụ cho| cho)?|Yêu cầu|Phân công)\s+(?=\p{L})/u;
/** What somebody does, in small letters: "Ban Chỉ đạo", "Đội Kiểm tra" are names. */
const ACTS =
  'chủ trì|chủ động|phối hợp|tham mưu|rà soát|tổ chức|huy động|báo cáo|xây dựng|thực hiện|triển khai|hướng dẫn|' +
  'theo dõi|tổng hợp|đôn đốc|kiểm tra|tuyên truyền|bố trí|chỉ đạo|lãnh đạo|tiếp nhận|ban hành|vận động|tiến hành|' +
  'cấp|ký|cắm|phân khai|hoàn tất|hoàn thành|thanh toán|bàn giao|đưa|lập|mở|gửi|nộp|công khai|công bố|cập nhật|' +
  'đăng|niêm yết|giám sát|xử lý|giải quyết|bảo đảm|đảm bảo|cung cấp|kết nối|chia sẻ|chuẩn bị|quản lý|vận hành|' +
  'lắp đặt|lắp|tập huấn|đào tạo|nghiên cứu|đề xuất|trình|thẩm định|chịu trách nhiệm|có trách nhiệm|tăng cường|' +
  'đẩy mạnh|tiếp tục|khẩn trương|hỗ trợ|thành lập|kiện toàn|duy trì|bổ sung|khảo sát|thống kê|đánh giá|tổng kết|' +
  'sơ kết|điều tra|xác minh|tuần tra|thu gom|trồng|nhập|số hóa|ứng dụng|sử dụng|phát động|quán triệt|phổ biến|' +
  'nắm|định kỳ|họp|cử|(?<!thường )trực(?! tiếp| thuộc| tuyến)|phân công|giao|dọn|nạo vét|treo|dán|tặng|thăm|sửa chữa|tu sửa|phun';
/** Words that belong to no name and may stand before the verb. */
const BETWEEN =
  'phải|cần|cùng|tích cực|nghiêm túc|kịp thời|thường xuyên|hằng|hàng|mỗi|trực tiếp|căn cứ|trên cơ sở|sẽ';
const VERB = new RegExp(`(?<![\\p{L}\\d])(?:${ACTS}|${BETWEEN})(?![\\p{L}\\d])`, 'gu');
const ACT = new RegExp(`(?<![\\p{L}\\d])(?:${ACTS})(?![\\p{L}\\d])`, 'u');
/** How far behind the name its verb may stand, in UTF-16 units. */
const NEAR = 40;
const LONGEST_NAME = 120;

/**
 * The unit that the first words of a text tell to act, as printed: "Sở Tài chính phân khai số vốn còn lại" gives "Sở Tài
 * chính". Null where it begins with no name of a unit, or where no verb ends the name.
 */
export function doerOf(printed: string, lexicon: UnitLexicon): string | null {
  const text = printed.normalize('NFC').replace(/\s+/g, ' ').trim().replace(GIVES, '').slice(0, 300);
  const below = text.replace(AT_THE_HEAD, '');
  if (!unitHead.test(below) && findMentions(text.slice(0, LONGEST_NAME), lexicon)[0]?.start !== 0)
    return null;
  // "Tổ công tác triển khai Đề án 06 xã rà soát …": a verb inside a known name ends none.
  const known =
    findMentions(text, lexicon).find(({ start }) => start <= text.length - below.length + 'các '.length)
      ?.end ?? 0;
  for (const { index } of text.matchAll(VERB)) {
    if (index < known) continue;
    if (index > LONGEST_NAME) return null;
    const name = text.slice(0, index).replace(/[\s,:]+$/, '');
    const head = unitHead.exec(name)?.[0];
    if (head !== undefined && head.length === name.length) continue;
    if (/[.;()]/.test(name.replace(/TP\./g, '')) || !ACT.test(text.slice(index, index + NEAR))) return null;
    return isUnitName(name, lexicon) ? name : null;
  }
  return null;
}
