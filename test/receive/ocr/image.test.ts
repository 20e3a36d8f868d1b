import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findBlocks } from '../../../scripts/receive/ocr/image/blocks.ts';
import { findPatches } from '../../../scripts/receive/ocr/image/components.ts';
import { besideCells, findGrids } from '../../../scripts/receive/ocr/image/grid.ts';
import { preparePage } from '../../../scripts/receive/ocr/image/prepare.ts';
import { blank, quarterTurns, type Ink } from '../../../scripts/receive/ocr/image/raster.ts';
import { findRules } from '../../../scripts/receive/ocr/image/rules.ts';
import { isSideways, slopeOf } from '../../../scripts/receive/ocr/image/skew.ts';
import { fill, pageOfLetters, picture } from './drawing.ts';

describe('the slope of a page', () => {
  test('is found to two pixels in a thousand, whichever it is', () => {
    fc.assert(
      fc.property(fc.double({ min: -0.1, max: 0.1, noNaN: true }), (slope) => {
        const found = slopeOf(findPatches(pageOfLetters(slope)).patches, 18);
        expect(Math.abs(found - slope)).toBeLessThan(0.002);
      }),
      { numRuns: 12 },
    );
  });

  test('is taken out: the prepared page is level', () => {
    const page = preparePage(picture(pageOfLetters(0.03)));
    expect(Math.abs(page.slope - 0.03)).toBeLessThan(0.002);
    expect(Math.abs(slopeOf(page.ink.patches, page.letter))).toBeLessThan(0.002);
  });

  test('tells a page that lies on its side', () => {
    const upright = pageOfLetters(0.01);
    expect(isSideways(findPatches(upright).patches, 18)).toBe(false);
    for (const turns of [1, 3]) {
      const turned = quarterTurns(upright, turns);
      // Turning fills with paper, which is 255 in a picture and nothing in ink.
      expect(isSideways(findPatches(turned).patches, 18), `${turns}`).toBe(true);
    }
  });
});

/** Draws a grid; `missing` names the edges left out as "right 0,1" (of the place in row 0, column 1) or "below 0,1". */
function drawGrid(rows: number, columns: number, missing: readonly string[] = []): Ink {
  const ink = blank(100 + columns * 150, 100 + rows * 60, 0);
  for (let row = 0; row <= rows; row += 1)
    for (let column = 0; column < columns; column += 1)
      if (!missing.includes(`below ${row - 1},${column}`))
        fill(ink, 50 + column * 150, 50 + row * 60, 52 + (column + 1) * 150, 52 + row * 60);
  for (let column = 0; column <= columns; column += 1)
    for (let row = 0; row < rows; row += 1)
      if (!missing.includes(`right ${row},${column - 1}`))
        fill(ink, 50 + column * 150, 50 + row * 60, 52 + column * 150, 52 + (row + 1) * 60);
  return ink;
}

const spans = (ink: Ink, faint = ink): string[][] =>
  findGrids(ink, faint, findRules(faint, 18), 18).map(({ cells }) =>
    cells.map(({ row, column, rowSpan, columnSpan }) => `${row},${column} ${rowSpan}x${columnSpan}`),
  );

describe('ruled tables', () => {
  test('hairs that climb from row to row, or that a fax dotted, are rules', () => {
    const ink = blank(700, 300, 0);
    const hair = (x: number, y: number, across: boolean): void => {
      for (let step = 0; step < 400; step += 1) {
        const climb = Math.floor(step / 40);
        // Where the hair steps to the next row it is too light to be seen; a fax leaves out every tenth dot.
        if (step % 40 < 2 || step % 10 === 9) continue;
        if (across) fill(ink, x + step, y + climb, x + step + 1, y + climb + 1);
        else if (step < 180) fill(ink, x, y + step, x + 1, y + step + 1);
      }
    };
    for (const y of [60, 145, 230]) hair(100, y, true);
    for (const x of [101, 300, 498]) hair(x, 62, false);
    const { horizontal, vertical } = findRules(ink, 18);
    expect([horizontal.length, vertical.length]).toEqual([3, 3]);
    expect(horizontal.every(({ from, to }) => to - from > 380)).toBe(true);
  });

  test('a plain grid gives each of its cells', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 2, max: 5 }), (rows, columns) => {
        const [cells, ...others] = spans(drawGrid(rows, columns));
        expect(others).toEqual([]);
        expect(cells).toHaveLength(rows * columns);
      }),
      { numRuns: 8 },
    );
  });

  test('cells merged across and down have their spans', () => {
    expect(spans(drawGrid(3, 3, ['right 0,0', 'right 0,1', 'below 1,2']))).toEqual([
      ['0,0 1x3', '1,0 1x1', '1,1 1x1', '1,2 2x1', '2,0 1x1', '2,1 1x1'],
    ]);
  });

  test('a letter of a merged cell where an edge would be is no edge', () => {
    const ink = drawGrid(2, 2, ['right 0,0']);
    fill(ink, 199, 70, 203, 97);
    expect(spans(ink)).toEqual([['0,0 1x2', '1,0 1x1', '1,1 1x1']]);
  });

  test('nor is one that reaches the rules in the faint ink alone, where the other edges are dark', () => {
    const group = ['right 2,0', 'right 2,1', 'right 2,2'];
    const [ink, faint] = [drawGrid(6, 4, group), drawGrid(6, 4, group)];
    fill(ink, 200, 180, 202, 222);
    fill(faint, 200, 170, 202, 230);
    expect(spans(ink, faint)[0]!.filter((cell) => cell.startsWith('2,'))).toEqual(['2,0 1x4']);
  });

  test('edges that only the faint ink shows are edges where many are so', () => {
    const light = [0, 1, 2, 3, 4, 5].map((row) => `right ${row},1`);
    expect(spans(drawGrid(6, 4, light), drawGrid(6, 4))[0]).toHaveLength(24);
  });

  test('where a rule would go on through a cell, the cell keeps its letters', () => {
    const ink = drawGrid(6, 4, ['right 2,0', 'right 2,1', 'right 2,2']);
    const grids = findGrids(ink, ink, findRules(ink, 18), 18);
    const upright = { from: 50, to: 410, start: 201, end: 201, thick: 2 };
    const underline = { from: 80, to: 180, start: 200, end: 200, thick: 2 };
    const { vertical, horizontal } = besideCells({ vertical: [upright], horizontal: [underline] }, grids);
    expect(vertical[0]!.gaps).toHaveLength(1);
    expect(vertical[0]!.gaps![0]!.from).toBeLessThan(180);
    expect(vertical[0]!.gaps![0]!.to).toBeGreaterThan(222);
    expect(horizontal).toEqual([underline]);
  });

  test('a frame, an underline and the streak of a dirty scanner are no tables', () => {
    const ink = blank(800, 800, 0);
    fill(ink, 100, 100, 500, 102);
    fill(ink, 300, 0, 302, 800);
    expect(spans(ink)).toEqual([]);
  });
});

