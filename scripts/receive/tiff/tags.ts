import type { Directory } from './directory.ts';

/** The tags of a TIFF page that say how it is drawn. */
export const TAG = {
  width: 256,
  height: 257,
  bits: 258,
  compression: 259,
  photometric: 262,
  fillOrder: 266,
  offsets: 273,
  orientation: 274,
  samples: 277,
  rows: 278,
  lengths: 279,
  planes: 284,
  groupThree: 292,
  predictor: 317,
  colours: 320,
  tiles: 322,
  jpegTables: 347,
} as const;

/** The number of a tag, or what it is where the page says nothing. */
export const firstOf = (page: Directory, tag: number, otherwise: number): number =>
  page.get(tag)?.[0] ?? otherwise;
