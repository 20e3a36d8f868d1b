import { alignPlan, type AlignInput } from '../../align/align-plan.ts';

/** The CPU time that aligning one plan takes beside a given number of others. */
export interface Cost {
  plans: number;
  /** Models of the one plan. */
  models: number;
  /** User and system seconds of this process, the mean of a few runs. */
  seconds: number;
}

const RUNS = 3;

/**
 * Aligns the plan with most models while more and more plans of its size stand beside it. It costs the same each time,
 * so that all of them cost as much as there are of them.
 */
export function measureCost(input: AlignInput, counts: readonly number[]): Cost[] {
  const { plans, decisions } = input;
  const largest = plans.reduce((a, b) => (b.models.length > a.models.length ? b : a));
  const witnesses = { plans, decisions };
  const align = (beside: number, run: number): void => {
    const others = Array.from({ length: beside }, (_, at) => ({ ...largest, id: `${beside}-${run}-${at}` }));
    alignPlan({ ...largest, id: 'mot-ke-hoach' }, { ...input, plans: others, witnesses });
  };
  align(0, 0);
  return counts.map((count) => {
    const before = process.cpuUsage();
    for (let run = 1; run <= RUNS; run++) align(count - 1, run);
    const { user, system } = process.cpuUsage(before);
    return { plans: count, models: largest.models.length, seconds: (user + system) / 1e6 / RUNS };
  });
}
