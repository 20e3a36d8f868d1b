import type { Plan } from '../../../src/domain/plan.ts';
import type { Vocabulary } from '../../../src/domain/vocabulary.ts';
import { readPlan } from '../../read-plan.ts';
import type { PlanInput } from '../../content/content.ts';

/** The plans that persons have members of, read as the pipeline reads them. */
export function readPlans(inputs: readonly PlanInput[], vocabulary: Vocabulary): Plan[] {
  const context = { witnesses: inputs.map(({ source }) => source), vocabulary };
  return inputs
    .filter(({ corrections }) => corrections.members.length > 0)
    .map((input) => readPlan(input, context).plan);
}
