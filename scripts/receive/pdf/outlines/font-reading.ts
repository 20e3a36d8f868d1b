import type { Guess } from './judge.ts';

/** What a code of a font says, after its outline was looked at. */
export type GlyphReading =
  /** The file's own word; the outline agrees, or nothing speaks against it. */
  | { kind: 'sound'; text: string }
  /** No ink: room between words, or nothing at all. */
  | { kind: 'blank'; text: string }
  /** Ink whose code says nothing, or something else than what is drawn. */
  | { kind: 'lost'; guesses: Guess[]; certain: boolean; shown: string }
  /** Read from the outline in a font that has no map at all; its text is all there is. */
  | { kind: 'read'; text: string; guesses: Guess[] };

/** From this probability on a letter is certain: on fonts not used for the weights none of these was wrong. */
export const CERTAIN = 0.99;

/**
 * From this probability on a letter of a font without a map is written into the text, which has a remark that says
 * where its letters come from. The others stay blanks with candidates.
 */
export const READ = 0.95;
