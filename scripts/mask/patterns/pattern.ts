import type { Mask } from '../../../src/domain/pages.ts';

/** One way in which personal data is written. */
export interface PersonalPattern {
  kind: Mask['kind'];
  /** Global, case and Unicode aware; the whole match is what is masked. */
  pattern: RegExp;
  /** Further doubt that a regular expression says badly: false leaves the match alone. */
  when?: (match: Found) => boolean;
  /** Whether numbers that follow after a comma, a hyphen or "hoặc" are of the same kind. */
  goesOn?: boolean;
  /** Real or plausible lines, tested: the data is masked in the first, and nothing in the second. */
  masks: string[];
  leavesAlone: string[];
}

/** What matched, with the rest of its text. */
export interface Found {
  match: string;
  before: string;
  after: string;
}

/** How much of the text around a match a rule may look at, in UTF-16 units: a label with a name fits in it. */
export const AROUND = 60;

/** Makes the regular expression of a pattern. */
export const pattern = (source: string): RegExp => new RegExp(source, 'giu');

const BLANK = ' \\t\\u00a0\\u00ad\\u2000-\\u200f\\u202f\\u2060\\ufeff';
/** Between groups of digits: blanks, points, hyphens of all kinds, brackets, and at most one line break. */
export const GAP = `(?:[${BLANK}.\\-\\u2010-\\u2015()·]{1,3}|[${BLANK}]{0,3}\\n\\n?[${BLANK}]{0,3})`;
/** The same, but a hyphen among blanks is where the next number begins: "ĐT: 3852.246 - 3852.247". */
export const TIGHT_GAP = `(?! +[-\\u2010-\\u2015] )${GAP}`;
/** Not inside a longer number, a code ("2.000488.000.00.00.H56") or an amount ("1.500.000.000"). */
export const OPEN = '(?<![\\p{L}\\d]|\\d[.,])';
/** Not before more digits, nor before what makes the number that of a document ("/QĐ-UBND") or a decimal. */
export const CLOSE = '(?![\\p{L}\\d]|[.,]\\d|/\\p{L}{2}|/\\p{L}-)';

/** What a label may say of its number: whose telephone, which passport. */
const WHOSE = [
  'di động',
  'cố định',
  'liên hệ',
  'liên lạc',
  'bàn',
  'riêng',
  'nhà riêng',
  'cá nhân',
  'nội bộ',
  'trực ban',
  'trực',
  'cơ quan',
  'văn phòng',
  'hỗ trợ',
  'phổ thông',
  'công vụ',
  'ngoại giao',
];

/** After one of these words, perhaps with the name of whose it is; a colon, "số" and blanks may stand between. */
export const after = (...labels: string[]): string =>
  `(?<=(?<!\\p{L})(?:${labels.join('|')})(?![\\p{L}])(?: của [^\\d\\n:]{1,40}:|(?: (?:${WHOSE.join('|')}))?)[^\\p{L}\\d\\n(+]{0,6}(?:số)?[^\\p{L}\\d\\n(+]{0,4})`;

/** Nouns and units that make the number before them a sum or a count. */
const COUNTED =
  /^[\s\u00a0]{0,2}(?:đồng|đ(?!\p{L})|VNĐ|VND|USD|triệu|tỷ|nghìn|ngàn|người|nhân khẩu|hộ|lượt|hồ sơ|thẻ|tài khoản|công dân|trường hợp|dữ liệu|bản ghi|thuê bao|số|m2|m²|ha|kg|tấn|lít|%)(?!\p{L})/iu;
/** Words that announce a sum, a count, a plot or a document rather than a person's number. */
const SUM_LABEL =
  /(?<!\p{L})(?:kinh phí|số tiền|tổng(?: số| cộng| mức| dự toán)?|dự toán|thành tiền|đơn giá|giá|ngân sách|vốn|thửa(?: đất)?(?: số)?|tờ(?: bản đồ)?(?: số)?|bản đồ số|diện tích|mã hồ sơ|mã thủ tục|số hiệu|số seri|mã vạch)[^\p{L}\d\n]{0,6}$/iu;
/** A company's number for taxes; a person's is masked by a pattern of its own. */
const TAX_LABEL =
  /(?<!\p{L})(?:MST|mã số thuế|mã số doanh nghiệp|MSDN|ĐKKD)[^\p{L}\d\n]{0,6}(?:số)?[^\p{L}\d\n]{0,4}$/iu;

/** "12.345.678", "100.000.000": written like a sum, in threes and without a zero before. */
const isWrittenLikeASum = (text: string): boolean => /^[1-9]\d{0,2}(?:[.,]\d{3})+$/.test(text);

/** Whether the words around say that a number is a sum, a count, a plot or a company's tax number. */
export const isCounted = ({ match, before, after: behind }: Found): boolean =>
  COUNTED.test(behind) ||
  SUM_LABEL.test(before) ||
  TAX_LABEL.test(before) ||
  // "12.345.678 thiết bị": a sum in threes that a common noun follows; "171.234.567 do Công an cấp" is none.
  (isWrittenLikeASum(match) && /^ (?!cấp|do|ngày|tại|của|và|hoặc|là|để|gặp)\p{Ll}/u.test(behind));

/** The groups of digits of a match. */
export const groupsOf = (match: string): string[] => match.split(/[^\d]+/).filter(Boolean);

/** "30-12-2023", "05.02.2024": a day behind a label, as in "hạn nộp CCCD: 30-12-2023". */
export const isDay = (match: string): boolean => /^[0-3]?\d[-.][01]?\d[-.](?:19|20)\d{2}(?!\d)/.test(match);

/** The digits of a match alone. */
export const digitsOf = (match: string): string => match.replace(/[^\d]/g, '');

const YEAR = /^(?:19|20)\d{2}$/;
/** Not "năm 2022 - 2025" behind a label. */
export const isYears = (match: string): boolean => groupsOf(match).every((group) => YEAR.test(group));

/** Years, or numbers that grow by one step ("03 04 05 06 07", "080 090 100 110"): a row of numbers, nobody's. */
export function isRowOfNumbers(match: string): boolean {
  const groups = groupsOf(match);
  if (groups.length < 2) return false;
  const years = groups.slice(1).filter((group) => YEAR.test(group)).length;
  // "08 2022 2023" and "02 2022", but neither "030 000 1900" nor "091234 2012".
  if ((years > 1 || (years === 1 && groups.length === 2)) && groups.every(({ length }) => length <= 4))
    return true;
  if (groups.some(({ length }) => length !== groups[0]!.length)) return false;
  const steps = groups.slice(1).map((group, at) => Number(group) - Number(groups[at]));
  return groups.length > 2 && steps.every((step) => step === steps[0]);
}
