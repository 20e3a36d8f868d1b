import { repairPlan } from '../../read-plan.ts';
import { openContent } from './warm.ts';

/** Reads a plan ahead of the first decision on it, so that this one too is seen at once. */
export function warmUp({ id }: { id: string }): void {
  const { generation } = openContent();
  const stored = generation.plans.find((plan) => plan.id === id);
  if (stored) repairPlan(stored.load(), generation.readingContext());
}
