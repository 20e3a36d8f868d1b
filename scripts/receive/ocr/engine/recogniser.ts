import type { Grey } from '../image/raster.ts';
import type { ReadWord } from './words.ts';

/** A program that recognises letters. */
export interface Recogniser {
  /** Name and version, for `layout.reader`. */
  name: string;
  /** The words of each picture of a single line, boxes in its pixels. */
  recognise(pictures: readonly Grey[]): Promise<ReadWord[][]>;
  /** Ends it; nothing of it runs or lies on the disk afterwards. */
  close(): Promise<void>;
}

/** The options of Tesseract that we need: one line a picture, and what else each letter may be. */
export const tesseractOptions = {
  tessedit_pageseg_mode: '7',
  lstm_choice_mode: '2',
  user_defined_dpi: '200',
} as const;
