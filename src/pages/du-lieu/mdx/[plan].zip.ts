import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { toArchive } from '../../../files/archive.ts';
import { contentFolder } from '../../../queries/content-folder.ts';
import { planKey } from '../../../queries/plan-keys.ts';
import { allPlans } from '../../../queries/plans.ts';

export const getStaticPaths = (async () =>
  Promise.all(
    (await allPlans()).map(async (plan) => ({ params: { plan: plan.id }, cacheKey: await planKey(plan) })),
  )) satisfies GetStaticPaths;

/** The MDX of one plan: the plan, its models or tasks, and its whole text. */
export const GET: APIRoute = ({ params }) => {
  const folder = join(contentFolder, 'plans', params['plan']!);
  const names = readdirSync(folder).filter((name) => name.endsWith('.mdx'));
  const files = new Map(
    names.map((name) => [`${params['plan']}/${name}`, readFileSync(join(folder, name), 'utf8')]),
  );
  return new Response(new Uint8Array(toArchive(files)), { headers: { 'Content-Type': 'application/zip' } });
};
