import { describe, expect, test } from 'vitest';
import { joinReadings } from '../../../scripts/receive/pdf/join-readings.ts';
import { emptyPage, readOwnText } from '../../../scripts/receive/pdf/own-text.ts';
import { pageKind } from '../../../scripts/receive/pdf/page-kind.ts';
import { readPdf } from '../../../scripts/receive/pdf/read-pdf.ts';
import { makePdf, type DrawnFont, type Item, type Page } from './make-pdf.ts';

const context = { file: 'x.pdf', progress: () => undefined };
/** Reads what a PDF says by itself, in this thread. */
async function read(pages: Page[], fonts: Record<string, DrawnFont> = {}) {
  const { parts } = await readOwnText(makePdf(pages, fonts), context);
  const { lines: text, ...layout } = joinReadings(parts.flatMap((part) => ('text' in part ? part.text : [])));
  return { lines: text, layout };
}
const readWhole = (pages: Page[]) => readPdf(makePdf(pages), context, null);

/** Lines set one below the other; each glyph is half an em wide. */
const lines = (texts: string[], x = 71, y = 100, step = 18): Item[] =>
  texts.map((text, index) => ({ x, y: y + index * step, text }));
/** A text that fills a line of 70 letters. */
const long = 'Phòng Văn hóa chủ trì, phối hợp các đơn vị liên quan triển khai mô hình';

