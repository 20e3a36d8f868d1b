import type { Anomaly, Plan } from '../../../src/domain/plan.ts';
import type { RepairedText } from '../../../src/domain/repair.ts';
import type { Vocabulary } from '../../../src/domain/vocabulary.ts';

/** A plan that is complete but for its anomalies. */
export type PlanToCheck = Omit<Plan, 'anomalies' | 'coverage'>;

/** All that a kind of anomaly may look at. */
export interface AnomalyInput {
  plan: PlanToCheck;
  repaired: RepairedText;
  vocabulary: Vocabulary;
}

/** In the order in which they are listed for a plan: what concerns the whole plan first. */
const kinds: ((input: AnomalyInput) => Anomaly[])[] = [];

/**
 * What a reader of the plan should be warned of: facts that contradict each other or cannot be. Nothing is changed.
 *
 * Takes: the structured plan and its repaired lines. Gives: `Anomaly[]`.
 */
export function findAnomalies(plan: PlanToCheck, repaired: RepairedText, vocabulary: Vocabulary): Anomaly[] {
  return kinds.flatMap((find) => find({ plan, repaired, vocabulary }));
}
