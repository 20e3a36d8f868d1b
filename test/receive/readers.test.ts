import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../../scripts/files/files.ts';
import { receive } from '../../scripts/receive/index.ts';
import { InputError } from '../../src/domain/issue.ts';
import type { SourceText } from '../../src/domain/source.ts';
import { makePackage } from './make-package.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));
// The name says nothing of what a file is.
const open = (bytes: Uint8Array): Promise<SourceText> =>
  receive(bytes, { file: 'thu.xyz', progress: () => undefined });
const texts = async (bytes: Uint8Array): Promise<string[]> =>
  (await open(bytes)).lines.map(({ text }) => text);
const sentence = async (bytes: Uint8Array): Promise<string> => {
  try {
    await open(bytes);
    return 'read without a word';
  } catch (error) {
    if (error instanceof InputError) return error.toSentence();
    throw error;
  }
};

describe('web pages', () => {
  test('blocks are lines; lists have their numbers; tables keep their spans', async () => {
    const page = `<html><head><title>x</title><style>p{}</style></head><body>
      <p>K&#7870; HO&#7840;CH</p><p>Triển khai<br>Đề án 06 <b>của xã</b></p>
      <ol type="I"><li>Mục đích</li><li>Yêu cầu</li></ol><ul><li>Một</li></ul>
      <table><tr><th>TT</th><th colspan="2">Mô hình</th></tr><tr><td rowspan="2">1</td><td>a</td><td>b</td></tr>
      <tr><td>c</td><td></td></tr></table><p style="display:none">ẩn</p></body></html>`;
    const { lines, layout } = await open(utf8(page));
    expect(lines.map(({ text }) => text)).toEqual([
      'KẾ HOẠCH',
      'Triển khai',
      'Đề án 06 của xã',
      'I. Mục đích',
      'II. Yêu cầu',
      '- Một',
      'TT',
      'Mô hình',
      '1',
      'a',
      'b',
      'c',
    ]);
    expect(layout).toMatchObject({ kind: 'html', continued: [3] });
    expect(layout!.tables[0]!.headRows).toEqual([0]);
    expect(
      layout!.tables[0]!.cells.map(({ row, column, rowSpan, columnSpan }) => [
        row,
        column,
        rowSpan,
        columnSpan,
      ]),
    ).toEqual([
      [0, 0, 1, 1],
      [0, 1, 1, 2],
      [1, 0, 2, 1],
      [1, 1, 1, 1],
      [1, 2, 1, 1],
      [2, 1, 1, 1],
      [2, 2, 1, 1],
    ]);
  });

  test('what is struck through is kept beside the text; blanks and breaks in it still part words', async () => {
    const page = `<html><body><p>Công an<s> huyện </s>chủ trì<del>;<br></del>Xong trước
      <span style="text-decoration:line-through">30/11</span> <span style="text-decoration:none">15/12</span></p></body></html>`;
    const { lines, layout } = await open(utf8(page));
    expect(lines.map(({ text }) => text)).toEqual(['Công an  chủ trì', 'Xong trước  15/12']);
    expect(layout!.remarks).toEqual([
      { kind: 'deleted', line: 1, column: 9, length: 0, received: 'huyện', note: '' },
      { kind: 'deleted', line: 1, column: 17, length: 0, received: ';', note: '' },
      { kind: 'deleted', line: 2, column: 12, length: 0, received: '30/11', note: '' },
    ]);
  });

  test('that Word saved in an old font', async () => {
    const page = `<html><body><p style="font-family:.VnTime">Rµ so¸t d÷ liÖu d©n c\u00ad trªn ®Þa bµn x·</p></body></html>`;
    expect(await texts(latin(page))).toEqual(['Rà soát dữ liệu dân cư trên địa bàn xã']);
  });

  test('nested beyond all documents', async () => {
    expect(await sentence(utf8(`<html>${'<div>'.repeat(2000)}x`))).toMatch(/nested beyond all documents/);
  });
});

