import { describe, expect, test } from 'vitest';
import { receive } from '../../scripts/receive/index.ts';
import { InputError } from '../../src/domain/issue.ts';
import type { SourceText } from '../../src/domain/source.ts';
import {
  item,
  level,
  list,
  makeDocx,
  makePackage,
  num,
  paragraph,
  run,
  type DocxParts,
} from './make-package.ts';

const open = (bytes: Uint8Array): Promise<SourceText> =>
  receive(bytes, { file: 'thu.docx', progress: () => undefined });
const read = (parts: DocxParts): Promise<SourceText> => open(makeDocx(parts));
const lines = async (parts: DocxParts): Promise<string[]> =>
  (await read(parts)).lines.map(({ text }) => text);
const sentence = async (bytes: Uint8Array): Promise<string> => {
  try {
    await open(bytes);
    return 'read without a word';
  } catch (error) {
    if (error instanceof InputError) return error.toSentence();
    throw error;
  }
};

describe('list numbers are written out as Word shows them', () => {
  test('levels in levels, in the formats of papers', async () => {
    const numbering =
      list(1, level(0, '%1.', 'upperRoman'), level(1, '%2.'), level(2, '%3)', 'lowerLetter')) + num(1);
    const body = [
      item('Mục đích', 1),
      item('Một', 1, 1),
      item('a', 1, 2),
      item('b', 1, 2),
      item('Hai', 1, 1),
    ];
    expect(
      await lines({ body: [...body, item('Yêu cầu', 1), item('Một', 1, 1)].join(''), numbering }),
    ).toEqual(['I. Mục đích', '1. Một', 'a) a', 'b) b', '2. Hai', 'II. Yêu cầu', '1. Một']);
  });

  test('numbers of all levels; legal ones are in digits', async () => {
    const numbering =
      list(
        1,
        level(0, '%1.', 'upperRoman'),
        level(1, '%1.%2.'),
        level(2, '%1.%2.%3.', 'decimal', '<w:isLgl/>'),
      ) + num(1);
    const body = item('a', 1) + item('b', 1, 1) + item('c', 1, 2);
    expect(await lines({ body, numbering })).toEqual(['I. a', 'I.1. b', '1.1.1. c']);
  });

  test('lists of one definition count on together, but one that starts anew does so once', async () => {
    const start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const numbering = list(1, level(0, 'Mô hình %1:')) + num(1) + num(2, 1) + num(3, 1, start);
    const body = item('a', 1) + item('b', 2) + item('c', 3) + item('d', 1) + item('e', 3);
    expect(await lines({ body, numbering })).toEqual([
      'Mô hình 1: a',
      'Mô hình 2: b',
      'Mô hình 1: c',
      'Mô hình 2: d',
      'Mô hình 3: e',
    ]);
  });

  test('a level of its own in a list, and a level that no other starts anew', async () => {
    const own = `<w:lvlOverride w:ilvl="0">${level(0, '(%1)', 'lowerRoman')}</w:lvlOverride>`;
    const numbering =
      list(1, level(0, '%1.'), level(1, 'Mô hình %2:', 'decimal', '<w:lvlRestart w:val="0"/>')) +
      num(1) +
      num(2, 1, own);
    const body = item('a', 1) + item('b', 1, 1) + item('c', 1) + item('d', 1, 1) + item('e', 2);
    expect(await lines({ body, numbering })).toEqual([
      '1. a',
      'Mô hình 1: b',
      '2. c',
      'Mô hình 2: d',
      '(iii) e',
    ]);
  });

  test('the list of a style, of one it is based on, and of the level that names the style', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="MucCon"><w:basedOn w:val="Muc"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Khoan"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const numbering =
      list(1, level(0, '%1.', 'upperRoman'), level(1, '%2.', 'decimal', '<w:pStyle w:val="Khoan"/>')) +
      num(1);
    const styled = (text: string, style: string, more = ''): string =>
      paragraph(text, `<w:pStyle w:val="${style}"/>${more}`);
    const none = '<w:numPr><w:numId w:val="0"/></w:numPr>';
    const body = styled('a', 'Muc') + styled('b', 'Khoan') + styled('c', 'MucCon') + styled('d', 'Muc', none);
    expect(await lines({ body, styles, numbering })).toEqual(['I. a', '1. b', 'II. c', 'd']);
  });

  test.each([
    ['vietnameseCounting', ['một', 'hai']],
    ['decimalZero', ['01', '02']],
    ['upperLetter', ['A', 'B']],
    ['decimalEnclosedCircle', ['①', '②']],
    ['none', ['', '']],
  ])('format %s', async (format, wanted) => {
    const numbering = list(1, level(0, '%1', format)) + num(1);
    const shown = await lines({ body: item('x', 1) + item('x', 1), numbering });
    expect(shown.map((line) => line.replace(/ ?x$/, ''))).toEqual(wanted);
  });

  test('a format of its own: letters with đ', async () => {
    const custom = '<w:numFmt w:val="custom" w:format="a, b, c, d, đ, e, ..."/>';
    const numbering = `${list(1, `<w:lvl w:ilvl="0"><w:start w:val="4"/>${custom}<w:lvlText w:val="%1)"/></w:lvl>`)}${num(1)}`;
    expect(await lines({ body: item('x', 1) + item('y', 1), numbering })).toEqual(['d) x', 'đ) y']);
  });

  test('signs of bullets have no letters', async () => {
    const font = (name: string): string => `<w:rPr><w:rFonts w:ascii="${name}"/></w:rPr>`;
    const numbering =
      list(1, level(0, '\uf0b7', 'bullet', font('Symbol')), level(1, 'o', 'bullet', font('Courier New'))) +
      list(2, level(0, '-', 'bullet')) +
      num(1) +
      num(2);
    expect(await lines({ body: item('a', 1) + item('b', 1, 1) + item('c', 2), numbering })).toEqual([
      '• a',
      '◦ b',
      '- c',
    ]);
  });

  test('an empty paragraph in a list shows its number: the column "TT"', async () => {
    const numbering = list(1, level(0, '%1')) + num(1);
    expect(await lines({ body: item('<w:r/>', 1) + item('<w:r/>', 1), numbering })).toEqual(['1', '2']);
  });
});