describe('reading a PDF', () => {
  test('columns one blank apart stay apart, each read to its end', async () => {
    const { lines: read1 } = await read([
      {
        items: [
          ...lines(['ỦY BAN NHÂN DÂN', 'XÃ SEN HỒNG'], 71),
          ...lines(['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'], 180),
        ],
      },
    ]);
    expect(read1).toEqual([
      'ỦY BAN NHÂN DÂN',
      'XÃ SEN HỒNG',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
    ]);
  });

  test('printed lines of a paragraph are one line, also over a page, with a place on each', async () => {
    const page = (number: number, items: Item[]): Page => ({
      items: [...items, { x: 290, y: 820, text: `${number}` }],
    });
    const { lines: text, layout } = await read([
      page(1, [...lines(['1. Mục đích'], 91), ...lines([long, long, long], 71, 740)]),
      page(2, [...lines(['kịp thời trong năm.'], 71, 60), ...lines(['2. Yêu cầu'], 91, 90)]),
    ]);
    const body = text.filter((_, index) => !layout.roles.some(({ line }) => line === index + 1));
    expect(body).toEqual(['1. Mục đích', `${long} ${long} ${long} kịp thời trong năm.`, '2. Yêu cầu']);
    expect(layout.roles.map(({ role }) => role)).toEqual(['page-number', 'page-number']);
    expect(layout.places.filter(({ line }) => line === 2).map(({ page: on }) => on)).toEqual([1, 2]);
  });

  test('a page of letters that mean others is a gap where nothing can read its picture', async () => {
    const gibberish = [
      'nQi dung cua vibc lhm nhu sau: mdi th6n chQn',
      'hai nguoi tr1 biSt dDng m6y tinh di tirng nhi',
      'hufing d5n b4 con nOp h6 so, ghi sO vd b6o l4i',
    ];
    const { lines: text, layout } = await readWhole([
      { items: lines(['Mục tiêu: Người dân nộp hồ sơ gần nhà.']) },
      { items: lines(gibberish) },
      { items: lines(['Thời gian: Trước ngày 30 tháng 6.']) },
    ]);
    expect(text).toEqual([
      'Mục tiêu: Người dân nộp hồ sơ gần nhà.',
      '[Trang 2 chưa đọc được: lớp chữ của trang không phải tiếng Việt]',
      'Thời gian: Trước ngày 30 tháng 6.',
    ]);
    expect(layout.remarks).toMatchObject([{ line: 2, note: 'gibberish' }]);
  });

  test('what repeats at the head of pages is furniture', async () => {
    const page = (number: number): Page => ({
      items: [{ x: 200, y: 40, text: `Kế hoạch văn hóa đọc - ${number}` }, ...lines([`${number}. Điều này`])],
    });
    const { lines: text, layout } = await read([page(1), page(2), page(3)]);
    expect(layout.roles.map(({ line, role }) => [role, text[line - 1]])).toEqual(
      [1, 2, 3].map((number) => ['header', `Kế hoạch văn hóa đọc - ${number}`]),
    );
  });

  test('what counts the pages is furniture further in too, on pages across as well; what counts otherwise is text', async () => {
    const page = (number: number, across: boolean): Page => ({
      ...(across && { width: 842, height: 595 }),
      items: [
        { x: 200, y: 70, text: `Kế hoạch văn hóa đọc - ${number + 4}` },
        { x: 71, y: 92, text: `Phụ lục ${number}` },
        { x: 71, y: 300, text: `${number}. Điều này` },
      ],
    });
    const { lines: text, layout } = await read([page(1, false), page(2, true), page(3, true)]);
    expect(layout.roles.map(({ line, role }) => [role, text[line - 1]])).toEqual(
      [5, 6, 7].map((number) => ['header', `Kế hoạch văn hóa đọc - ${number}`]),
    );
  });

  test('a ruled table over two pages is one, with merged cells and a row that the page cuts', async () => {
    const head: Page = {
      boxes: [
        [71, 100, 120, 130],
        [120, 100, 320, 130],
        [320, 100, 520, 130],
      ],
      items: [
        { x: 75, y: 118, text: 'TT' },
        { x: 125, y: 118, text: 'Mô hình' },
        { x: 325, y: 118, text: 'Thời gian' },
      ],
    };
    const { lines: text, layout } = await read([
      {
        boxes: [
          ...head.boxes!,
          [71, 130, 120, 160],
          [120, 130, 320, 160],
          [71, 160, 120, 190],
          [120, 160, 320, 190],
          [320, 130, 520, 190],
        ],
        items: [
          ...head.items!,
          { x: 75, y: 148, text: '1' },
          { x: 125, y: 148, text: 'Tủ sách lưu động' },
          { x: 325, y: 148, text: 'Năm 2024' },
          { x: 75, y: 178, text: '2' },
          { x: 125, y: 178, text: 'Thẻ bạn đọc gắn mã QR cho mọi' },
        ],
      },
      {
        boxes: [...head.boxes!, [71, 130, 120, 160], [120, 130, 320, 160], [320, 130, 520, 160]],
        items: [...head.items!, { x: 125, y: 148, text: 'người dân' }],
      },
    ]);
    expect(layout.tables).toHaveLength(1);
    const cells = layout.tables[0]!.cells.map(({ row, column, rowSpan, first, last }) => [
      row,
      column,
      rowSpan,
      first === null ? '' : text.slice(first - 1, last!).join('/'),
    ]);
    expect(cells).toEqual([
      [0, 0, 1, 'TT'],
      [0, 1, 1, 'Mô hình'],
      [0, 2, 1, 'Thời gian'],
      [1, 0, 1, '1'],
      [1, 1, 1, 'Tủ sách lưu động'],
      [1, 2, 2, 'Năm 2024'],
      [2, 0, 1, '2'],
      [2, 1, 1, 'Thẻ bạn đọc gắn mã QR cho mọi người dân'],
    ]);
    expect(layout.tables[0]!.headRows).toEqual([0]);
    expect(layout.roles.map(({ line, role }) => [role, text[line - 1]])).toEqual([
      ['header', 'TT Mô hình Thời gian'],
    ]);
  });

  test('words that touch over a ruling stand in two cells', async () => {
    const first: Page = {
      boxes: [
        [71, 100, 120, 130],
        [120, 100, 320, 130],
        [71, 130, 120, 160],
        [120, 130, 320, 160],
      ],
      items: [
        { x: 81, y: 118, text: 'Tên cu' },
        { x: 120, y: 118, text: 'Tên sau' },
        { x: 75, y: 148, text: '1' },
        { x: 125, y: 148, text: 'Xã' },
      ],
    };
    const { lines: text } = await read([first]);
    expect(text.slice(0, 2)).toEqual(['Tên cu', 'Tên sau']);
  });

  test('columns that align without rulings are a table, row by row', async () => {
    const row = (y: number, texts: string[]): Item[] =>
      texts.map((text, column) => ({ x: [71, 110, 330][column]!, y, text, size: 11 }));
    const { lines: text, layout } = await read([
      {
        items: [
          ...row(100, ['TT', 'Tên mô hình', 'Xong trong']),
          ...row(120, ['1', 'Tủ sách lưu động cho trẻ em', 'tháng 6']),
          { x: 110, y: 134, text: 'ở các thôn vùng cao', size: 11 },
          ...row(154, ['2', 'Thẻ bạn đọc gắn mã QR', 'tháng 9']),
        ],
      },
    ]);
    expect(
      layout.tables.map(({ cells }) =>
        cells.map(({ row: r, column, first, last }) => [
          r,
          column,
          first && text.slice(first - 1, last!).join('/'),
        ]),
      ),
    ).toEqual([
      [
        [0, 0, 'TT'],
        [0, 1, 'Tên mô hình'],
        [0, 2, 'Xong trong'],
        [1, 0, '1'],
        [1, 1, 'Tủ sách lưu động cho trẻ em ở các thôn vùng cao'],
        [1, 2, 'tháng 6'],
        [2, 0, '2'],
        [2, 1, 'Thẻ bạn đọc gắn mã QR'],
        [2, 2, 'tháng 9'],
      ],
    ]);
  });

  test('what is struck through is no text, and is kept beside it', async () => {
    const text = 'trước ngày 30 tháng 6tháng 9';
    // Each glyph is six points wide; the stroke goes through "tháng 6", three points above the baseline.
    const through = (from: number, to: number): string =>
      `1 w ${71 + 6 * from} 745 m ${71 + 6 * to} 745 l S\n`;
    const under = `1 w 71 740 m ${71 + 6 * text.length} 740 l S\n`;
    const { lines: left, layout } = await read([
      {
        items: [
          { x: 71, y: 100, text, size: 12 },
          { x: 71, y: 130, text: 'Quá 125 triệu đồng', size: 12 },
        ],
        drawing: through(14, 21) + under + through(5, 6).replaceAll('745', '715'),
      },
    ]);
    expect(left).toEqual(['trước ngày 30 tháng 9', 'Quá 15 triệu đồng']);
    expect(layout.remarks).toEqual([
      { kind: 'deleted', line: 1, column: 15, length: 0, received: 'tháng 6', note: '' },
      { kind: 'deleted', line: 2, column: 6, length: 0, received: '2', note: '' },
    ]);
  });

  test('a page that is struck through as a whole is told as such', async () => {
    const pages = [
      { items: [{ x: 71, y: 100, text: 'Quá 125 triệu đồng', size: 12 }] },
      {
        items: [{ x: 71, y: 100, text: 'Bãi bỏ', size: 12 }],
        drawing: '1 w 71 745 m 107 745 l S\n',
      },
    ];
    const { lines: left, layout } = await readWhole(pages);
    expect(left).toEqual([
      'Quá 125 triệu đồng',
      '[Trang 2 chưa đọc được: toàn bộ chữ trên trang bị gạch bỏ]',
    ]);
    expect(layout.remarks).toMatchObject([{ kind: 'unsure', line: 2, note: 'struck' }]);
  });

  test('a picture of a page with a struck stamp is still read as a picture', () => {
    const scanned = { left: 0, top: 0, right: 595, bottom: 842, order: 0 };
    const struckPage = { ...emptyPage(1), allStruck: true };
    expect(pageKind({ ...struckPage, images: [scanned] }, [])).toBe('scan');
    expect(pageKind({ ...struckPage, images: [] }, [])).toBe('struck');
  });

  test('a ruling that runs through letters and on is no stroke through them', async () => {
    const { lines: whole } = await read([
      {
        items: [{ x: 71, y: 100, text: 'Chủ trì: Công an xã', size: 12 }],
        drawing: '1 w 71 745 m 400 745 l S',
      },
    ]);
    expect(whole).toEqual(['Chủ trì: Công an xã']);
  });

  test('a note at the foot has its anchor, and its number is no part of the text', async () => {
    const { lines: text, layout } = await read([
      {
        items: [
          { x: 71, y: 100, text: 'Xong trong năm 2024' },
          { x: 71 + 19 * 6.5, y: 95, text: '1', size: 7 },
          { x: 71 + 19 * 6.5 + 3.5, y: 100, text: '.' },
          { x: 71, y: 718, text: '1', size: 7 },
          { x: 75, y: 722, text: 'Theo hướng dẫn của tỉnh.' },
        ],
        drawing: '71 140 m 190 140 l S\n',
      },
    ]);
    expect(text[0]).toBe('Xong trong năm 2024.');
    expect(layout.roles).toEqual([{ line: 2, role: 'footnote', anchor: { line: 1, column: 20 } }]);
    expect(text[1]).toBe('Theo hướng dẫn của tỉnh.');
  });

  test('a page that is a picture leaves a gap that says so; a file of pictures is refused', async () => {
    const { lines: text, layout } = await readWhole([{ items: lines([long]) }, { picture: 20_000 }]);
    expect(text[1]).toBe('[Trang 2 chưa đọc được: trang là ảnh quét]');
    expect(layout.remarks).toMatchObject([{ kind: 'unsure', line: 2, note: 'scan' }]);
    await expect(readWhole([{ picture: 10 }])).rejects.toThrow('this PDF is a scan');
    const layer = lines(Array.from({ length: 5 }, () => long)).map((item) => ({ ...item, mode: 3 }));
    await expect(readWhole([{ picture: 10, items: layer }])).rejects.toThrow(
      'recognised as another language',
    );
    const stamp = [
      'Ký bởi: Tổ công tác',
      'Ngày ký: 21-08-2023 15:42:07',
      'Cơ quan: UBND xã Sen Hồng, huyện Sen Hồng',
    ];
    await expect(readWhole([{ picture: 10, items: lines(stamp) }])).rejects.toThrow(
      'stamp of a digital signature',
    );
  });
});

