import { describe, expect, test } from 'vitest';
import { receive } from '../../../scripts/receive/index.ts';
import type { SourceText } from '../../../src/domain/source.ts';
import { makePackage } from '../make-package.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const STRICT = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** What stands inside the parts of a workbook; sheets in order, those of some places hidden. */
interface BookParts {
  sheets: string[];
  hidden?: number[];
  strings?: string;
  styles?: string;
  book?: string;
  namespace?: string;
}

function makeBook(parts: BookParts): Uint8Array {
  const { sheets, hidden = [], strings = '', styles = '', book = '', namespace = MAIN } = parts;
  const root = (name: string, inside: string): string =>
    `<${name} xmlns="${namespace}" xmlns:r="${TYPES}">${inside}</${name}>`;
  const relations = sheets.map(
    (_, at) => `<Relationship Id="r${at}" Type="${TYPES}/worksheet" Target="worksheets/${at}.xml"/>`,
  );
  return makePackage({
    'xl/workbook.xml': root(
      'workbook',
      `${book}<sheets>${sheets.map((_, at) => `<sheet name="s${at}" r:id="r${at}"${hidden.includes(at) ? ' state="hidden"' : ''}/>`).join('')}</sheets>`,
    ),
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`,
    'xl/sharedStrings.xml': root('sst', strings),
    'xl/styles.xml': root('styleSheet', styles),
    ...Object.fromEntries(sheets.map((sheet, at) => [`xl/worksheets/${at}.xml`, root('worksheet', sheet)])),
  });
}

const text = (place: string, inside: string, style = 0): string =>
  `<c r="${place}" t="inlineStr" s="${style}"><is>${inside.startsWith('<') ? inside : `<t>${inside}</t>`}</is></c>`;
const data = (...rows: string[]): string => `<sheetData>${rows.join('')}</sheetData>`;
const row = (number: number, cells: string, more = ''): string => `<row r="${number}"${more}>${cells}</row>`;

const read = (parts: BookParts): Promise<SourceText> =>
  receive(makeBook(parts), { file: 'bang.xlsx', progress: () => undefined });
const lines = async (parts: BookParts): Promise<string[]> =>
  (await read(parts)).lines.map((line) => line.text);
const remarks = async (parts: BookParts): Promise<string[]> =>
  (await read(parts)).layout!.remarks.map(({ kind, line, received }) => `${kind} ${line} ${received}`);

describe('what a cell shows', () => {
  test('numbers and days in the formats of their cells', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="170" formatCode="&quot;Mô hình &quot;0&quot;:&quot;"/><numFmt numFmtId="171" formatCode="00"/><numFmt numFmtId="172" formatCode="mm/yyyy"/></numFmts>' +
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="172"/><xf numFmtId="9"/><xf numFmtId="14"/></cellXfs>';
    const cells = [24, 1, 45290, 0.955, 45290].map((value, at) => `<c s="${at + 1}"><v>${value}</v></c>`);
    const plan = '<c t="str"><v>Kế hoạch</v></c>';
    expect(await lines({ sheets: [data(row(1, plan + cells.join('')))], styles })).toEqual([
      'Kế hoạch',
      'Mô hình 24:',
      '01',
      '12/2023',
      '96%',
      '30/12/2023',
    ]);
  });

  test('days that count from 1904, and days that a strict workbook writes out', async () => {
    const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';
    const cells =
      text('A1', 'Hạn xong') + '<c s="1"><v>43828</v></c><c s="1" t="d"><v>2023-12-30T00:00:00</v></c>';
    const sheets = [data(row(1, cells))];
    const parts = { sheets, styles, book: '<workbookPr date1904="1"/>', namespace: STRICT };
    expect(await lines(parts)).toEqual(['Hạn xong', '30/12/2023', '30/12/2023']);
  });

  test('signs that XML cannot hold, and breaks within a cell', async () => {
    const cell = text('A1', 'Công an_x000D_\nphường chủ trì mục_x005F_x0041_');
    expect(await lines({ sheets: [data(row(1, cell))] })).toEqual(['Công an', 'phường chủ trì mục_x0041_']);
  });

  test('letters of old codes are converted by the font of the cell', async () => {
    const styles =
      '<fonts><font><name val="Arial"/></font><font><name val=".VnTimeH"/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs>';
    const cell = text('A1', 'kÕ ho¹ch thùc hiÖn rµ so¸t d÷ liÖu d©n c­ trªn ®Þa bµn', 1);
    expect(await lines({ sheets: [data(row(1, cell))], styles })).toEqual([
      'KẾ HOẠCH THỰC HIỆN RÀ SOÁT DỮ LIỆU DÂN CƯ TRÊN ĐỊA BÀN',
    ]);
  });
});

describe('what is no longer in force or not printed is kept beside the text', () => {
  test('a struck cell, and a struck part of one', async () => {
    const parts = {
      sheets: [
        data(
          row(1, text('A1', 'Mô hình cũ', 1) + text('B1', 'Mô hình mới')) +
            row(2, '<c r="A2" t="s"><v>0</v></c>'),
        ),
      ],
      strings:
        '<si><r><t xml:space="preserve">Hạn </t></r><r><rPr><strike/></rPr><t>30/6</t></r><r><rPr><strike val="0"/></rPr><t>30/9</t></r></si>',
      styles:
        '<fonts><font/><font><strike/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs>',
    };
    expect(await lines(parts)).toEqual(['', 'Mô hình mới', 'Hạn 30/9']);
    expect(await remarks(parts)).toEqual(['deleted 1 Mô hình cũ', 'deleted 3 30/6']);
  });

  test('hidden rows and columns; a merged cell that begins in one is printed further on', async () => {
    const hidden = ' hidden="1"';
    const sheet =
      '<cols><col min="2" max="2" hidden="1"/></cols>' +
      data(
        row(1, text('A1', 'TT') + text('B1', 'nháp') + text('C1', 'Mô hình')),
        row(2, text('A2', 'Nhóm') + text('C2', 'ẩn'), hidden),
        row(3, text('C3', 'Cấp thẻ')),
        row(4, text('A4', '2') + text('C4', 'Cuối ẩn'), hidden),
      ) +
      '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>';
    expect(await lines({ sheets: [sheet] })).toEqual(['TT', 'Mô hình', 'Nhóm', 'Cấp thẻ']);
    expect(await remarks({ sheets: [sheet] })).toEqual([
      'hidden 2 nháp',
      'hidden 4 ẩn',
      'hidden 4 2',
      'hidden 4 Cuối ẩn',
    ]);
    const { layout } = await read({ sheets: [sheet] });
    expect(layout!.tables[0]!.cells.map(({ row: at, column, rowSpan }) => [at, column, rowSpan])).toEqual([
      [0, 0, 1],
      [0, 2, 1],
      [1, 0, 1],
      [1, 2, 1],
    ]);
  });

  test('what a format shows nothing of', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="170" formatCode=";;;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs>';
    const cells = text('A1', 'Mô hình') + text('B1', 'kín', 1) + '<c s="1"><v>7</v></c><c s="1"><v>0</v></c>';
    const parts = { sheets: [data(row(1, cells))], styles };
    expect(await remarks(parts)).toEqual(['hidden 2 kín', 'hidden 3 7']);
  });

  test('that a sheet is hidden', async () => {
    const parts = {
      sheets: ['Một', 'Hai', 'Ba'].map((word) => data(row(1, text('A1', word)))),
      hidden: [0, 2],
    };
    expect(await lines(parts)).toEqual(['Hai']);
    expect(await remarks(parts)).toEqual(['hidden 1 s0', 'hidden 1 s2']);
  });

  test('rows and cells without a place follow those before; each sheet is a table', async () => {
    const plain = data('<row><c t="str"><v>Một</v></c><c t="str"><v>Hai</v></c></row>');
    const { lines: all, layout } = await read({ sheets: [plain, plain] });
    expect(all.map((line) => line.text)).toEqual(['Một', 'Hai', 'Một', 'Hai']);
    expect(layout!.tables.map(({ cells }) => cells.map(({ column }) => column))).toEqual([
      [0, 1],
      [0, 1],
    ]);
  });
});
