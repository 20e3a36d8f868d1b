import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import measured from '../../../scripts/bench/scans/confusions.json' with { type: 'json' };
import { unsureLetters } from '../../../scripts/receive/ocr/certainty.ts';
import { readHocr } from '../../../scripts/receive/ocr/engine/hocr.ts';
import { wrongness } from '../../../scripts/receive/ocr/error-model.ts';
import { partLetterhead } from '../../../scripts/receive/ocr/part-letterhead.ts';
import type { PageLine, PageTable, ReadPage } from '../../../scripts/receive/ocr/read-page.ts';
import { scanReading } from '../../../scripts/receive/ocr/scan-reading.ts';
import { straightenTables } from '../../../scripts/receive/ocr/straighten-tables.ts';
import { toGrey } from '../../../scripts/receive/ocr/to-grey.ts';

/** A line of words of equal letters, from a place on. */
function line(text: string, left: number, baseline: number): PageLine {
  const words: PageLine['words'] = [];
  let x = left;
  for (const word of text.split(' ')) {
    const letters = [...word].map((letter) => ({ text: letter, choices: [] }));
    const box = { left: x, top: baseline - 9, right: x + 6 * letters.length, bottom: baseline };
    words.push({ text: word, confidence: 0.95, box, letters });
    x = box.right + 3;
  }
  const box = { left, top: baseline - 9, right: x - 3, bottom: baseline };
  return { words, box, baseline, letter: 6.5, stroke: 1.4, strokes: null, stamped: false };
}

/** Two stretches at one height as the one line for which a recogniser takes them. */
const beside = (one: PageLine, two: PageLine): PageLine => ({
  ...one,
  words: [...one.words, ...two.words],
  box: { ...one.box, right: two.box.right },
});

const textOf = (lines: readonly PageLine[]): string[] =>
  lines.map(({ words }) => words.map(({ text }) => text).join(' '));

describe('hOCR', () => {
  test('gives words, letters and what else a letter may be; the fraction slash is a stroke', () => {
    const choice = (id: string, confidence: number, text: string): string =>
      `<span class='ocrx_cinfo' id='choice_${id}' title='x_confs ${confidence}'>${text}</span>`;
    const hocr = `<div class='ocr_page' title='image "x"; bbox 0 0 99 40'><span class='ocr_line' title="bbox 1 2 90 30">
      <span class='ocrx_word' id='word_1_1' title='bbox 1 2 50 30; x_wconf 91'>tố
        <span class='ocrx_cinfo' id='lstm_choices_1_1_1'>${choice('1', 96, 't')}</span>
        <span class='ocrx_cinfo' id='lstm_choices_1_1_2'>${choice('2', 86, 'ố')}${choice('3', 85, 'ổ')}</span></span>
      <span class='ocrx_word' id='word_1_2' title='bbox 60 2 90 30; x_wconf 80'>1\u20442 &amp;</span></span></div>`;
    expect(readHocr(hocr)).toEqual([
      [
        {
          text: 'tố',
          confidence: 0.91,
          box: { left: 1, top: 2, right: 50, bottom: 30 },
          letters: [
            { text: 't', choices: [{ text: 't', confidence: 0.96 }] },
            {
              text: 'ố',
              choices: [
                { text: 'ố', confidence: 0.86 },
                { text: 'ổ', confidence: 0.85 },
              ],
            },
          ],
        },
        expect.objectContaining({ text: '1/2 &' }),
      ],
    ]);
  });
});

describe('certainty', () => {
  test('rises to wrong with the rival, between the knots too', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 2, noNaN: true }),
        fc.double({ min: 0, max: 2, noNaN: true }),
        (a, b) => {
          const [low, high] = [Math.min(a, b), Math.max(a, b)];
          expect(wrongness(low)).toBeLessThanOrEqual(wrongness(high));
        },
      ),
    );
  });

  test('the candidates of a letter are probabilities, the letter itself among them', () => {
    const confidence = fc.double({ min: 0.01, max: 1, noNaN: true });
    fc.assert(
      fc.property(confidence, confidence, confidence, (own, rival, third) => {
        const choices = [
          { text: 'ố', confidence: own },
          { text: 'ổ', confidence: rival },
          { text: 'ồ', confidence: third },
        ];
        const box = { left: 0, top: 0, right: 9, bottom: 9 };
        const word = { text: 'ố', confidence: 0.9, box, letters: [{ text: 'ố', choices }] };
        for (const { candidates } of unsureLetters(word)) {
          expect(candidates[0]!.text).toBe('ố');
          expect(candidates.reduce((sum, { probability }) => sum + probability, 0)).toBeLessThanOrEqual(
            1.000001,
          );
        }
      }),
    );
  });

  test('a letter with an equal rival is unsure, one without any is not', () => {
    const word = (rivals: { text: string; confidence: number }[]) => ({
      text: 'số',
      confidence: 0.9,
      box: { left: 0, top: 0, right: 9, bottom: 9 },
      letters: [
        { text: 's', choices: [{ text: 's', confidence: 0.95 }] },
        { text: 'ố', choices: [{ text: 'ố', confidence: 0.88 }, ...rivals] },
      ],
    });
    expect(unsureLetters(word([]))).toEqual([]);
    const [unsure] = unsureLetters(word([{ text: 'ổ', confidence: 0.87 }]));
    expect(unsure).toMatchObject({ at: 1, length: 1 });
    expect(unsure!.candidates.map(({ text }) => text)).toEqual(['ố', 'ổ']);
  });

  test('the letters that were measured hold the hook that is read as an acute', () => {
    expect(measured.confusions['ổ']['ố']).toBeGreaterThan(5);
    expect(measured.letters['ổ']).toBeGreaterThan(measured.confusions['ổ']['ố']);
  });
});

