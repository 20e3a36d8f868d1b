import { describe, expect, test } from 'vitest';
import { gibberishIn } from '../../../scripts/receive/language/gibberish.ts';

const sound = [
  'Mục tiêu: Người dân nộp hồ sơ tại nhà văn hóa thôn, không phải đi xa.',
  'Đơn vị thực hiện: Bộ phận Một cửa xã phối hợp với tổ công nghệ số cộng đồng.',
  'Thời gian: Trước ngày 30 tháng 6 năm 2025, báo cáo kết quả hằng tháng.',
];
/** What a recognition of English makes of a page. */
const misread = [
  'nQi dung cua vibc lhm nhu sau: mdi th6n chQn',
  'hai nguoi tr1 biSt dDng m6y tinh di tirng nhi',
  'hufing d5n b4 con nOp h6 so, ghi sO vd b6o l4i',
];
/** What a font without a map leaves. */
const mapless = [
  'WKӵF KLӋQ QKLӋP Yө WURQJ QăP QD\\ YӟL QKyP',
  '0өF WLrX FKXQJ FӫD NӃ KRҥFK Qj\\ Oj JLҧP JLҩ\\ Wӡ',
  "ÿѭӧF 8%1' [m JLDR FKR FiF EDQ QJjQK WKӵF KLӋQ",
];

describe('a block of letters that mean others', () => {
  test.each([
    ['of a recognition as English', misread],
    ['of a font without a map', mapless],
  ])('is found: %s', (_, block) => {
    expect(gibberishIn([...sound, ...block, '', ...sound])).toEqual([{ first: 3, last: 5 }]);
  });
  test.each([
    ['sound text', sound],
    [
      'text without marks',
      [
        'Muc tieu cua mo hinh nay la giup nguoi dan nop ho so ngay tai nha van hoa thon',
        'Don vi thuc hien la bo phan mot cua phoi hop voi to cong nghe so cong dong',
      ],
    ],
    [
      'text that lost letters',
      [
        'Đ n vị thự  hiện: Bộ ph n Một c a xã ph i h p với tổ công ngh  số c ng đ ng',
        'M c tiêu: Người d n n p h  sơ tại nhà v n hóa thôn, kh ng phải đi xa',
      ],
    ],
    [
      'English',
      [
        'The committee shall report to the provincial office before the end of each month',
        'Training materials are available in English and will be updated every quarter',
      ],
    ],
    [
      'codes and addresses',
      [
        'https://dichvucong.gov.vn/p/home/dvc-trang-chu.html?id=A1b2C3d4&x=9',
        'Mã: 2.001234.000.00.00.H56; 1.004227.000.00.00.H56; QLVB-06; TTHC-2A',
        'SSO, LGSP, VNeID, iOffice4.0, eID2, B2C, G2G, API3, IPv6, WiFi6, 4G/5G',
      ],
    ],
    [
      'a list of devices',
      [
        'CPU Intel Core i7-13700 (2.1GHz), RAM 16GB DDR5-4800MHz, SSD NVMe 512GB, VGA UHD770',
        'LAN RJ45 10/100Mbps, WiFi 802.11ax, Bluetooth v5.1, USB3.2 Gen2 Type-C, HDMI2.1',
        'Printer Brother HLL2321D A4 2400x600dpi, Scanner Epson DS530II ADF50, Windows11Pro',
      ],
    ],
    ['one line alone', ['d5n b4 con nOp']],
  ])('is none: %s', (_, lines) => {
    expect(gibberishIn(lines)).toEqual([]);
  });
});
