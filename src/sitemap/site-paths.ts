// Every address of the site that a person may open, for the sitemap and the ledger of published addresses.
import type { CanonicalModel } from '../domain/concordance.ts';
import { changesUrl, modelUrl, planModelUrl, planUrl, reviewUrl, taskUrl } from '../domain/ids.ts';
import type { PlanPage } from '../domain/pages.ts';
import { mainMenu, moreMenu, sitePages } from '../names.ts';
import { pagesOf, pathsOf } from '../components/paging.ts';
import { meaningPages } from '../concordance/meanings.ts';
import { taskPages } from '../concordance/related-lists.ts';
import { allVersionsUrl, facetUrl, versionLists } from '../concordance/version-lists.ts';
import { DUE_ROWS, dueByTime } from '../due/due-rows.ts';
import { pagesOfModel, pagesOfTool, pagesOfUnit } from '../duties/duty-pages.ts';
import { areMany, PROVINCE_CARDS, provinces, provinceUrl } from '../queries/places.ts';
import { REVIEW_ROWS } from '../review/plan-counts.ts';
import { reviewPages } from '../review/review-pages.ts';
import { allModels, allPlans, allTasks, canonicalModels, concordance, textOf } from '../queries/plans.ts';
import { listedUnits, type ListedUnit } from '../queries/unit-kinds.ts';
import { tools } from '../queries/vocabulary.ts';

/** The numbers that some plan gives a model, ascending: each has a page /so/<n>/. */
export async function usedNumbers(): Promise<number[]> {
  return [...new Set((await allModels()).map(({ model }) => model.number))].sort((a, b) => a - b);
}

const numberPaths = async (number: number): Promise<string[]> =>
  pathsOf(`/so/${number}/`, (await meaningPages(number)).length);

const laterReviewPaths = async (plan: PlanPage): Promise<string[]> =>
  pathsOf(reviewUrl(plan.id), reviewPages(plan, await textOf(plan.id)).length).slice(1);

/** The further pages of long lists, and lists that stand only where there are many plans. */
async function listPaths(): Promise<string[]> {
  const [plans, rows, lists, placed] = await Promise.all([
    allPlans(),
    concordance(),
    versionLists(),
    provinces(),
  ]);
  return [
    ...pathsOf(sitePages.review.path, Math.ceil(plans.length / REVIEW_ROWS)).slice(1),
    ...(await Promise.all(plans.map(laterReviewPaths))).flat(),
    ...rows.flatMap(({ model, cells }) => {
      const tasks = taskPages(model.slug, cells);
      return tasks ? pathsOf(tasks.list, tasks.pages.length) : [];
    }),
    ...[...lists].flatMap(([slug, { all, facets, byKind }]) => [
      ...pathsOf(allVersionsUrl(slug), all.length),
      ...facets.flatMap((facet, at) => pathsOf(facetUrl(slug, facet.slug), byKind[at]!.length)),
    ]),
    ...(areMany(plans)
      ? placed.flatMap((province) =>
          pathsOf(provinceUrl(province), Math.ceil(province.plans.length / PROVINCE_CARDS)),
        )
      : []),
  ];
}

/** Paths from the root of the site, all with a slash at the end, in a fixed order. */
export async function sitePaths(): Promise<string[]> {
  const [plans, models, tasks, canonical, numbers, units] = await Promise.all([
    allPlans(),
    allModels(),
    allTasks(),
    canonicalModels(),
    usedNumbers(),
    listedUnits(),
  ]);
  return [
    '/',
    ...mainMenu.map(({ path }) => path),
    ...moreMenu.map(({ path }) => path),
    '/so/',
    '/so-sanh/co-khong/',
    '/tim-kiem/',
    '/dau-van-tay/',
    ...canonical.map(({ slug }) => modelUrl(slug)),
    ...plans.flatMap(({ id, replaces }) => [
      planUrl(id),
      `${planUrl(id)}van-ban/`,
      reviewUrl(id),
      ...(plans.some((other) => other.id === replaces) ? [changesUrl(id)] : []),
    ]),
    ...models.map(({ plan, model }) => planModelUrl(plan, model)),
    ...tasks.map(({ plan, task }) => taskUrl(plan, task.path)),
    ...(await Promise.all(numbers.map(numberPaths))).flat(),
    ...(await dutyPaths(canonical, units)),
    ...(await duePaths()),
    ...(await listPaths()),
  ];
}

/** The lists of deadlines, each on as many pages as it needs. */
async function duePaths(): Promise<string[]> {
  return [...(await dueByTime())].flatMap(([time, rows]) =>
    pathsOf(`/thoi-han/${time}/`, pagesOf(rows, DUE_ROWS).length),
  );
}

/** The tables of duties, each on as many pages as it needs. */
async function dutyPaths(
  canonical: readonly CanonicalModel[],
  units: readonly ListedUnit[],
): Promise<string[]> {
  const lists = [
    ...canonical.map(({ slug }) => ({ path: `${modelUrl(slug)}ai-lam/`, pages: pagesOfModel(slug) })),
    ...units.map(({ unit: { slug } }) => ({ path: `/don-vi/${slug}/`, pages: pagesOfUnit(slug) })),
    ...tools.map(({ slug }) => ({ path: `/nen-tang/${slug}/`, pages: pagesOfTool(slug) })),
  ];
  const paths = lists.map(async ({ path, pages }) => pathsOf(path, (await pages).length));
  return (await Promise.all(paths)).flat();
}