describe('the layout of recognised pages', () => {
  test('a letterhead whose columns stand a blank apart is parted by its words', () => {
    const lines = [
      beside(line('UBND XÃ SEN HỒNG', 60, 60), line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 160, 60)),
      beside(line('TỔ CÔNG TÁC', 80, 76), line('Độc lập - Tự do - Hạnh phúc', 190, 76)),
      line('KẾ HOẠCH', 250, 110),
    ];
    const parted = partLetterhead([{ kind: 'text', lines }]);
    expect(parted.map((block) => (block.kind === 'text' ? textOf(block.lines) : []))).toEqual([
      ['UBND XÃ SEN HỒNG', 'TỔ CÔNG TÁC'],
      ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
      ['KẾ HOẠCH'],
    ]);
    const { lines: read } = scanReading([{ width: 595, height: 842, blocks: [{ kind: 'text', lines }] }], 1);
    expect(read).toEqual(parted.flatMap((block) => (block.kind === 'text' ? textOf(block.lines) : [])));
  });

  test('a letterhead of one column is left', () => {
    const lines = [line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 160, 60), line('KẾ HOẠCH', 250, 110)];
    expect(partLetterhead([{ kind: 'text', lines }])).toEqual([{ kind: 'text', lines }]);
  });

  test('a running head is known again on pages that lay elsewhere and were read otherwise', () => {
    const page = (head: string, at: number, body: string): ReadPage => ({
      width: 595,
      height: 842,
      blocks: [{ kind: 'text', lines: [line(head, 200, at), line(body, 60, 140)] }],
    });
    const { lines, roles } = scanReading(
      [
        page('Kế hoạch số hóa - 1', 40, 'Công an xã chủ trì thực hiện.'),
        page('Kế hoạch sô hóa- 2', 57, 'Tư pháp xã phối hợp thực hiện.'),
        page('Kế hoach số hóa - 3', 46, 'Trạm Y tế xã báo cáo kết quả.'),
      ],
      1,
    );
    expect(roles.map(({ line: at, role }) => [lines[at - 1], role])).toEqual([
      ['Kế hoạch số hóa - 1', 'header'],
      ['Kế hoạch sô hóa- 2', 'header'],
      ['Kế hoach số hóa - 3', 'header'],
    ]);
  });

  test('the letterhead of an attached paper is no running head', () => {
    const page = (body: string): ReadPage => ({
      width: 595,
      height: 842,
      blocks: [
        { kind: 'text', lines: [line('UBND XÃ SEN HỒNG', 60, 75)] },
        { kind: 'text', lines: [line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 220, 75)] },
        { kind: 'text', lines: [line(body, 60, 140)] },
      ],
    });
    const { roles } = scanReading([page('Công an xã chủ trì.'), page('Tư pháp xã phối hợp.')], 1);
    expect(roles).toEqual([]);
  });

  const table = (shift: number, texts: string[], top: number): PageTable => ({
    kind: 'table',
    xs: [50, 90, 300].map((x) => x + shift),
    ys: [top, top + 30],
    cells: texts.map((text, column) => ({
      row: 0,
      column,
      rowSpan: 1,
      columnSpan: 1,
      lines: text === '' ? [] : [line(text, [56, 96][column]! + shift, top + 18)],
    })),
  });

  test('a table goes on over pages that lay elsewhere on the glass', () => {
    const pages: ReadPage[] = [
      { width: 595, height: 842, blocks: [table(0, ['1', 'Mô hình phố'], 700)] },
      { width: 595, height: 842, blocks: [table(9, ['2', 'Mô hình chợ'], 60)] },
    ];
    const [, second] = straightenTables(pages);
    expect(second!.blocks[0]).toMatchObject({ xs: [50, 90, 300] });
    const { lines, tables } = scanReading(pages, 1);
    expect(tables).toHaveLength(1);
    expect(lines).toEqual(['1', 'Mô hình phố', '2', 'Mô hình chợ']);
  });

  test('tables with other columns stay where they are', () => {
    const other: PageTable = { ...table(0, ['2', 'x'], 60), xs: [50, 200, 300] };
    const pages: ReadPage[] = [
      { width: 595, height: 842, blocks: [table(9, ['1', 'y'], 700)] },
      { width: 595, height: 842, blocks: [other] },
    ];
    expect(straightenTables(pages)[1]!.blocks[0]).toEqual(other);
  });
});

describe('colours', () => {
  /** One row of pixels. */
  const row = (...pixels: [number, number, number][]): number[] => [
    ...toGrey({
      width: pixels.length,
      height: 1,
      data: Uint8ClampedArray.from(pixels.flatMap((pixel) => [...pixel, 255])),
    }).data,
  ];

  test('the red of a stamp and the blue of a pen vanish, black print under them does not', () => {
    const ink: [number, number, number] = [20, 20, 20];
    const [black, red, blue, both] = row(ink, [220, 60, 70], [60, 70, 200], [90, 15, 20]).map(
      (value) => value < 128,
    );
    expect([black, red, blue, both]).toEqual([true, true, true, true]);
    const many = row(ink, ink, ink, ink, ink, [220, 60, 70], [60, 70, 200], [90, 15, 20]);
    expect(many.map((value) => value < 128)).toEqual([true, true, true, true, true, false, false, true]);
  });
});
