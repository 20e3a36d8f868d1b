// Which numbers of a text say how much is to be reached: "100% hộ dân", "53 dịch vụ công", but not an age, a level, a
// year or the number of a paper.

/** A number that sets a target. */
export interface TargetNumber {
  /** As it is compared: without blanks and leading zeros, "100%", "53". */
  amount: string;
  /** UTF-16 offsets in the text, end exclusive. */
  start: number;
  end: number;
}

/** Codes, dates, names with digits and spans of years: "85/2016/NĐ-CP", "30/12/2023", "C06", "2023 - 2025". */
const CODES =
  /\d+(?:\/\d+)+(?:\/[\p{L}-]+)*|\d+\/[\p{L}-]+(?:-[\p{L}]+)*|Đề án (?:số )?06(?:\/CP)?|[\p{L}]+\d+(?:\.\d+)?|\d{4}\s*[-–]\s*\d{4}/giu;

const NUMBER = /\d+(?:[.,]\d+)*\s?%?/g;

/**
 * Words before a number that make it a name or a date: "mức 2", "số 06", "Mô hình 24", "năm 2023", "công nghiệp 4.0",
 * "lần thứ 4", "Điều 5". A sum is none of them: "tổng số 20 hộ".
 */
const NAMES_BEFORE =
  /(?:^|[^\p{L}])(?:mức(?: độ)?|cấp độ|(?<!tổng )số|thứ|lần|mô hình|tiện ích|nhóm|đề án|điều|khoản|điểm|mục|phụ lục|bước|giai đoạn|giai đoạn từ|năm(?: học)?|tháng|ngày|quý|khóa|khoá|hạng|loại|phiên bản|thế hệ|công nghiệp|lớp)\s*$/iu;

/** Words after a number that make it an age or a time: "14 tuổi", "24 giờ", "05 ngày làm việc". */
const TIMES_AFTER = /^\s*(?:tuổi|giờ|phút|giây|ngày|tuần|tháng|năm|quý)(?![\p{L}])/iu;

/** The other end of a span: "từ 6 đến 14 tuổi", "12-13". */
const SPAN_AFTER = /^\s*(?:đến|-|–)\s*(?:dưới |đủ )?\d+/iu;

/** Alone, a number like a year of these plans is one. */
const YEAR = /^20[1-4]\d$/;

function isTarget(text: string, start: number, end: number): boolean {
  const number = text.slice(start, end).trim();
  // A share is never a name.
  if (number.endsWith('%')) return true;
  const before = text.slice(0, start);
  const span = SPAN_AFTER.exec(text.slice(end));
  const after = text.slice(end + (span?.[0].length ?? 0));
  return !YEAR.test(number) && !NAMES_BEFORE.test(before) && !TIMES_AFTER.test(after);
}

/** The numbers of a text that set a target, in its order. */
export function findTargets(text: string): TargetNumber[] {
  const bare = text.replace(CODES, (code) => ' '.repeat(code.length));
  return [...bare.matchAll(NUMBER)]
    .map(({ 0: found, index }) => ({ start: index, end: index + found.trimEnd().length }))
    .filter(({ start, end }) => isTarget(bare, start, end))
    .map(({ start, end }) => ({
      start,
      end,
      amount: text
        .slice(start, end)
        .replace(/\s/g, '')
        .replace(/^0+(?=\d)/, ''),
    }));
}

/** A number with a few words on each side, cut at whole words: "phấn đấu đạt 100% công dân từ đủ". */
export function aroundTarget(text: string, { start, end }: TargetNumber): string {
  const before = text.slice(0, start).trimEnd().split(/\s+/).slice(-3).join(' ');
  const after = text.slice(end).trimStart().split(/\s+/).slice(0, 4).join(' ');
  return `${before} ${text.slice(start, end)} ${after}`.trim().replace(/[.,;:]+$/, '');
}