describe('lost letters', () => {
  const text = 'Tích hợp tổ chức, phối hợp đổi mới: hỗ trợ người dân đọc sách từ thư viện; ơ ô ồ ừ ư ũ ẽ ã ỗ';
  const letters = [...new Set([...text.repeat(1)])].join('');
  const long2 = (font: string): Item[] => [{ x: 71, y: 100, text, font, size: 12 }];

  test('ink whose code says a blank, or another letter, is found and read by its outline', async () => {
    const claims = { ợ: ' ', ỗ: 'K', ừ: '\u0003' };
    const {
      lines: [line],
      layout,
    } = await read([{ items: long2('D') }], { D: { family: 'charis-sil', letters, claims } });
    const found = layout.glyphs.map(({ candidates, certain, column, raw }) => [
      candidates[0]!.text,
      certain,
      raw,
      line![column - 1],
    ]);
    expect(found.map(([letter]) => letter)).toEqual([...text].filter((letter) => 'ợỗừ'.includes(letter)));
    for (const [letter, certain, raw, there] of found)
      expect([letter, certain, raw, there]).toEqual([letter, true, ' ', ' ']);
    expect(layout.glyphs.find(({ shown }) => shown !== undefined)?.shown).toBe('K');
    // Put in, they give the text.
    const whole = [...line!];
    for (const { column, candidates } of layout.glyphs) whole[column - 1] = candidates[0]!.text;
    expect(whole.join('')).toBe(text);
  });

  test('a sound font has none', async () => {
    const { lines: read2, layout } = await read([{ items: long2('D') }], { D: { family: 'tinos', letters } });
    expect(read2).toEqual([text]);
    expect(layout.glyphs).toEqual([]);
  });

  test('in a font without any map the outlines are the text, with a remark', async () => {
    const claims = Object.fromEntries([...letters].map((letter) => [letter, '']));
    const {
      lines: [line],
      layout,
    } = await read([{ items: long2('D') }], { D: { family: 'tinos', letters, claims } });
    expect(layout.remarks[0]).toMatchObject({ kind: 'converted', line: 1 });
    // What is not certain is a blank with candidates; nothing that is written is wrong.
    const open = new Set(layout.glyphs.map(({ column }) => column - 1));
    [...line!].forEach((letter, at) =>
      expect([at, open.has(at) ? text[at] : letter]).toEqual([at, text[at]]),
    );
    expect(open.size).toBeLessThan(text.length * 0.3);
  });

  test('a font whose codes all say other letters is read by its outlines, as one without a map', async () => {
    const all = [...letters];
    const claims = Object.fromEntries(all.map((letter, at) => [letter, String.fromCharCode(33 + at)]));
    const {
      lines: [line],
      layout,
    } = await read([{ items: long2('D') }], { D: { family: 'tinos', letters, claims } });
    const open = new Set(layout.glyphs.map(({ column }) => column - 1));
    [...line!].forEach((letter, at) =>
      expect([at, open.has(at) ? text[at] : letter]).toEqual([at, text[at]]),
    );
    expect(open.size).toBeLessThan(text.length * 0.3);
  });

  test('a mark painted apart over its letter belongs to it', async () => {
    const sound = 'cộ đồ xã và thôn';
    const item = (x: number, text: string): Item => ({ x, y: 100, text, font: 'D', size: 12 });
    const { lines: read2, layout } = await read(
      [{ items: [item(71, sound), item(300, 'a'), item(300.5, '`')] }],
      { D: { family: 'tinos', letters: [...new Set(`${sound}áảa\``)].join(''), claims: { '`': '' } } },
    );
    expect(read2.join(' ')).toBe(`${sound}  `);
    expect(layout.glyphs.map(({ candidates, shown }) => [candidates[0]!.text, shown])).toEqual([['à', 'a']]);
  });
});
