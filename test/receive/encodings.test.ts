import { describe, expect, test } from 'vitest';
import { codePages, vniLetters, vniMarks } from '../../scripts/receive/encodings/code-pages.ts';
import { convertLines } from '../../scripts/receive/encodings/convert-lines.ts';
import { asWestern, decoders } from '../../scripts/receive/encodings/decoders.ts';
import { restoreCapitals } from '../../scripts/receive/encodings/restore-capitals.ts';
import {
  tcvnOfGlibc,
  visciiOfGlibc,
  vniOfKeyboards,
  vpsOfKeyboards,
} from '../fixtures/encodings/second-sources.ts';

/** A byte as the letter of Western Europe that a program without the code shows. */
const letterOf = (byte: number): string => asWestern(Uint8Array.of(byte));

describe('the code pages, against a second source', () => {
  test.each([
    ['TCVN3', tcvnOfGlibc],
    ['VISCII', visciiOfGlibc],
    ['VPS', vpsOfKeyboards],
  ] as const)('%s', (name, source) => {
    const wrong = Object.entries(source).filter(
      ([byte, letter]) => decoders[name](letterOf(Number(byte))) !== letter,
    );
    expect(wrong).toEqual([]);
    expect(Object.keys(source).length).toBeGreaterThan(60);
  });

  test('each letter of a page has one code', () => {
    for (const rows of Object.values(codePages)) {
      const letters = [...rows.join('')].filter((letter) => letter !== '□');
      expect(new Set(letters).size).toBe(letters.length);
      expect(rows.join('')).toHaveLength(128);
    }
  });

  test('VNI', () => {
    for (const [letter, code] of Object.entries(vniOfKeyboards)) {
      expect(decoders.VNI(code), code).toBe(letter);
      expect(decoders.VNI(code.toLocaleUpperCase('vi')), code).toBe(letter.toLocaleUpperCase('vi'));
    }
    const letters = Object.values(vniMarks).reduce((sum, { letters }) => sum + letters.length, 0);
    expect(Object.keys(vniOfKeyboards)).toHaveLength(letters + Object.keys(vniLetters).length);
  });
});

describe('capitals that TCVN3 does not have', () => {
  test.each([
    ['Tổ CÔNG TáC Đề áN 06', 'TỔ CÔNG TÁC ĐỀ ÁN 06'],
    ['THị Xã DUY TIÊN', 'THỊ XÃ DUY TIÊN'],
    ['Kế HOạCH', 'KẾ HOẠCH'],
    ['Số: /KH-TCTĐA06', 'Số: /KH-TCTĐA06'],
    ['HĐND, UBND xã', 'HĐND, UBND xã'],
    ['Ủy ban nhân dân xã (UBND) phối hợp VNeID', 'Ủy ban nhân dân xã (UBND) phối hợp VNeID'],
    ['            Kế hoạch', '            KẾ HOẠCH'],
    ['Kế hoạch', 'Kế hoạch'],
    ['Kế hoạch năm 2009', 'Kế hoạch năm 2009'],
    [
      'ủy ban nhân dân      Cộng hòa xã hội chủ nghĩa Việt Nam',
      'ỦY BAN NHÂN DÂN      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    ],
    ['ủy ban nhân dân xã phối hợp', 'ủy ban nhân dân xã phối hợp'],
    ['theo QUYếT ĐịNH số 5', 'theo QUYẾT ĐỊNH số 5'],
  ])('%s', (line, wanted) => {
    expect(restoreCapitals(line)).toBe(wanted);
  });
});

describe('lines are converted', () => {
  const read = (...lines: string[]): string[] => convertLines(lines).map(({ text }) => text);
  const codes = (...lines: string[]) => convertLines(lines).map(({ from }) => from);
  const sound = [
    'Kế hoạch triển khai mô hình điểm',
    'Ủy ban nhân dân xã Sen Hồng',
    'Công an xã chủ trì, phối hợp',
  ];

  test.each([
    ['TCVN3', 'Rµ so¸t d÷ liÖu d©n c\u00ad trªn ®Þa bµn x·', 'Rà soát dữ liệu dân cư trên địa bàn xã'],
    ['VNI', 'Raø soaùt döõ lieäu daân cö treân ñòa baøn xaõ', 'Rà soát dữ liệu dân cư trên địa bàn xã'],
    ['VNI', 'ÑEÀ AÙN TREÂN ÑÒA BAØN', 'ĐỀ ÁN TRÊN ĐỊA BÀN'],
    ['UTF-8 twice', 'RÃ\u00a0 soÃ¡t dá»¯ liá»‡u dÃ¢n cÆ°', 'Rà soát dữ liệu dân cư'],
  ])('from %s', (from, line, wanted) => {
    expect(convertLines([line])).toEqual([{ text: wanted, from }]);
  });

  test('a blank that was part of a letter coded twice', () => {
    expect(read('CÃ¡c ngÃ nh vÃ  Ä\u0091oÃ n thá»\u0083 ra/vÃ o trÃªn Ä\u0091á»\u008ba bÃ n')).toEqual([
      'Các ngành và đoàn thể ra/vào trên địa bàn',
    ]);
  });

  test('a syllable with a capital within is none', () => {
    const page = [...codePages.VPS.join('')];
    const vps = (text: string): string =>
      Array.from(text, (letter) => (letter < '\u0080' ? letter : letterOf(0x80 + page.indexOf(letter)))).join(
        '',
      );
    const lines = ['- UBND t\u00ccnh (B/c);', ...sound.slice(0, 1), ...sound.slice(2)].map((line, at) =>
      at === 0 ? line : vps(line),
    );
    expect(convertLines(lines)[0]).toEqual({ text: '- UBND tỉnh (B/c);', from: 'VPS' });
  });

  test('a line that could be either goes with those around it', () => {
    const around = ['Rµ so¸t d÷ liÖu d©n c\u00ad', 'Uû ban nh©n d©n x· triÓn khai'];
    expect(read(...around, 'dông VNeID', ...around)[2]).toBe('dụng VNeID');
    expect(read(...around, ...sound, 'dông bão', ...sound, ...sound)[5]).toBe('dông bão');
  });

  test('each for itself: parts of one paper have different codes', () => {
    expect(read(sound[0]!, 'Rµ so¸t d÷ liÖu d©n c\u00ad', sound[1]!, 'Raø soaùt döõ lieäu daân cö')).toEqual([
      sound[0],
      'Rà soát dữ liệu dân cư',
      sound[1],
      'Rà soát dữ liệu dân cư',
    ]);
  });

  test.each([
    ['sound lines', sound],
    ['capitals', ['KẾ HOẠCH', 'TRIỂN KHAI ĐỀ ÁN 06 TRÊN ĐỊA BÀN XÃ']],
    ['letters that both have', ['là có và đã', 'ô tô, cà phê, áo dài']],
    ['no marks', ['Ke hoach trien khai de an tren dia ban xa Sen Hong']],
    ['French', ['La société a été fondée à Hà Nội', 'très agréable']],
    ['signs', ['«Đề án» © 2024 ® – 5 °C ± 2', '§ 3']],
    ['lost letters', ['ph i h p v i các ngành', 'th c hi n  k  ho ch']],
    ['half of each code', ['CØNG HOÀ XÃ HØI CHæ NGH(A VIÆT NAM', 'HiÇn nay, trên dËa bàn tÉnh có ng°Ýi']],
  ])('%s are left alone', (_, lines) => {
    expect(codes(...lines)).toEqual(lines.map(() => null));
  });
});
