import type { Language } from '../../language/language.ts';
import type { Edge } from '../../lattice/edges.ts';

/** What is known around a reading when it is decided how far to trust it. */
export interface Surroundings {
  language: Language;
  stream: string;
  before: Edge | undefined;
  after: Edge | undefined;
  /** Other readings of the same place. */
  rivals: readonly Edge[];
  /** How many losses the document shows of the glyph that is least often lost of this reading. */
  losses: number;
  /** Whether a person confirmed that these glyphs are lost in this document. */
  confirmed: boolean;
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
