import type { Mask } from '../../../src/domain/pages.ts';
import type { Plan } from '../../../src/domain/plan.ts';
import type { RepairedText } from '../../../src/domain/repair.ts';
import type { Trial } from '../../../src/trial/data/trial.ts';
import type { AlignedModels } from '../../align/index.ts';
import { rowsOf } from '../../align/rows.ts';

/** A plan as it was read, whether it lies in `content/` or not. */
export interface ReadPlan {
  plan: Plan;
  text: Pick<RepairedText, 'lines' | 'ledger'>;
  masked: Mask[];
  concordance: AlignedModels;
}

/**
 * The same in the shape in which the site compares plans that are only tried.
 *
 * @param file what it is called
 * @param known its id, where it is a plan of `content/`; else null
 */
export function trialOf(file: string, known: string | null, read: ReadPlan): Trial {
  const { plan, text, masked, concordance } = read;
  const { edges, undecided, tasks, besides } = concordance;
  return {
    file,
    plan,
    rows: plan.models.flatMap((model) => rowsOf(model, concordance)),
    edges,
    undecided,
    tasks,
    besides,
    ledger: text.ledger,
    masked,
    received: text.lines.map(({ received }) => received),
    notes: [],
    document: null,
    known,
  };
}
