import type { CanonicalModel, Concordance } from '../../src/domain/concordance.ts';
import type { Corrections } from '../../src/domain/decisions.ts';
import type { Plan } from '../../src/domain/plan.ts';
import type { Vocabulary } from '../../src/domain/vocabulary.ts';
import { checkDecisions } from './check-decisions.ts';
import { decidedEdges } from './decided-edges.ts';

/** What align needs: all plans, the canonical models, and persons' decisions by plan id. */
export interface AlignInput {
  plans: Plan[];
  models: CanonicalModel[];
  decisions: Map<string, Corrections>;
  vocabulary: Vocabulary;
}

/**
 * Relates each plan's models and tasks to the canonical models; a person's decision wins.
 *
 * Takes: plans, canonical models, decisions. Gives: `Concordance`.
 *
 * @throws InputError where a decision names a model or number that does not exist
 */
export function alignModels({ plans, models, decisions }: AlignInput): Concordance {
  checkDecisions(plans, models, decisions);
  const edges = plans.flatMap((plan) => {
    const corrections = decisions.get(plan.id);
    return corrections ? decidedEdges(plan.id, corrections) : [];
  });
  return { edges, tasks: [], undecided: [] };
}
