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

/**
 * A picture in greys, without the red of stamps and the blue of signatures: what is printed black under them is read
 * undisturbed. A paper whose text itself is coloured keeps it.
 */
export function toGrey({ width, height, data }: ColourPicture): Grey {
  const grey = blank(width, height, 255);
  const lightest = new Uint8Array(width * height);
  let coloured = 0;
  let dark = 0;
  for (let at = 0; at < width * height; at += 1) {
    const [red, green, blue] = [data[4 * at]!, data[4 * at + 1]!, data[4 * at + 2]!];
    const light = (red * 77 + green * 150 + blue * 29) >> 8;
    const most = Math.max(red, green, blue);
    grey.data[at] = light;
    if (most - Math.min(red, green, blue) < COLOURED) {
      lightest[at] = light;
      if (light < 128) dark += 1;
      continue;
    }
    coloured += 1;
    // Pure red ink is as light as paper in its own colour; where black lies under it, no colour is light.
    lightest[at] = most < 110 ? light : 255;
  }
  return coloured < MOSTLY * (coloured + dark) ? { ...grey, data: lightest } : grey;
}
