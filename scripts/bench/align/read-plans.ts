import type { Plan } from '../../../src/domain/plan.ts';
import type { Vocabulary } from '../../../src/domain/vocabulary.ts';
import { repairText } from '../../repair/index.ts';
import type { PlanInput } from '../../shared/content.ts';
import { structurePlan } from '../../structure/index.ts';

/** The plans that persons have members of, read as the pipeline reads them. */
export function readPlans(inputs: readonly PlanInput[], vocabulary: Vocabulary): Plan[] {
  return inputs
    .filter(({ corrections }) => corrections.members.length > 0)
    .map((input) => {
      const corpus = inputs.filter((other) => other !== input).map(({ source }) => source);
      const repaired = repairText(input.source, { corpus, corrections: input.corrections, vocabulary });
      return structurePlan(repaired, { id: input.id, facts: input.facts, vocabulary });
    });
}
