import type { APIRoute } from 'astro';
import type { ListedPlan } from '../../mine/listed-plan.ts';
import { provincesOf } from '../../domain/by-province.ts';
import { allPlans } from '../../queries/plans.ts';

/** Every plan by name, for the form that chooses one. */
export const GET: APIRoute = async () => {
  const plans = (await allPlans()).map(({ id, shortName, ...plan }): ListedPlan => ({
    id,
    name: shortName,
    province: provincesOf(plan)[0] ?? null,
  }));
  return new Response(JSON.stringify(plans), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};
