import { describe, expect, test } from 'vitest';
import { withColonsByInk } from '../../../scripts/receive/ocr/colon-ink.ts';
import type { ReadWord } from '../../../scripts/receive/ocr/engine/words.ts';
import { blank } from '../../../scripts/receive/ocr/image/raster.ts';

/** A word that was read with a sign at its end, and the two pieces of the sign in grey: their ink down the rows. */
function reading(text: string, lower: number[], tone = 90): ReadWord {
  const grey = blank(60, 40, 255);
  const draw = (top: number, widths: number[]): void =>
    widths.forEach((width, row) =>
      grey.data.fill(tone, (top + row) * 60 + 50, (top + row) * 60 + 50 + width),
    );
  draw(12, [3, 3, 3]);
  draw(22, lower);
  const patch = (top: number, height: number) => ({
    left: 50,
    right: 53,
    top,
    bottom: top + height,
    pixels: 9,
  });
  const letters = [...text].map((letter) => ({ text: letter, choices: [] }));
  const box = { left: 0, right: 53, top: 8, bottom: 30 };
  const word = { text, confidence: 0.97, box, letters };
  return withColonsByInk([word], [patch(12, 3), patch(22, 3)], grey, 14)[0]!;
}

const DOT = [3, 3, 3];
const TAILED = [3, 3, 3, 2, 2, 1];

describe('":" and ";" by their ink', () => {
  test('a tail under the lower dot makes a semicolon, however light', () => {
    expect(reading('phố:', TAILED).text).toBe('phố;');
    expect(reading('phố:', TAILED, 200).text).toBe('phố;');
  });

  test('two equal dots make a colon', () => {
    expect(reading('tiêu;', DOT).text).toBe('tiêu:');
  });

  test('what was read rightly stays the same', () => {
    expect(reading('phố;', TAILED).letters.at(-1)!.choices).toEqual([]);
    expect(reading('tiêu:', DOT).letters.at(-1)!.choices).toEqual([]);
  });

  test('what lies between the two stays as read, with the other sign beside', () => {
    const word = reading('phố:', [3, 3, 3, 2]);
    expect(word.text).toBe('phố:');
    expect(word.letters.at(-1)!.choices.map(({ text }) => text)).toEqual([':', ';']);
  });

  test('a word that ends otherwise is left alone', () => {
    expect(reading('phố.', TAILED).text).toBe('phố.');
  });
});
