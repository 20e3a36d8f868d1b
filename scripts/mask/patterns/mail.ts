import { pattern, type PersonalPattern } from './pattern.ts';

const BLANKS = '[ \\u00a0\\u200b-\\u200f\\u2060\\ufeff]{0,2}';
const NAME = '[\\p{L}\\p{N}_%+-]+(?:\\.[\\p{L}\\p{N}_%+-]+)*';
/** The same where a blank stands before each point, as in no sentence; only where "@" stands among blanks too. */
const BROKEN_NAME =
  '[a-z\\d_%+-]+(?:[ \\u00a0]{1,2}\\.[ \\u00a0]{0,2}[a-z\\d_%+-]+){1,3}(?=[ \\u00a0]{1,2}@)';
/** Ends of addresses that are met in the papers; only before one of these may the point stand among blanks. */
const END = '(?:com|vn|net|org|edu|gov|info)';

/** Mail addresses, also those that a line of type or a reader broke by blanks. */
export const mailPatterns: PersonalPattern[] = [
  {
    kind: 'email',
    // The lookbehind lets a search begin only where an address can: a long run of letters is read once.
    pattern: pattern(
      `(?<![\\p{L}\\p{N}._%+-])(?:${BROKEN_NAME}|${NAME})${BLANKS}(?:@|[([] ?(?:at|a còng) ?[)\\]])${BLANKS}(?:[\\p{L}\\p{N}-]+(?:\\.|${BLANKS}\\.${BLANKS}(?=(?:[\\p{L}\\p{N}-]+\\.)*${END}(?!\\p{L}))))+\\p{L}{2,}`,
    ),
    masks: [
      'Thư điện tử: nguyen.van-a@thanhhoa.gov.vn;',
      'a@gmail. com',
      'a@gmail .com',
      'a@\u200bgmail.com',
      'nguyenvana @ gmail . com',
      'vana(at)gmail.com',
      'Email: van . a @ gmail . com',
    ],
    leavesAlone: ['dichvucong.gov.vn', 'xa . thon . @ 5.000', 'giá @ 5.000 đồng', 'nhóm @everyone. Cảm ơn'],
  },
];
