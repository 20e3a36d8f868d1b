import type { Model, Plan } from '../../src/domain/plan.ts';

/** A plan with one decision applied. */
export interface Change {
  plan: Plan;
  /** The model that it was about, as it is now; null for none. */
  model: Model | null;
  message: string;
}
