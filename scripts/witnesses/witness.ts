import type { Corrections, SourceFacts } from '../../src/domain/decisions.ts';
import type { SourceText } from '../../src/domain/source.ts';

/** A text that speaks for others, with what persons knew of it and decided, all as it was when it was taken in. */
export interface Witness {
  plan: string;
  source: SourceText;
  facts: SourceFacts;
  corrections: Corrections;
}
