import type { APIRoute, GetStaticPaths } from 'astro';
import { permalink } from '../../../addresses/href.ts';
import type { PlanPage } from '../../../domain/pages.ts';
import { planReport } from '../../../plan/plan-report.ts';
import { allPlans, modelsOf, tasksOf } from '../../../queries/plans.ts';
import { EXCEL, excelOf } from '../../../report/excel.ts';

export const getStaticPaths = (async () =>
  (await allPlans()).map((plan) => ({
    params: { plan: plan.id },
    props: { plan },
  }))) satisfies GetStaticPaths;

/** A plan with its models or tasks, as an Excel workbook. */
export const GET: APIRoute<{ plan: PlanPage }> = async ({ props: { plan } }) => {
  const [models, tasks] = await Promise.all([modelsOf(plan.id), tasksOf(plan.id)]);
  const bytes = await excelOf(planReport(plan, { models, tasks }, permalink));
  return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': EXCEL } });
};
