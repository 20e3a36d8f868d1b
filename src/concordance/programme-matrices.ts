// The concordance of each programme: its canonical models down, its own plans across.
import type { PlanPage } from '../domain/pages.ts';
import type { Programme } from '../domain/programme.ts';
import { orderRows, type MatrixRow } from '../open-data/matrix.ts';
import { concordance, currentPlans } from '../queries/plans.ts';
import { programmeOf, programmes } from '../queries/programmes.ts';

/** One programme with what is shown of it. */
export interface ProgrammeMatrix {
  programme: Programme;
  plans: PlanPage[];
  /** Those of its plans of which something can be said: one that names no programme stands here only with a find. */
  columns: PlanPage[];
  rows: MatrixRow[];
}

/** Every programme that has plans or canonical models, the default one first. */
export async function programmeMatrices(): Promise<ProgrammeMatrix[]> {
  const [rows, plans] = await Promise.all([concordance(), currentPlans()]);
  return programmes
    .map((programme) => {
      const own = rows.filter(({ model }) => programmeOf(model).slug === programme.slug);
      return {
        programme,
        plans: plans.filter((plan) => programmeOf(plan).slug === programme.slug),
        columns: own[0]?.cells.map(({ plan }) => plan) ?? [],
        rows: orderRows(own, programme.groups),
      };
    })
    .filter(({ plans: own, rows: ownRows }) => own.length + ownRows.length > 0);
}
