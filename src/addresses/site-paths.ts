// Every address of the site that a person may open, for the sitemap and the ledger of published addresses.
import { modelUrl, planModelUrl, planUrl, taskUrl } from '../domain/ids.ts';
import { mainMenu, moreMenu } from '../names.ts';
import { allModels, allPlans, allTasks, canonicalModels } from '../queries/plans.ts';
import { listedUnits } from '../queries/unit-kinds.ts';
import { tools } from '../queries/vocabulary.ts';

/** The numbers that some plan gives a model, ascending: each has a page /so/<n>/. */
export async function usedNumbers(): Promise<number[]> {
  return [...new Set((await allModels()).map(({ model }) => model.number))].sort((a, b) => a - b);
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
    '/tim-kiem/',
    '/dau-van-tay/',
    ...canonical.map(({ slug }) => modelUrl(slug)),
    ...plans.flatMap(({ id }) => [planUrl(id), `${planUrl(id)}van-ban/`]),
    ...models.map(({ plan, model }) => planModelUrl(plan, model.number)),
    ...tasks.map(({ plan, task }) => taskUrl(plan, task.path)),
    ...numbers.map((number) => `/so/${number}/`),
    ...units.map(({ unit }) => `/don-vi/${unit.slug}/`),
    ...tools.map(({ slug }) => `/nen-tang/${slug}/`),
  ];
}