describe('blocks of text', () => {
  /** Letters on a line from one place to another. */
  const line = (ink: Ink, left: number, right: number, foot: number): void => {
    for (let x = left; x < right; x += 22) fill(ink, x, foot - 18, x + 13, foot);
  };

  const blocks = (ink: Ink): [number, number][][] =>
    findBlocks(findPatches(ink).patches, 18).map((lines) =>
      lines.map(({ left, bottom }): [number, number] => [left, bottom]),
    );

  test('two columns of a letterhead stand one after the other, and what goes across ends them', () => {
    const ink = blank(1000, 400, 0);
    for (const foot of [60, 100]) {
      line(ink, 60, 320, foot);
      line(ink, 450, 900, foot);
    }
    line(ink, 60, 900, 160);
    expect(blocks(ink)).toEqual([
      [
        [60, 60],
        [60, 100],
      ],
      [
        [450, 60],
        [450, 100],
      ],
      [[60, 160]],
    ]);
  });

  test('a wide blank among wide blanks is no gutter, among narrow ones it is', () => {
    /** Words of five letters, so far from each other, with a wider blank in the middle. */
    const spread = (room: number): number => {
      const ink = blank(1000, 400, 0);
      for (const foot of [60, 100])
        for (const word of [0, 1, 2, 3])
          for (let letter = 0; letter < 5; letter += 1) {
            const left = 60 + word * (72 + room) + (word > 1 ? 60 - room : 0) + letter * 15;
            fill(ink, left, foot - 18, left + 12, foot);
          }
      return blocks(ink).length;
    };
    expect(spread(26)).toBe(1);
    expect(spread(10)).toBe(2);
  });

  test('a closing quote and a comma between two words leave no gutter', () => {
    const spread = (mark: boolean): number => {
      const ink = blank(1000, 400, 0);
      for (const foot of [60, 100])
        for (const word of [0, 1])
          for (let letter = 0; letter < 5; letter += 1) {
            const left = 60 + word * 125 + letter * 15;
            fill(ink, left, foot - 18, left + 12, foot);
            if (mark) fill(ink, 140, foot - 18, 150, foot - 12);
            if (mark) fill(ink, 156, foot - 3, 160, foot + 3);
          }
      return blocks(ink).length;
    };
    expect(spread(true)).toBe(1);
    expect(spread(false)).toBe(2);
  });

  test('lines that bend are two, though the boxes around them have much in common', () => {
    const ink = blank(1000, 300, 0);
    for (const foot of [80, 122])
      for (let x = 60; x < 900; x += 22) {
        const bent = foot + Math.round(26 * Math.sin((Math.PI * (x - 60)) / 840));
        fill(ink, x, bent - 18, x + 13, bent);
      }
    // The dash before the first line stands nearer to the second one than it would on a flat page.
    fill(ink, 22, 74, 30, 77);
    const [lines] = findBlocks(findPatches(ink).patches, 18);
    expect(lines!.map(({ left, parts }) => [left, parts.length])).toEqual([
      [22, 1],
      [60, 1],
    ]);
  });

  test('two wide blanks above each other in a spread text make no columns', () => {
    const ink = blank(1000, 400, 0);
    for (const foot of [60, 100]) {
      line(ink, 60, 320, foot);
      line(ink, 352, 900, foot);
    }
    expect(blocks(ink)).toEqual([
      [
        [60, 60],
        [60, 100],
      ],
    ]);
  });
});
