import type { Concordance } from '../../src/domain/concordance.ts';
import { modelKey } from '../../src/domain/model-key.ts';
import type { Plan } from '../../src/domain/plan.ts';
import type { LooseModel } from './propose-models.ts';

/** The models of these plans that match no canonical model, not even as a candidate: they may be new ones. */
export function looseModels(
  plans: readonly Plan[],
  results: readonly { plan: Plan; concordance: Concordance }[],
): LooseModel[] {
  return results
    .filter(({ plan }) => plans.includes(plan))
    .flatMap(({ plan, concordance: { edges, undecided } }) => {
      const placed = new Set([
        ...edges.map(modelKey),
        ...undecided.filter(({ decision }) => decision === 'check').map(modelKey),
      ]);
      return plan.models.filter((model) => !placed.has(modelKey(model))).map((model) => ({ plan, model }));
    });
}
