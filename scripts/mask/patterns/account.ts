import { after, digitsOf, GAP, groupsOf, isCounted, pattern, type PersonalPattern } from './pattern.ts';

/** Numbers of bank accounts, and of persons at the tax office. */
export const accountPatterns: PersonalPattern[] = [
  {
    kind: 'account',
    pattern: pattern(
      `${after('STK', 'số tài khoản(?: thụ hưởng| tiền gửi| thanh toán| nhận tiền| giao dịch| ngân hàng)?', 'tài khoản(?: ngân hàng)? số', 'TK(?: số)?', 'tài khoản(?=:)')}\\d(?:${GAP}?\\d){7,18}(?!\\d)`,
    ),
    when: (found) =>
      digitsOf(found.match).length >= 8 &&
      !groupsOf(found.match).every((group) => /^20\d{2}$/.test(group)) &&
      !isCounted(found),
    masks: [
      'STK: 1012345678',
      'số tài khoản 5012 2050 1234 5',
      'Tài khoản: 102010000123456 tại Vietinbank',
      'Số tài khoản thụ hưởng: 0101 000 123 456',
    ],
    leavesAlone: [
      'tài khoản định danh mức 2',
      'mở tài khoản: 12.345 người',
      'TK 2022 2023',
      'STK của xã',
      'số tài khoản thanh toán: 12.345.678 tài khoản',
    ],
  },
  {
    kind: 'identity',
    // A person's number begins with an 8 or is the identity number; a company's is public.
    pattern: pattern(`${after('MST(?: cá nhân)?', 'mã số thuế(?: cá nhân)?')}8\\d{9}(?!\\d)`),
    masks: ['MST cá nhân: 8012345678', 'mã số thuế 8012345678'],
    leavesAlone: ['MST: 2800123456', 'mã số thuế 0312345678'],
  },
];
