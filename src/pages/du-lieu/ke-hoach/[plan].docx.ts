import type { APIRoute, GetStaticPaths } from 'astro';
import { permalink } from '../../../addresses/href.ts';
import type { PlanPage } from '../../../domain/pages.ts';
import { planReport } from '../../../plan/plan-report.ts';
import { allPlans, modelsOf, tasksOf } from '../../../queries/plans.ts';
import { WORD, wordOf } from '../../../report/word.ts';

export const getStaticPaths = (async () =>
  (await allPlans()).map((plan) => ({
    params: { plan: plan.id },
    props: { plan },
  }))) satisfies GetStaticPaths;

/** A plan with its models or tasks, as a Word document. */
export const GET: APIRoute<{ plan: PlanPage }> = async ({ props: { plan } }) => {
  const [models, tasks] = await Promise.all([modelsOf(plan.id), tasksOf(plan.id)]);
  const bytes = await wordOf(planReport(plan, { models, tasks }, permalink));
  return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': WORD } });
};
