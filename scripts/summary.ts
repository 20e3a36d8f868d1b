import { repairStatuses, type Repair } from '../src/domain/repair.ts';
import type { PipelineResult } from './pipeline.ts';

const total = <T>(items: T[], count: (item: T) => number): number =>
  items.reduce((sum, item) => sum + count(item), 0);

/** How many entries of a ledger have each status, "12 repaired, 3 likely, 1 suggested, 0 reviewed". */
export function repairLine(ledger: Repair[]): string {
  return repairStatuses
    .map((status) => `${ledger.filter((repair) => repair.status === status).length} ${status}`)
    .join(', ');
}

/** A run in a few lines: what there is, and what a person should look at. */
export function summarize({ plans, texts, concordance }: PipelineResult): string {
  const ledger = [...texts.values()].flatMap(({ repaired }) => repaired.ledger);
  return [
    `plans: ${plans.length}`,
    `models: ${total(plans, ({ models }) => models.length)}`,
    `tasks: ${total(plans, ({ tasks }) => tasks.length)}`,
    `repairs: ${repairLine(ledger)}`,
    `masked: ${total([...texts.values()], ({ masked }) => masked.length)}`,
    `anomalies: ${total(plans, ({ anomalies }) => anomalies.length)}`,
    `edges: ${concordance.edges.length}, undecided: ${concordance.undecided.length}`,
    `unplaced characters: ${total(plans, ({ coverage }) => coverage.unplaced)}`,
  ].join('\n');
}
