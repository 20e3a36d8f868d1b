import { blank, type Grey } from './image/raster.ts';

/** A picture in colours: four bytes a pixel (red, green, blue, opacity), row by row. */
export interface ColourPicture {
  width: number;
  height: number;
  data: Uint8ClampedArray;
}

/** Difference of the strongest and the weakest colour from which on ink is coloured: below it is the fringe of black. */
const COLOURED = 60;
/** Where more of the ink than this is coloured, the paper is printed in colour. */
const MOSTLY = 0.5;

/** How far the fringe of coloured ink reaches in pixels, and from which grey on it is fringe and no black print. */
const FRINGE = { reach: 2, lightest: 110 };

/**
 * A picture in greys, without the red of stamps and the blue of signatures: what is printed black under them is read
 * undisturbed. A paper whose text itself is coloured keeps it.
 */
export function toGrey({ width, height, data }: ColourPicture): Grey {
  const grey = blank(width, height, 255);
  const coloured: number[] = [];
  let dark = 0;
  for (let at = 0; at < width * height; at += 1) {
    const [red, green, blue] = [data[4 * at]!, data[4 * at + 1]!, data[4 * at + 2]!];
    const light = (red * 77 + green * 150 + blue * 29) >> 8;
    const most = Math.max(red, green, blue);
    grey.data[at] = light;
    // Where black lies under a coloured ink, no colour is light.
    if (most - Math.min(red, green, blue) >= COLOURED && most >= FRINGE.lightest) coloured.push(at);
    else if (light < 128) dark += 1;
  }
  if (coloured.length < MOSTLY * (coloured.length + dark)) whiten(grey, coloured);
  return grey;
}

/** Paints coloured ink white, and its fringe. */
function whiten({ width, height, data }: Grey, coloured: readonly number[]): void {
  for (const at of coloured) data[at] = 255;
  const { reach, lightest } = FRINGE;
  for (const at of coloured) {
    const [x, y] = [at % width, Math.floor(at / width)];
    for (let row = Math.max(0, y - reach); row <= Math.min(height - 1, y + reach); row += 1)
      for (let column = Math.max(0, x - reach); column <= Math.min(width - 1, x + reach); column += 1)
        if (data[row * width + column]! >= lightest) data[row * width + column] = 255;
  }
}
