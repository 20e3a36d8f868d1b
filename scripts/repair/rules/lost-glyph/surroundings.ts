import type { Language } from '../../language/language.ts';
import type { LossRate } from './case-doubt.ts';
import type { Edge } from '../../lattice/edges.ts';

/** What is known around a reading when it is decided how far to trust it. */
export interface Surroundings {
  language: Language;
  stream: string;
  before: Edge | undefined;
  after: Edge | undefined;
  /** Other readings of the same place. */
  rivals: readonly Edge[];
  /** The words that the text has whole, as keys. */
  printed: ReadonlySet<string>;
  /** How many losses the document shows of the glyph that is least often lost of this reading. */
  losses: number;
  /** The share of that glyph's places near by that are lost. */
  rate: number;
  /** The same of any glyph, at a place of the stream. */
  lossRate: LossRate;
  /** Whether a person confirmed that these glyphs are lost in this document. */
  confirmed: boolean;
  /** How many letters this text surely lost, as far as the words tell. */
  places: number;
  /** Whether the outline of each glyph looks most like what is read. */
  outlined: boolean;
  /** Whether the text also has words broken by blanks. */
  hasBroken: boolean;
  /** How much the shape of the page speaks for a mark here, in nats; 0 for words. */
  shape: number;
  /** Whether it stands behind a numbered head, and the text shows nowhere what mark such a head has. */
  isOpenHead: boolean;
  /** Whether it is the full stop of a block's number, which stands in the sequence of the text's numbers. */
  inSequence: boolean;
  /** How many blanks stand here beyond those that this text has in such a place; -1 where one fewer does. */
  spare: number;
  /** The share of lost glyphs among the letters near by. */
  density: number;
}

/** The token before, where it stands on the same line. */
export function beforeOnLine({ start }: Edge, { before, stream }: Surroundings): Edge | undefined {
  return before && !stream.slice(before.end, start).includes('\n') ? before : undefined;
}

/** The token after, where it stands on the same line. */
export function afterOnLine({ end }: Edge, { after, stream }: Surroundings): Edge | undefined {
  return after && !stream.slice(end, after.start).includes('\n') ? after : undefined;
}

/** Whether the word was met behind the one before it on the line. */
export function isMetBefore(edge: Edge, around: Surroundings): boolean {
  const before = beforeOnLine(edge, around);
  return before !== undefined && around.language.isPair(before.key, edge.key);
}

/** Whether the word was met before the one after it on the line. */
export function isMetAfter(edge: Edge, around: Surroundings): boolean {
  const after = afterOnLine(edge, around);
  return after !== undefined && around.language.isPair(edge.key, after.key);
}