describe('workbooks', () => {
  const sheet = (inside: string): Uint8Array =>
    makePackage({
      'xl/workbook.xml':
        '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" r:id="r1"/><sheet name="b" state="hidden" r:id="r1"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      'xl/worksheets/sheet1.xml': `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${inside}</worksheet>`,
      'xl/styles.xml':
        '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>',
      'xl/sharedStrings.xml':
        '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><r><t>Mô </t></r><r><t>hình 1</t></r></si></sst>',
    });

  test('a merged area ends where the table ends, and one without end is refused', async () => {
    const row = (number: number, end: string): string =>
      `<row r="${number}"><c r="A${number}" t="inlineStr"><is><t>Kế hoạch xã</t></is></c><c r="${end}${number}" t="inlineStr"><is><t>Công an</t></is></c></row>`;
    const merged = '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>';
    const { layout } = await open(sheet(`<sheetData>${row(1, 'C')}${row(90, 'C')}</sheetData>${merged}`));
    expect(layout!.tables[0]!.cells[0]).toMatchObject({ row: 0, column: 0, rowSpan: 2, columnSpan: 3 });
    const rows = Array.from({ length: 60 }, (_, at) => row(at + 1, 'XFC')).join('');
    expect(await sentence(sheet(`<sheetData>${rows}</sheetData>${merged}`))).toMatch(/reach further than/);
    expect(await sentence(sheet(`<sheetData>${row(1, 'ZZZZZ')}</sheetData>`))).toMatch(/reach further than/);
  });

  test('are a table: strings, numbers, days, merged cells; hidden sheets are left out', async () => {
    const rows =
      '<row><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>Chủ trì</t></is></c></row>' +
      '<row><c r="A2"><v>0.30000000000000004</v></c><c r="B2" s="1"><v>45290</v></c><c r="C2" t="str"><v>Công an xã</v></c></row>';
    const { lines, layout } = await open(
      sheet(`<sheetData>${rows}</sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells>`),
    );
    expect(lines.map(({ text }) => text)).toEqual([
      'Mô hình 1',
      'Chủ trì',
      '0.3',
      '30/12/2023',
      'Công an xã',
    ]);
    expect(layout).toMatchObject({ kind: 'xlsx' });
    expect(layout!.tables[0]!.cells[0]).toMatchObject({ row: 0, column: 0, columnSpan: 2 });
    expect(layout!.tables[0]!.cells[1]).toMatchObject({ row: 0, column: 2 });
  });
});

describe('Markdown', () => {
  test('signs are taken off, lines stay lines, drawn tables become cells', async () => {
    const text = `# KẾ HOẠCH
**Triển khai** mô hình [Đề án](https://a.example)

+-----------+---------------+
| ỦY BAN    | CỘNG HÒA XÃ   |
| NHÂN DÂN  | HỘI           |
|           |               |
| Số: 1/KH  | Độc lập       |
+===========+===============+
| cả hai cột                |
+-----------+---------------+
| cao       | b             |
|           +---------------+
|           | c             |
+-----------+---------------+
1\\. Thử * 2 * 3<br>4`;
    const { lines, layout } = await open(utf8(text));
    expect(lines.map((line) => line.text)).toEqual([
      'KẾ HOẠCH',
      'Triển khai mô hình Đề án',
      '',
      'ỦY BAN NHÂN DÂN',
      'Số: 1/KH',
      'CỘNG HÒA XÃ HỘI',
      'Độc lập',
      'cả hai cột',
      'cao',
      'b',
      'c',
      '1. Thử * 2 * 3 4',
    ]);
    expect(layout!.tables[0]!.headRows).toEqual([0]);
    expect(
      layout!.tables[0]!.cells.map(({ row, column, rowSpan, columnSpan }) => [
        row,
        column,
        rowSpan,
        columnSpan,
      ]),
    ).toEqual([
      [0, 0, 1, 1],
      [0, 1, 1, 1],
      [1, 0, 1, 2],
      [2, 0, 2, 1],
      [2, 1, 1, 1],
      [3, 1, 1, 1],
    ]);
  });
});

