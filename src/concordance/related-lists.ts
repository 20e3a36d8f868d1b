// Where the tasks that bear on a canonical model stand: on its page, or, of many plans, on pages of their own.
import { pagePath, pagesOf, type ListPage } from '../components/paging.ts';
import { modelUrl } from '../domain/urls.ts';
import type { ConcordanceCell } from '../queries/plans.ts';
import { areMany } from '../queries/places.ts';

/** Plans on one page of tasks. */
const PLANS = 15;
/** The most plans whose tasks stand on the page of the model, however many plans there are. */
const FEW = 4;

/** Of the cells of a model, those with tasks. */
export const withTasks = (cells: readonly ConcordanceCell[]): ConcordanceCell[] =>
  cells.filter(({ tasks }) => tasks.length > 0);

/** The address of the list of tasks, and its pages; null where they stand on the page of the model. */
export function taskPages(
  slug: string,
  cells: readonly ConcordanceCell[],
): { list: string; pages: ListPage<ConcordanceCell>[] } | null {
  const own = withTasks(cells);
  if (!areMany(cells) || own.length <= FEW) return null;
  return { list: `${modelUrl(slug)}nhiem-vu/`, pages: pagesOf(own, PLANS) };
}

/** For each plan with tasks for a model, the address of the place where they stand. */
export function tasksPaths(slug: string, cells: readonly ConcordanceCell[]): ReadonlyMap<string, string> {
  const listed = taskPages(slug, cells);
  const places: [string, string][] = listed
    ? listed.pages.flatMap(({ items, number }) =>
        items.map(({ plan }): [string, string] => [plan.id, pagePath(listed.list, number)]),
      )
    : withTasks(cells).map(({ plan }) => [plan.id, modelUrl(slug)]);
  return new Map(places.map(([plan, path]) => [plan, `${path}#nhiem-vu-${plan}`]));
}
