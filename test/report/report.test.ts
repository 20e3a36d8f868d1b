import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import { excelOf } from '../../src/report/excel.ts';
import { fileName, numberCell, textCell, type Report } from '../../src/report/report.ts';
import { wordOf } from '../../src/report/word.ts';

const report: Report = {
  title: 'Công dân số: ai làm',
  address: 'https://doi-chieu.example/mo-hinh/cong-dan-so/',
  release: 'Bản phát hành 1, ngày 27/11/2026',
  notes: ['Chữ gạch chân: đã sửa.'],
  tables: [
    {
      name: 'Ai làm [gì]: rất dài, hơn ba mươi mốt chữ cái',
      heads: ['Số', 'Tên', 'Dòng'],
      rows: [
        [
          numberCell(24),
          { paragraphs: [[{ text: 'Cấp ' }, { text: 'tài khoản', underline: true }], [{ text: '= 2' }]] },
          textCell('dòng 136', 'https://doi-chieu.example/x/?a=1&b=2#d-136'),
        ],
        [numberCell(3), textCell('Mất \u0001chữ'), textCell('')],
      ],
    },
    {
      name: 'Ai làm',
      heads: Array.from({ length: 9 }, (_, at) => `Cột ${at}`),
      rows: [[textCell('A'), textCell('B'), textCell('C')], [textCell('D')]],
    },
  ],
};

const filesOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, file]) => [name, strFromU8(file)]));

describe.each([
  ['Excel', excelOf],
  ['Word', wordOf],
])('%s', (_, make) => {
  test('the same report gives the same bytes at another time', async () => {
    const bytes = await make(report);
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-05-06T07:08:09Z') });
    const later = await make(report);
    vi.useRealTimers();
    expect(Buffer.from(later).equals(Buffer.from(bytes))).toBe(true);
  });

  test('says where it is from, and holds no character that XML cannot', async () => {
    const text = Object.values(filesOf(await make(report))).join('\n');
    expect(text).toContain('Nguồn: https://doi-chieu.example/mo-hinh/cong-dan-so/');
    expect(text).toContain('Bản phát hành 1, ngày 27/11/2026');
    expect(text.includes('\u0001')).toBe(false);
    expect(/\/x\/\?a=1&amp;b=2/.test(text) && text.includes('d-136')).toBe(true);
  });
});

test('Excel has numbers as numbers, texts as texts, a filter and a sheet for each table', async () => {
  const files = filesOf(await excelOf(report));
  const [sheet, workbook] = [files['xl/worksheets/sheet1.xml']!, files['xl/workbook.xml']!];
  expect(sheet).toMatch(/<c r="A2"[^>]*><v>24<\/v><\/c>/);
  expect(sheet).toContain('<autoFilter ref="A1:C3"/>');
  expect(sheet).not.toContain('<f>');
  expect(sheet).toMatch(/<hyperlink ref="C2" r:id="rLink1"\/>/);
  const names = [...workbook.matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(([, name]) => name!);
  expect(names).toHaveLength(3);
  expect(names.every((name) => name.length <= 31 && !/[[\]:*?/\\]/.test(name))).toBe(true);
});

test('Word repeats the head of a table, and sets a wide one as entries', async () => {
  const text = filesOf(await wordOf(report))['word/document.xml']!;
  expect(text).toContain('<w:tblHeader/>');
  expect(text).toContain('<w:u ');
  expect(text.match(/<w:tbl>/g)).toHaveLength(2);
  expect(text).toMatch(/<w:hyperlink [^>]*r:id="rLink1"/);
});

test('a title becomes the name of a file', () => {
  expect(fileName('Đảm bảo điều kiện “công dân số”: ai làm?')).toBe('dam-bao-dieu-kien-cong-dan-so-ai-lam');
});