describe('the final text of tracked changes', () => {
  const changed = `${run('Hoàn thành trước ')}<w:del w:author="Văn thư"><w:r><w:delText>30/11</w:delText></w:r></w:del><w:ins>${run('30/12')}</w:ins>${run('.')}`;

  test('holds what was put in, and remembers beside it what was deleted', async () => {
    const {
      lines: [line],
      layout,
    } = await read({ body: paragraph(changed) });
    expect(line!.text).toBe('Hoàn thành trước 30/12.');
    expect(layout!.remarks).toEqual([
      { kind: 'deleted', line: 1, column: 18, length: 0, received: '30/11', note: 'Văn thư' },
    ]);
  });

  test('a deleted end of a paragraph joins it with the next, whose number counts', async () => {
    const numbering = list(1, level(0, '%1.')) + num(1);
    const gone = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del/></w:rPr>';
    const body = paragraph('Mô hình ', gone) + item('điểm', 1);
    expect(await lines({ body, numbering })).toEqual(['1. Mô hình điểm']);
  });

  test('what stood in deleted rows is remembered, and counts in no list', async () => {
    const row = (text: string, more = ''): string => `<w:tr>${more}<w:tc>${item(text, 1)}</w:tc></w:tr>`;
    const gone = '<w:trPr><w:del w:author="Văn thư"/></w:trPr>';
    const table = `<w:tbl>${row('bỏ đầu', gone)}${row('còn')}${row('bỏ giữa', gone)}${row('cuối')}${row('bỏ sau', gone)}</w:tbl>`;
    const { lines: all, layout } = await read({
      body: table,
      numbering: list(1, level(0, '%1.')) + num(1),
    });
    expect(all.map(({ text }) => text)).toEqual(['1. còn', '2. cuối']);
    expect(layout!.remarks.map(({ kind, line, received, note }) => [kind, line, received, note])).toEqual([
      ['deleted', 1, 'bỏ đầu', 'Văn thư'],
      ['deleted', 2, 'bỏ giữa', 'Văn thư'],
      ['deleted', 2, 'bỏ sau', 'Văn thư'],
    ]);
  });

  test('words of a deleted row stand apart where a tab or a break parted them', async () => {
    const tabs = '<w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs>';
    const gone = paragraph(
      `${run('Hạn')}<w:r><w:tab/></w:r>${run('30/6')}<w:r><w:br/></w:r>${run('Xong')}`,
      tabs,
    );
    const table = `<w:tbl><w:tr><w:trPr><w:del w:author="An"/></w:trPr><w:tc>${gone}</w:tc></w:tr></w:tbl>`;
    const { layout } = await read({ body: table + paragraph(run('Còn')) });
    expect(layout!.remarks.map(({ received }) => received)).toEqual(['Hạn\t30/6\nXong']);
  });

  test('a text box goes with the run that it hangs on', async () => {
    const box = (text: string): string =>
      `<w:pict><v:shape><v:textbox><w:txbxContent>${paragraph(text)}</w:txbxContent></v:textbox></v:shape></w:pict>`;
    const { lines: all, layout } = await read({
      body: paragraph(
        run('Còn') +
          `<w:del w:author="An"><w:r>${box('Hộp bỏ')}</w:r></w:del>` +
          `<w:r><w:rPr><w:vanish/></w:rPr>${box('Hộp ẩn')}</w:r>`,
      ),
    });
    expect(all.map(({ text }) => text)).toEqual(['Còn']);
    expect(layout!.remarks.map(({ kind, received, note }) => [kind, received, note])).toEqual([
      ['deleted', 'Hộp bỏ', 'An'],
      ['hidden', 'Hộp ẩn', ''],
    ]);
  });

  test('moved text stands where it was moved to; deleted rows are gone', async () => {
    const row = (text: string, more = ''): string => `<w:tr>${more}<w:tc>${paragraph(text)}</w:tc></w:tr>`;
    const body =
      paragraph(`<w:moveFrom>${run('trước')}</w:moveFrom>${run('giữa')}<w:moveTo>${run('sau')}</w:moveTo>`) +
      `<w:tbl>${row('còn')}${row('bỏ', '<w:trPr><w:del/></w:trPr>')}</w:tbl>`;
    expect(await lines({ body })).toEqual(['giữasau', 'còn']);
  });
});

