import { readVersion } from './read-version.ts';
import type { VersionData } from './version-data.ts';
import type { Edge } from '../domain/concordance.ts';
import type { ModelPage, PlanPage } from '../domain/pages.ts';
import type { ConcordanceCell } from '../queries/plans.ts';

/** One plan's version of a canonical model: a column of the comparison. */
export interface ShownVersion {
  plan: PlanPage;
  page: ModelPage;
  edge: Edge;
  data: VersionData;
  /** How many versions it stands for, itself included; absent where it stands for itself alone. */
  alike?: number;
}

/** The versions of a canonical model in the order of the plans, and of numbers within one plan. */
export async function versionsOf(cells: readonly ConcordanceCell[]): Promise<ShownVersion[]> {
  const found = cells.flatMap(({ plan, members }) => members.map((member) => ({ plan, ...member })));
  return Promise.all(
    found.map(async ({ plan, page, edge }) => ({ plan, page, edge, data: await readVersion(page) })),
  );
}
