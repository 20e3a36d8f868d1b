/** Stands for a glyph that is known to be lost and has no reading. It is shown, never applied. */
export const GAP = '\u25AF';
