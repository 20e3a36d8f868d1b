import type { SearchIndex } from './engine.ts';
import type { PlanEntry } from './records.ts';

/** Plans by id, worked out once for a list of them, of which there may be many. */
const known = new WeakMap<readonly PlanEntry[], ReadonlyMap<string, PlanEntry>>();

/** A plan of the index by its id. */
export function planEntry({ head: { plans } }: SearchIndex, id: string | undefined): PlanEntry | undefined {
  const made = known.get(plans) ?? new Map(plans.map((plan) => [plan.id, plan]));
  known.set(plans, made);
  return id === undefined ? undefined : made.get(id);
}
