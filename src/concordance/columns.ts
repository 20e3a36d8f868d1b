import { planStatus } from '../plan/plan-status.ts';
import type { PlanPage } from '../domain/pages.ts';
import { once } from '../queries/once.ts';
import { concordance } from '../queries/plans.ts';
import { programmeOf } from '../queries/programmes.ts';
import { columnCell, type PlanColumn } from './column.ts';
import { tasksPaths } from './related-lists.ts';

const cellsByPlan = once(async () => {
  const cells = (await concordance()).flatMap(({ model, cells: own }) => {
    const paths = tasksPaths(model.slug, own);
    return own
      .filter(({ state, tasks }) => state !== 'absent' || tasks.length > 0)
      .map((cell) => ({
        plan: cell.plan.id,
        slug: model.slug,
        cell: columnCell(cell, paths.get(cell.plan.id) ?? ''),
      }));
  });
  return Map.groupBy(cells, ({ plan }) => plan);
});

/** What one plan has of the models of its programme. */
export async function columnOf(plan: PlanPage): Promise<PlanColumn> {
  const own = (await cellsByPlan()).get(plan.id) ?? [];
  return {
    plan: plan.id,
    name: plan.shortName,
    status: planStatus(plan)?.short ?? null,
    programme: programmeOf(plan).slug,
    cells: Object.fromEntries(own.map(({ slug, cell }) => [slug, cell])),
  };
}
