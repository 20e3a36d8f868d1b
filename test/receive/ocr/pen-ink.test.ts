import { describe, expect, test } from 'vitest';
import { penInkOf, withPenInk } from '../../../scripts/receive/ocr/pen-ink.ts';
import type { PageLine } from '../../../scripts/receive/ocr/read-page.ts';

type Rectangle = [left: number, top: number, right: number, bottom: number];
type Colour = [red: number, green: number, blue: number];
const PEN: Colour = [40, 60, 170];
const RED: Colour = [200, 40, 40];
const BLACK: Colour = [20, 20, 20];

/** A white page of 400 × 400 dots, one point each, with rectangles of colour on it. */
function picture(shapes: [Rectangle, Colour][]) {
  const data = new Uint8ClampedArray(4 * 400 * 400).fill(255);
  for (const [[left, top, right, bottom], colour] of shapes)
    for (let y = top; y < bottom; y += 1)
      for (let x = left; x < right; x += 1) data.set(colour, 4 * (y * 400 + x));
  return { width: 400, height: 400, data };
}

/** "Số:" and "/KH-UBND" with a gap from 100 to 160 between them; letters are ten points high. */
const word = (text: string, left: number, right: number) => ({
  text,
  confidence: 1,
  box: { left, right, top: 195, bottom: 205 },
  letters: [],
});
const line = (stamped = false): PageLine => ({
  words: [word('Số:', 60, 100), word('/KH-UBND', 160, 300)],
  box: { left: 60, right: 300, top: 195, bottom: 205 },
  baseline: 205,
  letter: 10,
  stroke: 2,
  strokes: null,
  stamped,
});
const print: [Rectangle, Colour] = [[60, 195, 100, 205], BLACK];
const written = (shapes: [Rectangle, Colour][], stamped = false): (true | undefined)[] => {
  const pen = penInkOf(picture([print, [[160, 195, 300, 205], BLACK], ...shapes]), 400);
  return pen ? withPenInk(line(stamped), pen).words.map(({ inkBehind }) => inkBehind) : [];
};

describe('what was written by hand into a gap of the print', () => {
  test('is told behind the word before it', () => {
    expect(written([[[115, 190, 140, 208], PEN]])).toEqual([true, undefined]);
  });
  test.each<[string, [Rectangle, Colour][], boolean?]>([
    ['red ink is a stamp', [[[115, 190, 140, 208], RED]]],
    ['ink over the words is no gap', [[[200, 190, 230, 208], PEN]]],
    ['a signature is higher than a line', [[[110, 165, 150, 235], PEN]]],
    ['a speck is no stroke', [[[120, 198, 125, 203], PEN]]],
    ['a line in a stamp is no print', [[[115, 190, 140, 208], PEN]], true],
  ])('%s', (_, shapes, stamped) => {
    expect(written(shapes, stamped).includes(true)).toBe(false);
  });
  test('a page that is printed in blue has none', () => {
    expect(penInkOf(picture([[[0, 0, 400, 100], PEN], print]), 400)).toBeNull();
  });
});
