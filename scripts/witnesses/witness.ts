import type { Corrections } from '../../src/domain/decisions.ts';
import type { SourceText } from '../../src/domain/source.ts';

/** A text that speaks for others, with the decisions on it, both as they were when it was taken in. */
export interface Witness {
  plan: string;
  source: SourceText;
  corrections: Corrections;
}
