import type { Concordance, Edge, Undecided } from '../../src/domain/concordance.ts';
import { alignPlan, type AlignInput } from './align-plan.ts';
import { checkDecisions } from './check-decisions.ts';
import { relateTasks } from './relate-tasks.ts';
import { makeFormsOf } from './words.ts';

export type { AlignInput } from './align-plan.ts';

/**
 * Relates each plan's models and tasks to the canonical models; a person's decision wins.
 *
 * Takes: plans, canonical models, decisions. Gives: `Concordance`.
 *
 * @throws InputError where a decision names a model or number that does not exist
 */
export function alignModels(input: AlignInput): Concordance {
  checkDecisions(input.plans, input.models, input.decisions);
  const formsOf = makeFormsOf(input.vocabulary);
  const edges: Edge[] = [];
  const undecided: Undecided[] = [];
  for (const plan of input.plans) {
    const aligned = alignPlan(plan, input, formsOf);
    edges.push(...aligned.edges);
    undecided.push(...aligned.undecided);
  }
  const tasks = input.plans.flatMap((plan) =>
    relateTasks(plan, input.models, input.decisions.get(plan.id)?.tasks ?? [], formsOf),
  );
  return { edges, tasks, undecided };
}
