import type { Piece } from './blocks.ts';

/** A text that is struck through: it is taken out, but blanks and breaks at its ends still part what stands beside it. */
export const struckPieces = (text: string): Pick<Piece, 'text' | 'kind'>[] =>
  text
    .split(/(^\s+|\s+$)/u)
    .filter((part) => part !== '')
    .map((part) => ({ text: part, kind: /\S/u.test(part) ? 'deleted' : 'text' }));
