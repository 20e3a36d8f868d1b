import type { PlanPage } from '../domain/pages.ts';
import { once } from '../queries/once.ts';
import { allPlans, textOf } from '../queries/plans.ts';
import { openAnomalies } from './open-anomalies.ts';
import { openWords } from './open-words.ts';

/** Plans on one page of the overview. */
export const REVIEW_ROWS = 100;

/** How much of one plan waits for a person. */
export interface PlanCounts {
  plan: PlanPage;
  /** Places where a reading is only offered, and places that were changed but are uncertain. */
  waiting: number;
  uncertain: number;
  undecided: number;
  anomalies: number;
}

/** Every plan with what waits in it, those with most of it first. */
export const reviewCounts = once(async (): Promise<PlanCounts[]> => {
  const all = await Promise.all((await allPlans()).map(countPlan));
  const sum = ({ waiting, uncertain, undecided, anomalies }: PlanCounts): number =>
    waiting + uncertain + undecided + anomalies;
  return all.sort((one, other) => sum(other) - sum(one));
});

async function countPlan(plan: PlanPage): Promise<PlanCounts> {
  const words = openWords(await textOf(plan.id));
  const places = (waiting: boolean): number =>
    words.filter((word) => word.waiting === waiting).reduce((sum, word) => sum + word.places.length, 0);
  return {
    plan,
    waiting: places(true),
    uncertain: places(false),
    undecided: plan.undecided.length,
    anomalies: openAnomalies(plan).length,
  };
}