describe('plain texts', () => {
  test('a sound one has no layout and stays as it is', async () => {
    const text = 'KẾ HOẠCH\r\nTriển khai * các mô hình_điểm # 1\n\n| a | b |\n';
    const { layout, lines } = await open(utf8(text));
    expect(layout).toBeUndefined();
    expect(lines.map(({ received, end }) => received + end).join('')).toBe(text);
  });

  test.each([
    ['UTF-16', Uint8Array.of(0xff, 0xfe, ...Buffer.from('Kế hoạch xã', 'utf16le'))],
    ['UTF-16 without a mark', Buffer.from('Kế hoạch của Ủy ban nhân dân xã', 'utf16le')],
    ['windows-1258', latin('K\u00ea\u00ec hoa\u00f2ch cu\u00d2a U\u00d2y ban nh\u00e2n d\u00e2n xa\u00de')],
    ['VISCII', latin('K\u00aa ho\u00d5ch c\u00fca \u009cy ban nh\u00e2n d\u00e2n x\u00e3')],
    ['TCVN3', latin('K\u00d5 ho\u00b9ch c\u00f1a \u00f1y ban nh\u00a9n d\u00a9n x\u00b7')],
  ])('in %s are converted', async (name, bytes) => {
    const [line] = await texts(bytes);
    expect(line!.toLowerCase()).toMatch(
      /^kế hoạch (?:của ủy ban nhân dân )?xã|^kế hoạch của ủy ban nhân dân xã/,
    );
    const { layout } = await open(bytes);
    expect(layout!.kind, name).toBe('text');
  });

  test.each([
    ['short', 'Cơ quan: UBND xã'],
    ['capitals', 'KẾ HOẠCH TRIỂN KHAI ĐỀ ÁN 06 TRÊN ĐỊA BÀN XÃ SEN HỒNG NĂM 2024'],
    ['without marks', 'Ke hoach trien khai de an tren dia ban xa Sen Hong trong nam nay'],
    ['with lost letters', 'Ph i h p v i các ngành th c hi n k  ho ch tri n khai mô hình trên  a bàn xã'],
    [
      'a list of codes',
      '12/KH-UBND; 85/2016/NĐ-CP; QĐ 06/QĐ-TTg; VNeID; CCCD; HĐND; UBND; 30/12/2023; I; II; III',
    ],
    [
      'with brands',
      'Ứng dụng VNeID, Kiosk, QR code, Zalo, Facebook trên điện thoại thông minh của người dân',
    ],
  ])('%s are no gibberish', async (_, text) => {
    expect(await sentence(utf8(text))).toBe('read without a word');
  });

  test.each([
    [
      'a recognition for another language',
      'uY BAN NgAN nAN ceNG HoA xA cuu xcuia vrET\nTINH DQc l$p - Tg do - H4nh phric ngdy 13 thdng 11 ndm\nt4i bu6i thm viQc nghe b6o c6o',
      /recognised \(OCR\) as another language/,
    ],
    [
      'a font without a map',
      '6Ӣ CÔNG 7+ѬѪ1* &Ӝ1* HÒA XÃ +Ӝ, ĈӝF OұS do +ҥQK Phúc\n.LӇP tra YLӋF FKҩS hành Quy ÿӏQK',
      /has no map/,
    ],
    [
      'half of each code',
      'CØNG HOÀ XÃ HØI CHæ NGH(A VIÆT NAM\nÙc l-p - Tå do - H¡nh phúc\nHiÇn nay, trên dËa bàn tÉnh có ng°Ýi sí dång tr£i phép ch¥t',
      /only half of each code/,
    ],
    [
      'English',
      'This document describes how the reader works and which files it takes from the office.',
      /is not Vietnamese/,
    ],
    ['Russian', 'Настоящий документ описывает порядок работы программы', /is not Vietnamese/],
    [
      'the stamp of a signature alone',
      'Cơ quan phát hành: Văn phòng Chính phủ',
      /only the stamp of a digital signature/,
    ],
  ])('%s is refused in one sentence that says what it is', async (_, text, wanted) => {
    const told = await sentence(utf8(text));
    expect(told).toMatch(wanted);
    expect(told).toMatch(/^thu\.xyz: .* Hint: /);
  });

  test('an old Word document without LibreOffice', async () => {
    process.env.DOI_CHIEU_SOFFICE = '/nowhere/soffice';
    const bytes = Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(600),
      Buffer.from('WordDocument', 'utf16le'),
    ]);
    expect(await sentence(bytes)).toMatch(/LibreOffice, which is not installed here\. Hint: Open it in Word/);
    delete process.env.DOI_CHIEU_SOFFICE;
  });

  test.skipIf(process.platform === 'win32')('an old Word document by way of LibreOffice', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'doi-chieu-test-'));
    const program = join(folder, 'soffice');
    // Stands in for LibreOffice: says its version, and "converts" by laying the fixture into the asked folder.
    const docx = join(projectRoot, 'test/fixtures/read/plan.docx');
    writeFileSync(
      program,
      `#!/bin/sh\n[ "$1" = --version ] && echo "LibreOffice 24.8.1 abc" && exit\nwhile [ "$1" != --outdir ]; do shift; done\ncp "${docx}" "$2/source.docx"\n`,
      { mode: 0o755 },
    );
    process.env.DOI_CHIEU_SOFFICE = program;
    const { layout, lines } = await open(utf8('{\\rtf1 x}'));
    delete process.env.DOI_CHIEU_SOFFICE;
    rmSync(folder, { recursive: true });
    expect(layout).toMatchObject({ kind: 'doc', reader: 'docx 4, LibreOffice 24.8.1' });
    expect(lines.map(({ text }) => text)).toContain('KẾ HOẠCH');
  });

  test('pictures alone', async () => {
    const page = utf8('<html><body><p><img src="a.png"></p></body></html>');
    expect(await sentence(page)).toMatch(/there is no text in this file\. Hint: If it holds pictures/);
  });

  test('nothing at all', async () => {
    expect(await sentence(new Uint8Array())).toMatch(/the file is empty/);
  });
});
