import type { Corrections, SourceFacts } from '../../src/domain/decisions.ts';
import type { SourceText } from '../../src/domain/source.ts';

/** A plan as it lies in `content/`: its text as received and what persons know and decided. */
export interface PlanInput {
  id: string;
  source: SourceText;
  facts: SourceFacts;
  corrections: Corrections;
}
