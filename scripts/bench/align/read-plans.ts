import type { Plan } from '../../../src/domain/plan.ts';
import type { Vocabulary } from '../../../src/domain/vocabulary.ts';
import type { AlignInput } from '../../align/align-plan.ts';
import { loadContent, type PlanInput } from '../../content/content.ts';
import { contentFolder } from '../../files/files.ts';
import { readPlan } from '../../read-plan.ts';

/** The plans that persons have members of, read as the pipeline reads them. */
function readPlans(inputs: readonly PlanInput[], vocabulary: Vocabulary): Plan[] {
  const context = { witnesses: inputs.map(({ source }) => source), vocabulary };
  return inputs
    .filter(({ corrections }) => corrections.members.length > 0)
    .map((input) => readPlan(input, context).plan);
}

/** All that the default programme's alignment needs, from `content/`. */
export function loadAlignInput(): AlignInput {
  const { inputs, models, vocabulary } = loadContent(contentFolder());
  const programme = vocabulary.programmes.find((one) => one.default)!;
  return {
    programme,
    plans: readPlans(inputs, vocabulary),
    models: models.filter((model) => (model.programme ?? programme.slug) === programme.slug),
    decisions: new Map(inputs.map(({ id, corrections }) => [id, corrections])),
    vocabulary,
  };
}
