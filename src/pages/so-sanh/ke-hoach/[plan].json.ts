import type { APIRoute, GetStaticPaths } from 'astro';
import { columnOf } from '../../../concordance/columns.ts';
import type { PlanPage } from '../../../domain/pages.ts';
import { areMany } from '../../../queries/places.ts';
import { allPlans } from '../../../queries/plans.ts';

/** None where the pages show every plan as they are. */
export const getStaticPaths = (async () => {
  const plans = await allPlans();
  return areMany(plans) ? plans.map((plan) => ({ params: { plan: plan.id }, props: { plan } })) : [];
}) satisfies GetStaticPaths;

/** One plan's column of the matrix, for readers who have chosen it. */
export const GET: APIRoute<{ plan: PlanPage }> = async ({ props: { plan } }) =>
  new Response(JSON.stringify(await columnOf(plan)), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
