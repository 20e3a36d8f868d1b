import type { Box, PlacedGlyph } from '../content/content-types.ts';

/** A glyph's part in a line of text. */
export interface Piece {
  /** In NFC. */
  text: string;
  /** Null for a blank that is only room on the paper. */
  glyph: PlacedGlyph | null;
  /** Nothing but room between words; a lost letter has a blank as its text, but is none. */
  blank: boolean;
}

/** A stretch of text on one baseline, in one column. */
export interface PrintedLine extends Box {
  page: number;
  baseline: number;
  /** Height of an em of most letters. */
  size: number;
  pieces: Piece[];
  bold: boolean;
  italic: boolean;
  /** Raised small digits at its end or inside, which refer to a note; they are no part of the text. */
  anchors: { piece: number; text: string }[];
}

/** The text of pieces. */
export const textOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');

/** What the letters of a font mean and where they have ink. */
export interface Reader {
  /** What a glyph says: its letter, or a blank where the letter is lost. */
  text(glyph: PlacedGlyph): string;
  /** Whether there is anything on the paper. */
  inked(glyph: PlacedGlyph): boolean;
  /** The width of the font's blank in em. */
  blank(font: string): number;
  style(font: string): { bold: boolean; italic: boolean };
}
