import type { APIRoute, GetStaticPaths } from 'astro';
import { readVersion } from '../../../comparison/read-version.ts';
import { modelKey } from '../../../domain/model-key.ts';
import type { ModelPage } from '../../../domain/pages.ts';
import { planKey } from '../../../queries/plan-keys.ts';
import { allModels, planOf } from '../../../queries/plans.ts';

export const getStaticPaths = (async () =>
  Promise.all(
    (await allModels()).map(async (page) => ({
      params: { id: `${page.plan}.${modelKey(page.model)}` },
      props: { page },
      cacheKey: await planKey(await planOf(page.plan)),
    })),
  )) satisfies GetStaticPaths;

/** One version of a model for the comparison in the browser. */
export const GET: APIRoute<{ page: ModelPage }> = async ({ props: { page } }) =>
  new Response(JSON.stringify(await readVersion(page)), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