describe('what is struck through is no text, and is remembered beside it', () => {
  const struck = (text: string, how = '<w:strike/>'): string => run(text, how);
  const readOne = async (inside: string, more: Partial<DocxParts> = {}): Promise<[string, unknown[]]> => {
    const { lines: all, layout } = await read({ body: paragraph(inside), ...more });
    return [
      all.map(({ text }) => text).join('|'),
      layout!.remarks.map(({ kind, column, received, note }) => [kind, column, received, note]),
    ];
  };

  test.each([
    ['once', '<w:strike/>'],
    ['doubly', '<w:strike w:val="0"/><w:dstrike/>'],
    ['by a style', '<w:rStyle w:val="Bo"/>'],
  ])('struck %s', async (_, how) => {
    const styles =
      '<w:style w:type="character" w:styleId="Bo"><w:rPr><w:strike w:val="true"/></w:rPr></w:style>';
    const inside = run('Xong trước ') + struck('30/11', how) + run('15/12.');
    expect(await readOne(inside, { styles })).toEqual(['Xong trước 15/12.', [['deleted', 12, '30/11', '']]]);
  });

  test('a stroke that is switched off strikes nothing', async () => {
    const inside = run('Xong trước ') + struck('30/11', '<w:strike w:val="false"/>');
    expect(await readOne(inside)).toEqual(['Xong trước 30/11', []]);
  });

  test('blanks and breaks in it still part the words beside it', async () => {
    expect(await readOne(run('Công an') + struck(' huyện ') + run('chủ trì'))).toEqual([
      'Công an  chủ trì',
      [['deleted', 9, 'huyện', '']],
    ]);
    const broken = '<w:r><w:rPr><w:strike/></w:rPr><w:t>cũ</w:t><w:br/></w:r>';
    expect((await readOne(run('Mô hình 1:') + broken + run('Thử')))[0]).toBe('Mô hình 1:|Thử');
  });

  test('a note that a struck mark refers to is printed all the same', async () => {
    const mark = '<w:r><w:rPr><w:strike/></w:rPr><w:t>cũ</w:t><w:footnoteReference w:id="2"/></w:r>';
    const footnotes = `<w:footnote w:id="2">${paragraph('Theo hướng dẫn.')}</w:footnote>`;
    expect((await readOne(run('Tiến độ') + mark, { footnotes }))[0]).toBe('Tiến độ|Theo hướng dẫn.');
  });

  test('the number of a struck paragraph counts on, and is struck with it', async () => {
    const numbering = list(1, level(0, '%1.')) + num(1);
    const place = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    const gone = paragraph(struck('Bãi bỏ'), `${place}<w:rPr><w:strike/></w:rPr>`);
    const { lines: all, layout } = await read({ body: item('Một', 1) + gone + item('Ba', 1), numbering });
    expect(all.map(({ text }) => text)).toEqual(['1. Một', '', '3. Ba']);
    expect(layout!.remarks.map(({ line, received }) => [line, received])).toEqual([
      [2, '2. '],
      [2, 'Bãi bỏ'],
    ]);
  });

  test('what a change deleted keeps the name of who did it, struck or not', async () => {
    const inside = `${run('Xong')}<w:del w:author="Văn thư"><w:r><w:rPr><w:strike/></w:rPr><w:delText> sớm</w:delText></w:r></w:del>`;
    expect(await readOne(inside)).toEqual(['Xong', [['deleted', 5, ' sớm', 'Văn thư']]]);
  });
});

