import { blank, type Grey, type Ink } from '../../../scripts/receive/ocr/image/raster.ts';

/** Paints a rectangle of ink. */
export function fill(ink: Ink, left: number, top: number, right: number, bottom: number): void {
  for (let y = Math.max(0, top); y < Math.min(ink.height, bottom); y += 1)
    for (let x = Math.max(0, left); x < Math.min(ink.width, right); x += 1) ink.data[y * ink.width + x] = 1;
}

/** A page with lines of letters, each a block of ink, falling by a slope to the right. */
export function pageOfLetters(slope: number): Ink {
  const ink = blank(1000, 1000, 0);
  for (let line = 0; line < 20; line += 1)
    for (let letter = 0; letter < 40; letter += 1) {
      const x = 60 + letter * 22;
      const foot = Math.round(80 + line * 42 + slope * x);
      fill(ink, x, foot - (letter % 5 === 0 ? 27 : 18), x + 13, foot);
    }
  return ink;
}

/** Ink as a picture: black on white. */
export const picture = ({ width, height, data }: Ink): Grey => ({
  width,
  height,
  data: data.map((dark) => (dark === 1 ? 20 : 245)),
});
