import type { Box } from '../image/raster.ts';

/** A letter as recognised, with what else it may be: the chosen one first, each with a confidence (0 to 1). */
export interface ReadLetter {
  text: string;
  choices: { text: string; confidence: number }[];
}

/** A word as recognised; the letters joined are its text. `confidence` is 0 to 1; the box is in pixels. */
export interface ReadWord {
  text: string;
  confidence: number;
  box: Box;
  letters: ReadLetter[];
  /** A stretch of the word that a second look read otherwise, in UTF-16 units, and what it may be: the text's own first. */
  second?: { at: number; length: number; candidates: { text: string; probability: number }[] };
  /** Somebody wrote into the gap behind it by hand; nothing of that is read. */
  inkBehind?: true;
}
