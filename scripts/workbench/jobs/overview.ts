import type { Counts } from '../../generation/counts.ts';
import { openContent } from './warm.ts';

/** A plan in the list of the workbench. */
export interface PlanOverview {
  id: string;
  name: string;
  counts: Counts;
  replaces: string | null;
  replacedBy: string | null;
  withdrawn: boolean;
}

/** All plans with what waits in each. @throws InputError where anything in `content/` is wrong */
export function overview(): PlanOverview[] {
  const { generation } = openContent();
  const counts = new Map(generation.run().map((plan) => [plan.id, plan.counts]));
  const newer = new Map(generation.plans.map(({ id, outline }) => [outline.replaces, id]));
  return generation.plans.map((stored) => {
    const { facts } = stored.load();
    return {
      id: stored.id,
      name: facts.shortName,
      counts: counts.get(stored.id)!,
      replaces: facts.replaces,
      replacedBy: newer.get(stored.id) ?? null,
      withdrawn: facts.withdrawn !== null,
    };
  });
}
