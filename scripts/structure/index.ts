import type { SourceFacts } from '../../src/domain/decisions.ts';
import type { Plan } from '../../src/domain/plan.ts';
import type { RepairedText } from '../../src/domain/repair.ts';
import type { Vocabulary } from '../../src/domain/vocabulary.ts';

/** What structure may know besides the text. */
export interface StructureContext {
  id: string;
  /** What a person knows of the plan; null for a text that is only inspected. */
  facts: SourceFacts | null;
  vocabulary: Vocabulary;
}

/**
 * Finds the structure of a repaired text; every non-blank character goes to exactly one place.
 *
 * Takes: a repaired text. Gives: `Plan`.
 */
export function structurePlan(repaired: RepairedText, context: StructureContext): Plan {
  throw new Error(`not built yet: ${repaired.file} ${context.id}`);
}
