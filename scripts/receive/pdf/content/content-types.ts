import type { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Codes of the operators of pdf.js by their names. */
export type Operators = typeof OPS;

/** A box on a page, in points from its top left corner. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** One glyph as painted. All lengths are points; the page is read upright, from its top left corner. */
export interface PlacedGlyph {
  /** Key of the font in the font book. */
  font: string;
  /** The code in the file, by which the font finds the glyph. */
  code: number;
  /** What the file says that the code means; a reader without doubts would show this. */
  unicode: string;
  /** Where the pen stands. */
  x: number;
  y: number;
  /** How far the pen moves on, with the extra room that the text asks for. */
  advance: number;
  /** How far the font alone moves it. */
  width: number;
  /** Height of an em. */
  size: number;
  /** Painted with no ink: the layer of a recognition. */
  invisible: boolean;
  /** The stretch of marked content, counted through the document; one stretch never holds two paragraphs. */
  mark: number;
  /** The file calls it an artifact: a running head, a page number. */
  artifact: boolean;
  /** The annotation (a stamp, a note) that paints it. */
  annotation: string | null;
}

/** A straight ruling, level or upright. */
export interface Rule {
  direction: 'level' | 'upright';
  /** Its y where level, its x where upright. */
  at: number;
  from: number;
  to: number;
}

/** Letters that a stroke goes through: deleted, and shown as such. */
export interface Struck {
  glyphs: PlacedGlyph[];
  /** The letter before which they stood, or behind which. */
  beside: PlacedGlyph;
  behind: boolean;
}

/** What stands on a page. */
export interface PageContent {
  /** From 1. */
  page: number;
  width: number;
  height: number;
  /** In the order of the file; only those that are read from left to right after turning the page. */
  glyphs: PlacedGlyph[];
  /** Glyphs in another direction than most, each already turned upright in a frame of its own. */
  turned: PlacedGlyph[];
  rules: Rule[];
  /** Not among the glyphs. */
  struck: Struck[];
  /** Everything on it was struck through, so that no letter is left beside which that could be told. */
  allStruck?: boolean;
  /** Frames of pictures; `order` is how many glyphs were painted before. */
  images: (Box & { order: number })[];
  /** How many curved or filled shapes are drawn: letters turned into drawings are many. */
  shapes: number;
  /** Kinds of the annotations of the page by their id, as pdf.js names them. */
  annotations: Map<string, string>;
  /** What a person must turn the page by, clockwise, to read most of it. */
  turn: 0 | 90 | 180 | 270;
}

/** A font of the file. */
export interface PdfFont {
  key: string;
  /** As the file names it, without the six letters of a subset. */
  name: string;
  type3: boolean;
  composite: boolean;
  bold: boolean;
  italic: boolean;
  /** No outlines in the file: a stand-in was taken. */
  missing: boolean;
  /** Outlines by code, as path numbers of pdf.js in em units, y upwards; null where nothing is painted. */
  outlines: Map<number, ArrayLike<number> | null>;
  /** Widths by code, in em. */
  widths: Map<number, number>;
  /** What the file says that each code means. */
  claims: Map<number, string>;
}
