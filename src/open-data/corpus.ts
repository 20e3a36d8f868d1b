import type { CanonicalModel, Concordance } from '../domain/concordance.ts';
import type { PlanPage } from '../domain/pages.ts';
import type { Plan } from '../domain/plan.ts';
import type { Repair } from '../domain/repair.ts';
import type { GroupKind } from '../domain/programme.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';

/** Whether a plan still counts; absent where nobody said otherwise. */
export type PlanFate = Partial<Pick<PlanPage, 'replacedBy' | 'withdrawn' | 'today'>>;

/** All that the open data is made of: what the pipeline wrote and what persons keep. */
export interface Corpus {
  /** In the order in which they are shown. */
  plans: (Plan & PlanFate)[];
  models: CanonicalModel[];
  concordance: Concordance;
  /** The repairs of each plan, by plan id. */
  ledgers: ReadonlyMap<string, readonly Repair[]>;
  vocabulary: Pick<Vocabulary, 'units' | 'tools'> & { groups: readonly GroupKind[] };
}
