import { repairStatuses, type Repair } from '../../src/domain/repair.ts';
import { isFoundSlip } from '../../src/domain/slip.ts';
import type { UnwrittenPlan } from '../pipeline.ts';

const shownStatuses = [...repairStatuses, 'verbatim'];

/** How many entries of a ledger have each status; the authors' own slips are `verbatim` and nothing else. */
export function repairCounts(ledger: readonly Repair[]): Record<string, number> {
  const counts = Object.fromEntries(shownStatuses.map((status) => [status, 0]));
  for (const entry of ledger) {
    const status = isFoundSlip(entry) ? 'verbatim' : entry.status;
    counts[status]! += 1;
  }
  return counts;
}

/** How many entries of a ledger have each status, "12 repaired, 3 likely, 1 suggested, 0 reviewed, 2 verbatim". */
export const repairLine = (counts: Record<string, number>): string =>
  shownStatuses.map((status) => `${counts[status]} ${status}`).join(', ');

/** What is counted of a plan. */
export interface Counts {
  models: number;
  tasks: number;
  /** Entries of the ledger by status, as `repairCounts` gives them. */
  repairs: Record<string, number>;
  masked: number;
  anomalies: number;
  edges: number;
  undecided: number;
  unplaced: number;
}

/** What is counted of a plan. */
export function countsOf({ plan, text, concordance }: UnwrittenPlan): Counts {
  return {
    models: plan.models.length,
    tasks: plan.tasks.length,
    repairs: repairCounts(text.repaired.ledger),
    masked: text.masked.length,
    anomalies: plan.anomalies.length,
    edges: concordance.edges.length,
    undecided: concordance.undecided.length,
    unplaced: plan.coverage.unplaced,
  };
}

/** A run in a few lines: what there is, and what a person should look at. */
export function summarize(counts: readonly Counts[]): string {
  const sum = (count: (one: Counts) => number): number =>
    counts.reduce((total, one) => total + count(one), 0);
  const repairs = Object.fromEntries(
    shownStatuses.map((status) => [status, sum((one) => one.repairs[status]!)]),
  );
  return [
    `plans: ${counts.length}`,
    `models: ${sum(({ models }) => models)}`,
    `tasks: ${sum(({ tasks }) => tasks)}`,
    `repairs: ${repairLine(repairs)}`,
    `masked: ${sum(({ masked }) => masked)}`,
    `anomalies: ${sum(({ anomalies }) => anomalies)}`,
    `edges: ${sum(({ edges }) => edges)}, undecided: ${sum(({ undecided }) => undecided)}`,
    `unplaced characters: ${sum(({ unplaced }) => unplaced)}`,
  ].join('\n');
}
