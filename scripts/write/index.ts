import type { CanonicalModel, Concordance } from '../../src/domain/concordance.ts';
import type { Plan } from '../../src/domain/plan.ts';
import type { RepairedText } from '../../src/domain/repair.ts';

/** A generated file: its path below `content/plans/`, and its whole text. */
export interface Page {
  path: string;
  text: string;
}

/** What write needs: the results of all stages before it. */
export interface WriteInput {
  plans: Plan[];
  repaired: Map<string, RepairedText>;
  concordance: Concordance;
  models: CanonicalModel[];
}

/**
 * The generated MDX of all plans, from trees, deterministic; writes nothing itself.
 *
 * Takes: plans, repaired texts, concordance. Gives: `Page[]`.
 */
export function writePages(_input: WriteInput): Page[] {
  return [];
}
