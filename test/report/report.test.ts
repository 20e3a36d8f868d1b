import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import { excelOf } from '../../src/report/excel.ts';
import { fileName, lineCell, numberCell, textCell, type Report } from '../../src/report/report.ts';
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

test('Excel says the release last, and its title first where that is the first text of all sheets too', async () => {
  const { title, release } = report;
  const files = filesOf(await excelOf({ ...report, tables: [{ name: 'Ai làm', heads: [title], rows: [] }] }));
  const cells = [...files['xl/worksheets/sheet2.xml']!.matchAll(/<c r="A(\d)".*?<\/c>/g)];
  expect(cells[0]![0]).toContain('t="s"><v>0</v>');
  expect(cells.filter(([cell]) => cell.includes(release!)).map(([, row]) => row)).toEqual(['4']);
});

test('Word repeats the head of a table, and sets a wide one as entries', async () => {
  const text = filesOf(await wordOf(report))['word/document.xml']!;
  expect(text).toContain('<w:tblHeader/>');
  expect(text).toContain('<w:u ');
  expect(text.match(/<w:tbl>/g)).toHaveLength(2);
  expect(text).toMatch(/<w:hyperlink [^>]*r:id="rLink1"/);
});

describe('a report of a person’s own file', () => {
  const place = (n: number) => ({ text: `Xã ${n}; `, href: `https://doi-chieu.example/${n}/` });
  const own: Report = {
    title: 'Kế hoạch \u0001của tôi',
    facts: ['Máy đọc, chưa có người soát.'],
    notes: [],
    tables: [
      {
        name: 'Mô hình',
        heading: 'Mô hình (1)',
        heads: Array.from({ length: 7 }, (_, at) => `Cột ${at}`),
        rows: [
          [textCell('1'), lineCell(place(1), place(2)), ...Array.from({ length: 5 }, () => textCell(''))],
        ],
        widths: [6, 40, 10, 10, 10, 10, 10],
        paper: [6, 40, 10, 10, 10, 10, 10],
        addresses: true,
      },
      { name: 'Thiếu', heading: 'Thiếu (0)', heads: ['Mục'], rows: [], addresses: true },
    ],
  };

  test('says in Word first what a reader must know, keeps a table for paper whole, and says that one is empty', async () => {
    const text = filesOf(await wordOf(own))['word/document.xml']!;
    const order = ['của tôi', 'chưa có người soát', 'Mô hình (1)', 'Cột 6', 'Thiếu (0)', 'Không có.'];
    expect(order.map((part) => text.indexOf(part))).toEqual(
      order.map((part) => text.indexOf(part)).sort((a, b) => a - b),
    );
    expect(order.filter((part) => !text.includes(part))).toEqual([]);
    expect(text.match(/<w:tbl>/g)).toHaveLength(1);
    expect(text).toContain('<w:cantSplit/>');
    expect(text.includes('\u0001') || text.includes('Nguồn:')).toBe(false);
    // The second column is wanted 40 of 96 wide, the first 6.
    const [first, second] = [...text.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, width]) =>
      Number(width),
    );
    expect(second! / first!).toBeCloseTo(40 / 6, 1);
  });

  test('has in Excel all addresses of a row in a last column, and none where a table has none', async () => {
    const files = filesOf(await excelOf(own));
    const strings = Object.values(files).join('\n');
    expect(strings).toContain('https://doi-chieu.example/1/\nhttps://doi-chieu.example/2/');
    expect(files['xl/worksheets/sheet1.xml']).toContain('<autoFilter ref="A1:H2"/>');
    expect(files['xl/worksheets/sheet2.xml']).toContain('<autoFilter ref="A1:A1"/>');
    expect(strings).toContain('Về tệp này');
    expect(strings).toContain('Máy đọc, chưa có người soát.');
  });
});

test('a title becomes the name of a file', () => {
  expect(fileName('Đảm bảo điều kiện “công dân số”: ai làm?')).toBe('dam-bao-dieu-kien-cong-dan-so-ai-lam');
});
