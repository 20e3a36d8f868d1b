import type { Traced } from '../text/traced.ts';
import type { Closing } from './closing.ts';
import type { Zones } from './zones.ts';

/** The zones of a document and what was read of its closing, for the metadata. */
export interface Parts {
  zones: Zones;
  closing: Closing;
  /** Text at the head of appendices: their titles. */
  appendixHeads: Traced[];
}
