import {
  after,
  CLOSE,
  digitsOf,
  GAP,
  groupsOf,
  isCounted,
  isDay,
  isRowOfNumbers,
  isYears,
  OPEN,
  pattern,
  TIGHT_GAP,
  type Found,
  type PersonalPattern,
} from './pattern.ts';

const LABELS = [
  'điện thoại',
  'SĐT',
  'SDT',
  'ĐTDĐ',
  'DĐ',
  'di động',
  'ĐT',
  'SĐ',
  'Zalo',
  'Tel',
  'Fax',
  'Phone',
  'Mobile',
  'hotline',
  'đường dây nóng',
  'LH',
  'liên hệ',
];
/** A digit, or a letter that recognition puts for 0 or 1. */
const READ = '[\\dOolI]';
/** The country before a number: "+84", "0084", "(+84)", "84"; a zero in brackets may follow. */
const COUNTRY = `(?:\\(?(?:\\+|00) ?84\\)?(?:${GAP}?\\(?0\\)?)?|(?<![\\d.,])84)`;
/** 1800 and 1900 numbers belong to services, never to a person. */
const isService = (match: string): boolean =>
  /^1[89]00/.test(digitsOf(match)) && digitsOf(match).length <= 10;
const isNobodys = (found: Found): boolean => isRowOfNumbers(found.match) || isCounted(found);
/** "12/04/2022": a date, where a slash goes on behind the digits. */
const goesOnAsDate = ({ after: behind }: Found): boolean => /^[/-]\d{1,4}(?!\d)/.test(behind);

/** Groups as people write them: none of a single digit but a leading zero, and no more than five. */
function isGrouped(match: string): boolean {
  const groups = groupsOf(match);
  // The country and the zero stand alone.
  const begin = groups.findIndex((group) => !/^(?:0|84|0084)$/.test(group));
  const whole = groups.slice(Math.max(0, begin));
  if (whole.length === 1) return true;
  // "09 12 34 56 78" with blanks only is a row of cells as well; with points it is a number.
  if (whole.length === 5 && /^[\d ]+$/.test(match)) return false;
  return groups.length <= 6 && whole.every(({ length }) => length >= 2);
}

