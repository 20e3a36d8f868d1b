import type { Mask } from '../../src/domain/pages.ts';

/** A stretch of a text that is personal: UTF-16 offsets, start inclusive, end exclusive. */
export interface PersonalMatch {
  start: number;
  end: number;
  kind: Mask['kind'];
}

/** One way in which personal data is written. */
interface PersonalPattern {
  kind: Mask['kind'];
  pattern: RegExp;
  /** Real or plausible lines, tested: the data is masked in the first, and nothing in the second. */
  masks: string[];
  leavesAlone: string[];
}

/** Between groups of digits: blanks, points, hyphens, invisible characters, and at most one line break. */
const GAP = '(?:[ \\u00a0\\u200b-\\u200f.\\-\\u2013]{1,3}|[ \\u00a0]{0,3}\\n\\n?[ \\u00a0]{0,3})';
/** Not inside a longer number, a code ("2.000488.000.00.00.H56") or an amount ("1.500.000.000"). */
const OPEN = '(?<![\\p{L}\\d]|\\d[.,])';
const CLOSE = '(?![\\p{L}\\d]|[.,]\\d|/\\p{L})';
/** What makes a bare number a sum or a count. */
const NOT_AMOUNT = '(?! ?(?:đồng|VNĐ|VND|USD|người|hộ|lượt|hồ sơ)(?!\\p{L}))';
/** Not a year or a period of years. */
const NOT_YEAR = '(?!(?:19|20)\\d{2}(?!\\d))';
/** After one of these words; a colon, "số" and blanks may stand between. */
const after = (...labels: string[]): string =>
  `(?<=(?<!\\p{L})(?:${labels.join('|')})[^\\p{L}\\d\\n]{0,6}(?:số)?[^\\p{L}\\d\\n]{0,4})`;
/** The nine digits of a mobile number after its 0, whole or in the groups that people write. */
const MOBILE = [
  '[35789]\\d{8}',
  `[35789]\\d{2}${GAP}\\d{6}`,
  `[35789]\\d{2}${GAP}\\d{3}${GAP}\\d{3}`,
  `[35789]\\d{2}${GAP}\\d{2}${GAP}\\d{2}${GAP}\\d{2}`,
  `[35789]${GAP}${NOT_YEAR}\\d{4}${GAP}${NOT_YEAR}\\d{4}`,
  `[35789]\\d${GAP}\\d{7}`,
  `[35789]\\d${GAP}\\d{3}${GAP}\\d{4}`,
  `[35789]\\d${GAP}\\d{4}${GAP}\\d{3}`,
].join('|');
const pattern = (source: string): RegExp => new RegExp(source, 'giu');

/** In the order of trial; where two match the same place, the first one names it. */
export const personalPatterns: PersonalPattern[] = [
  {
    kind: 'email',
    // The lookbehind lets a search begin only where an address can: a long run of letters is read once.
    pattern: pattern('(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+-]+ ?@ ?(?:[\\p{L}\\p{N}-]+\\.)+\\p{L}{2,}'),
    masks: ['Thư điện tử: nguyen.van-a@thanhhoa.gov.vn;'],
    leavesAlone: ['dichvucong.gov.vn', 'giá @ 5.000 đồng'],
  },
  {
    kind: 'identity',
    // After a label a number may be grouped or damaged, so fewer rules hold.
    pattern: pattern(
      `${after('CMND', 'CMT', 'CCCD', 'căn cước(?: công dân)?', 'định danh(?: cá nhân)?', 'BHXH', 'BHYT')}${NOT_YEAR}\\d(?:${GAP}?\\d){7,14}(?!\\d)`,
    ),
    masks: ['CCCD số: 038 085 001 234 cấp ngày 01/01/2022', 'CMND: 171234567'],
    leavesAlone: ['thẻ CCCD, năm 2022 - 2025', 'CCCD 06/2022', 'Đề án 06 về CCCD 2022-2025'],
  },
  {
    kind: 'identity',
    pattern: pattern(`${after('hộ chiếu')}[A-Z]\\d{7,8}(?!\\d)`),
    masks: ['Hộ chiếu số C1234567'],
    leavesAlone: ['hộ chiếu gắn chíp'],
  },
  {
    kind: 'identity',
    pattern: pattern(`${OPEN}(?:0\\d{11}|0\\d{2}[ .]\\d{3}[ .]\\d{3}[ .]\\d{3})${CLOSE}${NOT_AMOUNT}`),
    masks: ['Nguyễn Văn A, 038085001234', '038 085 001 234'],
    leavesAlone: ['1038085001234', '038085001234/QĐ-TTg'],
  },
  {
    kind: 'phone',
    // The first group has three digits at least, so that numbers in a row ("03 04 05 06 07") are none.
    pattern: pattern(
      `(?:${OPEN}0|(?<![\\p{L}\\d])(?:\\+|00)84${GAP}?0?)(?:${MOBILE})(?![\\p{L}\\d]|/\\p{L})`,
    ),
    masks: ['0919.659.589', '0919 65 95 89', 'gọi 0919659589.', '+84 919 659 589', '0919\n659 589'],
    leavesAlone: ['03 04 05 06 07', '09/12/2022', '0.919.659', '2.000488.000.00.00.H56', '090/QĐ-UBND'],
  },
  {
    kind: 'phone',
    pattern: pattern(`${OPEN}\\(?02\\d{1,2}\\)?${GAP}?\\d{3,4}${GAP}?\\d{3,4}${CLOSE}`),
    masks: ['(0237) 3852 246', '024.3825.1234'],
    leavesAlone: ['02/2024', 'tháng 02 2022 2025', '02 2022'],
  },
  {
    kind: 'phone',
    pattern: pattern(
      `${after('điện thoại', 'SĐT', 'ĐTDĐ', 'ĐT', 'SĐ', 'Zalo', 'Tel', 'Fax')}${NOT_YEAR}\\d(?:${GAP}?\\d){7,12}(?!\\d)`,
    ),
    masks: ['SĐ :  919659589) để', 'điện thoại số 0 19 659 589'],
    leavesAlone: ['điện thoại, năm 2022 - 2025', 'ĐT 2023 2024', 'SĐT của Tổ công tác'],
  },
  {
    kind: 'identity',
    // Nine digits in a row: an identity card, or a mobile number that lost its first digit.
    pattern: pattern(`${OPEN}(?<!\\d[/-]|\\p{L}[0-9]*-)\\d{9}${CLOSE}(?![-/]\\d)${NOT_AMOUNT}`),
    masks: ['Nguyễn Văn A, 171234567'],
    leavesAlone: ['500000000 đồng', '123456789/QĐ-UBND', 'H56-123456789', '20220106'],
  },
];

/** Every personal stretch of a text, in order and without overlap; line breaks are `\n`. */
export function findPersonal(text: string): PersonalMatch[] {
  const plain = asciiDigits(text);
  const taken = new Uint8Array(text.length);
  const found: PersonalMatch[] = [];
  for (const { kind, pattern } of personalPatterns)
    for (const match of plain.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (taken.subarray(start, end).includes(1)) continue;
      taken.fill(1, start, end);
      found.push({ kind, start, end });
    }
  return found.sort((a, b) => a.start - b.start);
}

/** Full-width digits and the full-width "@" as ASCII, one for one. */
function asciiDigits(text: string): string {
  return text.replace(/[\uff10-\uff19\uff20]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
}
