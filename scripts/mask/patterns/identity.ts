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
  type Found,
  type PersonalPattern,
} from './pattern.ts';

/** Labels of numbers that name a person. */
const LABELS = [
  'CMND',
  'CMT(?:ND)?',
  'chứng minh(?: nhân dân| thư)?',
  'CCCD',
  'CC',
  'thẻ căn cước(?: công dân)?',
  'căn cước(?: công dân)?',
  'định danh(?: cá nhân)?',
  'ĐDCN',
  'BHXH',
  'BHYT',
  'bảo hiểm (?:xã hội|y tế)',
  'GPLX',
  'giấy phép lái xe',
];
/** Digits, and the letters that recognition puts for 0 and 1. */
const DIGIT = '[\\dOoQlI|]';
/** Provinces in the first three digits of an identity number, as the Ministry of Public Security gave them out. */
const PROVINCES = new Set(
  (
    '001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 040 042 ' +
    '044 045 046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 082 083 084 086 087 ' +
    '089 091 092 093 094 095 096'
  ).split(' '),
);

const isIdentity = (found: Found): boolean =>
  !isYears(found.match) && !isDay(found.match) && digitsOf(found.match).length >= 7 && !isCounted(found);

/** Identity, insurance and passport numbers. */
export const identityPatterns: PersonalPattern[] = [
  {
    kind: 'identity',
    // After a label a number may be grouped or damaged, so fewer rules hold. Whether a number begins here is asked first: to
    // look back for a label costs far more, and nearly every place has none.
    pattern: pattern(
      `(?=(?:[A-Z]{1,2}${GAP}?)?\\d)${after(...LABELS)}(?:[A-Z]{1,2}${GAP}?)?\\d(?:${GAP}?${DIGIT}){7,14}(?![\\dOolI])(?!/\\p{L}{2}|/\\p{L}-)`,
    ),
    when: isIdentity,
    masks: [
      'CCCD số: 038 085 001 234 cấp ngày 01/01/2022',
      'CMND: 171234567',
      'Căn cước của A: 038 085 001 234',
      'CCCD: 03808500l234',
      'BHYT: GD4380123456789',
      'số CMND 171.234.567 do Công an cấp',
      'Số BHXH: 3812 345 678',
      'CMND số: B 171234567',
    ],
    leavesAlone: [
      'thẻ CCCD, năm 2022 - 2025',
      'CCCD 06/2022',
      'hạn cấp CCCD: 30-12-2023',
      'Đề án 06 về CCCD 2022-2025',
      'CCCD: 100.000.000 đồng',
      'BHYT 12.345.678 người',
      'cấp CCCD 12.345.678 thẻ',
      'làm sạch dữ liệu BHXH 12345678 trường hợp',
    ],
  },
  {
    kind: 'identity',
    pattern: pattern(`(?=[A-Z] ?\\d{7})${after('hộ chiếu', 'passport', 'HC')}[A-Z] ?\\d{7,8}(?!\\d)`),
    masks: [
      'Hộ chiếu số C1234567',
      'hộ chiếu phổ thông số B1234567',
      'hộ chiếu: C 1234567',
      'Hộ chiếu: B12345678',
    ],
    leavesAlone: ['hộ chiếu gắn chíp', 'hộ chiếu 2023'],
  },
  {
    kind: 'identity',
    // The number of an insurance card as it is printed: two letters, one digit, and twelve.
    pattern: pattern(
      `(?<![\\p{L}\\d])[A-Z]{2}${GAP}?[1-5]${GAP}?\\d{2}${GAP}?\\d(?:${GAP}?\\d){9}(?![\\p{L}\\d])`,
    ),
    masks: ['GD4380123456789', 'thẻ HN 2 38 38 123 45678'],
    leavesAlone: ['H56-123456789', 'QĐ 1 22 2022', 'TT 46 2022'],
  },
  {
    kind: 'identity',
    // Without a label: the province must be one, and the groups no row of numbers.
    pattern: pattern(`${OPEN}0\\d{2}(?:${GAP}?\\d){9}${CLOSE}`),
    when: (found) => {
      const groups = groupsOf(found.match);
      const shape = groups.length <= 4 && groups.every(({ length }) => length >= 3);
      return (
        shape &&
        PROVINCES.has(digitsOf(found.match).slice(0, 3)) &&
        !isRowOfNumbers(found.match) &&
        !isCounted(found)
      );
    },
    masks: [
      'Nguyễn Văn A, 038085001234',
      '038 085 001 234',
      '038085 001234',
      '0380 8500 1234',
      '038-085-001-234',
      '038.085.001.234',
    ],
    leavesAlone: [
      '1038085001234',
      '038085001234/QĐ-TTg',
      'thửa 038 085 001 234',
      '080 090 100 110',
      'mã hồ sơ 038085001234',
    ],
  },
  {
    kind: 'identity',
    // Recognition reads 0 and 1 as letters; ten of twelve must be digits.
    pattern: pattern(`(?<![\\p{L}\\d])[0O]\\d[\\dOolI]{10}(?![\\p{L}\\d])`),
    when: ({ match }) => digitsOf(match).length >= 10 && /\p{L}/u.test(match),
    masks: ['Trần B, 0380850O1234', 'số 03808500l234'],
    leavesAlone: ['000lOOOlOOOl', '038085001234/QĐ-TTg'],
  },
  {
    kind: 'identity',
    // The groups in which a nine-digit card is printed.
    pattern: pattern(`${OPEN}\\d{3} \\d{3} \\d{3}${CLOSE}(?! \\d)`),
    when: (found) =>
      /(?<!\p{L})(?:ông|bà|anh|chị|đồng chí|đ\/c|số)(?!\p{L})[^\d\n]{0,40}$/iu.test(found.before) &&
      !isRowOfNumbers(found.match) &&
      !isCounted(found),
    masks: ['ông Nguyễn Văn A, 171 234 567'],
    leavesAlone: ['bảng số 100 200 300', '171 234 567 đồng', 'tổng 171 234 567'],
  },
  {
    kind: 'identity',
    // Nine digits in a row: an identity card, or a mobile number that lost its first digit.
    pattern: pattern(`${OPEN}(?<!\\d[/-]|\\p{L}[0-9]*-)\\d{9}${CLOSE}(?![-/]\\d)`),
    when: (found) => !isCounted(found) && !/0{5}$/.test(found.match),
    masks: ['Nguyễn Văn A, 171234567'],
    leavesAlone: [
      '500000000 đồng',
      '123456789/QĐ-UBND',
      'H56-123456789',
      '20220106',
      'kinh phí: 123456789',
      'tổng dự toán 350000000',
    ],
  },
];