/** Telephone numbers. */
export const phonePatterns: PersonalPattern[] = [
  {
    kind: 'phone',
    pattern: pattern(
      `(?:${OPEN}\\(?0 ?|(?<![\\p{L}\\d])${COUNTRY}${GAP}?)[35789]\\)?(?:${GAP}?\\d){8}${CLOSE}`,
    ),
    when: (found) => isGrouped(found.match) && !isNobodys(found),
    masks: [
      '0912.345.678',
      '0912 34 56 78',
      'gọi 0912345678.',
      '091234 2012',
      '+84 912 345 678',
      '0912\n345 678',
      '(0912) 345 678',
      '(0912)345678',
      '(+84) 912 345 678',
      '84912345678',
      '+84(0)912345678',
      '09.12.34.56.78',
      '091.234.56.78',
      '0912 3456 78',
      '0912\u2011345\u2011678',
      '0912\t345\t678',
      '0912345678/A',
    ],
    leavesAlone: [
      '03 04 05 06 07',
      '09/12/2022',
      '0.912.345',
      '2.000488.000.00.00.H56',
      '090/QĐ-UBND',
      '0912345678/QĐ-UBND',
      '08 2022 2023',
      'MST: 0312345678',
    ],
  },
  {
    kind: 'phone',
    // Recognition reads 0 and 1 as letters.
    pattern: pattern(
      `(?<![\\p{L}\\d])[0Oo][35789](?:${READ}{8}|${READ}{2}[ .-]${READ}{3}[ .-]${READ}{3}|${READ}[ .-]${READ}{3}[ .-]${READ}{4})(?![\\p{L}\\d])`,
    ),
    when: ({ match }) => /\p{L}/u.test(match) && digitsOf(match).length >= 8,
    masks: ['O912345678', '09l2345678', 'gọi 091234567O.', 'O979 123 456', '09l.234.5678'],
    leavesAlone: ['Oooooooooo', 'o3lllllIII', 'O3 12 345 678', 'o9ll 123 4Il'],
  },
  {
    kind: 'phone',
    pattern: pattern(`${OPEN}(?<!\\d/)0[35789]\\d{2}/\\d{3}/\\d{3}(?!/)${CLOSE}`),
    masks: ['đ/c Hùng 0396/552/118'],
    leavesAlone: ['0396/552/2022', '0396/552/118/QĐ', '12/0396/552/118'],
  },
  {
    kind: 'phone',
    // A digit was lost and left a blank: the groups are right once the blank counts as one.
    pattern: pattern(
      `${OPEN}(?:0 \\d{2}|0\\d \\d|0\\d{2} )[.-]?(?:\\d{3})[.-]\\d{3}${CLOSE}|${OPEN}0\\d{3}[.-](?:\\d \\d| \\d{2}|\\d{2} )[.-]?\\d{3}${CLOSE}|${OPEN}0\\d{3}[.-]\\d{3}[.-](?:\\d \\d|\\d{2} (?=\\s|$))`,
    ),
    when: (found) => !isCounted(found),
    masks: ['0 12.345.678', '0912.3 5.678', 'gặp đồng chí A 0912.345.6 8'],
    leavesAlone: ['0 12 345', 'mục 0912.3 và 5.678', 'số 0 12.345 đồng'],
  },
  {
    kind: 'phone',
    pattern: pattern(
      `(?:${OPEN}\\(?0|(?<![\\p{L}\\d])${COUNTRY}${GAP}?)2\\d{1,2}\\)?${GAP}?\\d(?:${GAP}?\\d){6,7}${CLOSE}`,
    ),
    when: (found) => isLandline(found.match) && !isNobodys(found),
    masks: [
      '(0237) 3852 246',
      '024.3825.1234',
      '(0237) 3.852.246',
      '0237 385 2246',
      '+84 237 3852 246',
      '02373852246',
    ],
    leavesAlone: ['02/2024', 'tháng 02 2022 2025', '02 2022', '0212345678 đồng', '0250 2022 2023'],
  },
  {
    kind: 'phone',
    pattern: pattern(
      `${after(...LABELS)}[(+]{0,2}\\d\\)?(?:${TIGHT_GAP}?[\\dOolI]){5,12}(?![\\dOolI])(?!/\\p{L}{2}|/\\p{L}-)`,
    ),
    when: (found) =>
      digitsOf(found.match).length >= 6 &&
      !isYears(found.match) &&
      !isService(found.match) &&
      !isDay(found.match) &&
      !goesOnAsDate(found) &&
      !isCounted(found),
    goesOn: true,
    masks: [
      'SĐ :  912345678) để',
      'điện thoại số 0 12 345 678',
      'Di động: 912 345 678',
      'ĐT: 3852.246',
      'Fax: 3852246',
      'ĐT nội bộ: 3852246',
      'điện thoại trực ban: 069 2345 678',
      'điện thoại của ông A: 852 246',
    ],
    leavesAlone: [
      'điện thoại, năm 2022 - 2025',
      'hỗ trợ điện thoại cho 852.246 người',
      'ĐT 2023 2024',
      'SĐT của Tổ công tác',
      'Zalo 76.500.000 người dùng',
      'hotline 1900 6142',
      'liên hệ trước 12/04/2022',
      'ĐT 01/01/2024',
      'liên hệ trước 12.04.2022',
    ],
  },
];

/** Ten or eleven digits after the zero is counted, in groups of two at least. */
function isLandline(match: string): boolean {
  const digits = digitsOf(match).replace(/^(?:0084|84)0?/, '0');
  const groups = groupsOf(match);
  return (
    digits.length >= 10 &&
    digits.length <= 11 &&
    groups.slice(1).every(({ length }, at) => length >= 2 || at === 0)
  );
}