describe('tables', () => {
  const cell = (text: string, properties = ''): string =>
    `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${text.startsWith('<') ? text : paragraph(text)}</w:tc>`;
  const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;

  test('cells keep the rows and columns that they take', async () => {
    const body = `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell('TT')}${cell('Phân công', '<w:gridSpan w:val="2"/>')}</w:tr>${row(
      cell('1', '<w:vMerge w:val="restart"/>'),
      cell('Chủ trì'),
      cell('Phối hợp'),
    )}${row(cell('', '<w:vMerge/>'), cell(''), cell(paragraph('Một') + paragraph('Hai')))}</w:tbl>`;
    const { lines: read_, layout } = await read({ body });
    expect(read_.map(({ text }) => text)).toEqual([
      'TT',
      'Phân công',
      '1',
      'Chủ trì',
      'Phối hợp',
      'Một',
      'Hai',
    ]);
    expect(layout!.tables).toEqual([
      {
        headRows: [0],
        cells: [
          { row: 0, column: 0, rowSpan: 1, columnSpan: 1, first: 1, last: 1 },
          { row: 0, column: 1, rowSpan: 1, columnSpan: 2, first: 2, last: 2 },
          { row: 1, column: 0, rowSpan: 2, columnSpan: 1, first: 3, last: 3 },
          { row: 1, column: 1, rowSpan: 1, columnSpan: 1, first: 4, last: 4 },
          { row: 1, column: 2, rowSpan: 1, columnSpan: 1, first: 5, last: 5 },
          { row: 2, column: 1, rowSpan: 1, columnSpan: 1, first: null, last: null },
          { row: 2, column: 2, rowSpan: 1, columnSpan: 1, first: 6, last: 7 },
        ],
      },
    ]);
  });

  test('a cell over rows and columns, a row that begins further right, rows in a control', async () => {
    const first = row(
      cell('A', '<w:gridSpan w:val="2"/><w:vMerge w:val="restart"/>'),
      cell('B', '<w:vMerge w:val="restart"/>'),
    );
    const second = row(cell('', '<w:gridSpan w:val="2"/><w:vMerge/>'), cell('', '<w:vMerge/>'));
    const third = `<w:sdt><w:sdtContent><w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr>${cell('C')}</w:tr></w:sdtContent></w:sdt>`;
    const { layout } = await read({ body: `<w:tbl>${first}${second}${third}</w:tbl>` });
    expect(layout!.tables[0]!.cells).toEqual([
      { row: 0, column: 0, rowSpan: 2, columnSpan: 2, first: 1, last: 1 },
      { row: 0, column: 2, rowSpan: 2, columnSpan: 1, first: 2, last: 2 },
      { row: 2, column: 2, rowSpan: 1, columnSpan: 1, first: 3, last: 3 },
    ]);
  });

  test('a table in a cell: its lines are those of the cell too', async () => {
    const inner = `<w:tbl>${row(cell('trong'))}</w:tbl>`;
    const { layout } = await read({
      body: `<w:tbl>${row(cell(paragraph('ngoài') + inner + paragraph('sau')))}</w:tbl>`,
    });
    expect(layout!.tables.map(({ cells }) => cells.map(({ first, last }) => [first, last]))).toEqual([
      [[1, 3]],
      [[2, 2]],
    ]);
  });
});

describe('what stands apart', () => {
  test('notes are linked to the place that refers to them; running heads stand at the end', async () => {
    const body =
      paragraph(`${run('Tiến độ')}<w:r><w:footnoteReference w:id="2"/></w:r>${run(' năm 2024')}`) +
      '<w:sectPr><w:headerReference w:type="default" r:id="h1"/><w:footerReference w:type="first" r:id="f1"/></w:sectPr>';
    const { lines: all, layout } = await read({
      body,
      footnotes: `<w:footnote w:id="2">${paragraph('Theo hướng dẫn.')}</w:footnote>`,
      headers: { h1: paragraph('Kế hoạch của xã'), f1: paragraph('Không in') },
    });
    expect(all.map(({ text }) => text)).toEqual(['Tiến độ năm 2024', 'Theo hướng dẫn.', 'Kế hoạch của xã']);
    expect(layout!.roles).toEqual([
      { line: 2, role: 'footnote', anchor: { line: 1, column: 8 } },
      { line: 3, role: 'header' },
    ]);
  });

  test('endnotes and footnotes of one number are told apart, and stand in the order of their marks', async () => {
    const mark = (kind: string): string => `<w:r><w:${kind}Reference w:id="1"/></w:r>`;
    const body = paragraph(run('Một') + mark('endnote') + run(' hai') + mark('footnote')) + paragraph('Sau');
    const { lines: all, layout } = await read({
      body,
      endnotes: `<w:endnote w:id="1">${paragraph('Cuối văn bản.')}</w:endnote>`,
      footnotes: `<w:footnote w:id="1">${paragraph('Cuối trang.')}${paragraph('')}</w:footnote>`,
    });
    expect(all.map(({ text }) => text)).toEqual(['Một hai', 'Sau', 'Cuối văn bản.', 'Cuối trang.']);
    expect(layout!.roles).toEqual([
      { line: 3, role: 'endnote', anchor: { line: 1, column: 4 } },
      { line: 4, role: 'footnote', anchor: { line: 1, column: 8 } },
    ]);
  });

  test('heads of a first page and of even pages count where they are printed; the same head counts once', async () => {
    const reference = (kind: string, type: string, id: string): string =>
      `<w:${kind}Reference w:type="${type}" r:id="${id}"/>`;
    const section = `<w:sectPr>${reference('header', 'first', 'h1')}${reference('header', 'default', 'h2')}${reference('header', 'even', 'h3')}${reference('footer', 'default', 'f1')}<w:titlePg/></w:sectPr>`;
    const parts: DocxParts = {
      body: paragraph('Một', section) + paragraph('Hai') + section,
      headers: {
        h1: paragraph('Trang đầu'),
        h2: paragraph('Các trang'),
        h3: paragraph('Trang chẵn'),
        f1: paragraph('Lưu hành nội bộ'),
      },
    };
    const printed = ['Một', 'Hai', 'Trang đầu', 'Các trang', 'Lưu hành nội bộ'];
    expect(await lines(parts)).toEqual(printed);
    const { lines: all, layout } = await read({ ...parts, settings: '<w:evenAndOddHeaders/>' });
    expect(all.map(({ text }) => text)).toEqual(printed.toSpliced(4, 0, 'Trang chẵn'));
    expect(layout!.roles.map(({ line, role }) => [line, role])).toEqual([
      [3, 'header'],
      [4, 'header'],
      [5, 'header'],
      [6, 'footer'],
    ]);
  });

  test('a text box is read once, after its paragraph', async () => {
    const content = (text: string): string => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;
    const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${content('DỰ THẢO')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${content('DỰ THẢO')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const { lines: all, layout } = await read({ body: paragraph(run('KẾ HOẠCH') + box) + paragraph('Sau') });
    expect(all.map(({ text }) => text)).toEqual(['KẾ HOẠCH', 'DỰ THẢO', 'Sau']);
    expect(layout!.roles).toEqual([{ line: 2, role: 'text-box' }]);
  });

  test('letters that are drawn are text of a box', async () => {
    const art = '<w:r><w:pict><v:shape><v:textpath on="t" string="DỰ THẢO"/></v:shape></w:pict></w:r>';
    expect(await lines({ body: paragraph(run('KẾ HOẠCH') + art) })).toEqual(['KẾ HOẠCH', 'DỰ THẢO']);
  });

  test('a paragraph that its style hides shows no number', async () => {
    const hidden = '<w:pStyle w:val="An"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    const parts = {
      body: item('Một', 1) + paragraph('ẩn', hidden),
      numbering: list(1, level(0, '%1.')) + num(1),
      styles: '<w:style w:type="paragraph" w:styleId="An"><w:rPr><w:vanish/></w:rPr></w:style>',
    };
    expect(await lines(parts)).toEqual(['1. Một', '']);
  });

  test('hidden text is not printed, and remembered', async () => {
    const {
      lines: [line],
      layout,
    } = await read({ body: paragraph(run('Một') + run(' ẩn', '<w:vanish/>')) });
    expect(line!.text).toBe('Một');
    expect(layout!.remarks).toMatchObject([{ kind: 'hidden', received: ' ẩn', column: 4 }]);
  });
});

describe('the letters of a run', () => {
  const field = (instruction: string, result: string): string =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

  test.each([
    ['a word cut over runs, decomposed', run('hơ') + run('\u0323p'), 'hợp'],
    ['no-break hyphens', `${run('12/KH')}<w:r><w:noBreakHyphen/></w:r>${run('UBND')}`, '12/KH-UBND'],
    [
      'a soft hyphen in a number',
      `${run('85/2016/NĐ')}<w:r><w:softHyphen/></w:r>${run('CP')}`,
      '85/2016/NĐ-CP',
    ],
    [
      'a soft hyphen in a word, left to repair',
      `${run('ph')}<w:r><w:softHyphen/></w:r>${run('ối')}`,
      'ph\u00adối',
    ],
    [
      'a field within a field',
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>${field('PAGE', '2')}<w:r><w:instrText> = 1 "a" "b"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('Trang ')}${field('PAGE', '2')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      'Trang 2',
    ],
    ['another symbol', '<w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r>', '□'],
    ['a tab after a list number', `${run('1.')}<w:r><w:tab/></w:r>${run('Mục đích')}`, '1. Mục đích'],
    ['a tab at the head', `<w:r><w:tab/></w:r>${run('Mục đích')}`, 'Mục đích'],
    [
      'a tab between columns',
      `${run('Nơi nhận:')}<w:r><w:tab/></w:r>${run('TM. UBND')}`,
      'Nơi nhận:\tTM. UBND',
    ],
    ['a field: its result alone', field('REF muc', 'Mục 2'), 'Mục 2'],
    ['a simple field', `<w:fldSimple w:instr="PAGE">${run('3')}</w:fldSimple>`, '3'],
    ['a letter of Symbol', '<w:r><w:sym w:font="Symbol" w:char="F061"/></w:r>', 'α'],
    [
      'a letter of an unknown font where Wingdings has a hand',
      '<w:r><w:sym w:font="Dấu" w:char="F046"/></w:r>',
      'F',
    ],
    ['a number in a ring', '<w:r><w:sym w:font="Wingdings" w:char="F08B"/></w:r>', '⓿'],
    ['a letter of an unknown font of signs', '<w:r><w:sym w:font="Dấu" w:char="F041"/></w:r>', 'A'],
    ['a symbol', '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', '✓'],
    ['a link', `<w:hyperlink>${run('Đề án 06')}</w:hyperlink>`, 'Đề án 06'],
    ['capitals by look', run('kế hoạch', '<w:caps/>'), 'KẾ HOẠCH'],
    ['a control with content', `<w:sdt><w:sdtContent>${run('Quý II')}</w:sdtContent></w:sdt>`, 'Quý II'],
    ['a formula', '<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>', 'x+1'],
  ])('%s', async (_, inside, wanted) => {
    expect(await lines({ body: paragraph(inside) })).toEqual([wanted]);
  });

  test('a break within a paragraph goes on in the next line, and is known to', async () => {
    const { lines: all, layout } = await read({
      body: paragraph(`${run('Mô hình 1:')}<w:r><w:br/></w:r>${run('Thử')}`),
    });
    expect(all.map(({ text }) => text)).toEqual(['Mô hình 1:', 'Thử']);
    expect(layout!.continued).toEqual([2]);
  });

  test('a table of contents is told', async () => {
    const entry = field('TOC \\o', 'Mục đích 3');
    expect((await read({ body: paragraph(entry) + paragraph('Sau') })).layout!.roles).toEqual([
      { line: 1, role: 'contents' },
    ]);
  });

  test('strict OOXML has other names for the same', async () => {
    expect(await lines({ body: paragraph('Kế hoạch'), strict: true })).toEqual(['Kế hoạch']);
  });

  test('strict OOXML: lists, tables, notes and heads are found by the other names too', async () => {
    const cell = `<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${paragraph('Ô')}</w:tc>`;
    const { lines: all, layout } = await read({
      strict: true,
      body:
        item(`${run('Mục đích')}<w:r><w:endnoteReference w:id="1"/></w:r>`, 1) +
        `<w:tbl><w:tr>${cell}</w:tr></w:tbl>` +
        '<w:sectPr><w:footerReference w:type="default" r:id="f1"/></w:sectPr>',
      numbering: list(1, level(0, '%1.', 'upperRoman')) + num(1),
      endnotes: `<w:endnote w:id="1">${paragraph('Ghi chú')}</w:endnote>`,
      headers: { f1: paragraph('Chân trang') },
    });
    expect(all.map(({ text }) => text)).toEqual(['I. Mục đích', 'Ô', 'Ghi chú', 'Chân trang']);
    expect(layout!.tables[0]!.cells).toMatchObject([{ columnSpan: 2, first: 2, last: 2 }]);
    expect(layout!.roles.map(({ line, role }) => [line, role])).toEqual([
      [3, 'endnote'],
      [4, 'footer'],
    ]);
  });
});

describe('runs in fonts of old codes', () => {
  const vn = (text: string): string => run(text, '<w:rFonts w:ascii=".VnTime"/>');
  const vnH = (text: string): string => run(text, '<w:rFonts w:ascii=".VnTimeH"/>');

  test('are converted, each by its font; capitals by the font that shows them', async () => {
    const body =
      paragraph(vnH('kÕ ho¹ch')) +
      paragraph(`${vnH('ñ')}${vn('y ban nh©n d©n x· triÓn khai c¸c m« h×nh trªn ®Þa bµn')}`) +
      paragraph(run('Công an xã chủ trì', '<w:rFonts w:ascii="Times New Roman"/>')) +
      paragraph(run('Coâng an xaõ chuû trì, phoái hôïp', '<w:rFonts w:ascii="VNI-Times"/>'));
    const { lines: all, layout } = await read({ body });
    expect(all.map(({ text }) => text)).toEqual([
      'KẾ HOẠCH',
      'Ủy ban nhân dân xã triển khai các mô hình trên địa bàn',
      'Công an xã chủ trì',
      'Công an xã chủ trì, phối hợp',
    ]);
    expect(layout!.remarks.map(({ line, note }) => [line, note])).toEqual([
      [1, 'TCVN3'],
      [2, 'TCVN3'],
      [2, 'TCVN3'],
      [4, 'VNI'],
    ]);
  });

  test('a font is a hint, no proof: Unicode in it stays', async () => {
    const body = paragraph(vn('Ủy ban nhân dân xã triển khai các mô hình trên địa bàn'));
    const { lines: all, layout } = await read({ body });
    expect(all[0]!.text).toBe('Ủy ban nhân dân xã triển khai các mô hình trên địa bàn');
    expect(layout!.remarks).toEqual([]);
  });
});

describe('hostile and broken documents end in a sentence', () => {
  const bomb = makePackage({ 'word/document.xml': new Uint8Array(70_000_000) });
  const deep = `${'<w:sdt><w:sdtContent>'.repeat(400)}${'</w:sdtContent></w:sdt>'.repeat(400)}`;

  test.each([
    ['a bomb', bomb, /unpack into far more/],
    ['deep nesting', makeDocx({ body: deep }), /nested or large beyond all documents/],
    [
      'entities that grow',
      makePackage({ 'word/document.xml': '<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>' }),
      /declares entities/,
    ],
    ['broken XML', makePackage({ 'word/document.xml': '<w:document' }), /no sound XML/],
    ['a file cut off', makeDocx({ body: paragraph('x') }).subarray(0, 300), /this packed file is damaged/],
    ['another packed file', makePackage({ 'a.txt': 'x' }), /holds no Word document and no workbook/],
  ])('%s', async (_, bytes, wanted) => {
    const told = await sentence(bytes);
    expect(told).toMatch(wanted);
    expect(told).not.toContain('\n');
  });

  test('what lies outside is never fetched', async () => {
    const bytes = makePackage({
      'word/document.xml':
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Kế hoạch</w:t></w:r></w:p></w:body></w:document>',
      'word/_rels/document.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s" Type="x/styles" Target="http://127.0.0.1:9/styles.xml" TargetMode="External"/></Relationships>',
    });
    expect((await open(bytes)).lines.map(({ text }) => text)).toEqual(['Kế hoạch']);
  });

  test('a document locked with a password', async () => {
    const wide = Buffer.from('EncryptedPackage', 'utf16le');
    const bytes = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), wide]);
    expect(await sentence(bytes)).toMatch(/locked with a password\. Hint: Open it in Word/);
  });
});
