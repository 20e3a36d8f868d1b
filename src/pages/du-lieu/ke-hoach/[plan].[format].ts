import type { APIRoute, GetStaticPaths } from 'astro';
import { permalink } from '../../../addresses/href.ts';
import type { PlanPage } from '../../../domain/pages.ts';
import { planReport } from '../../../plan/plan-report.ts';
import { planKey } from '../../../queries/plan-keys.ts';
import { allPlans, modelsOf, tasksOf } from '../../../queries/plans.ts';
import { excelOf } from '../../../report/excel.ts';
import { EXCEL, WORD } from '../../../report/media-types.ts';
import { wordOf } from '../../../report/word.ts';

const formats = {
  docx: { type: WORD, bytesOf: wordOf },
  xlsx: { type: EXCEL, bytesOf: excelOf },
};

export const getStaticPaths = (async () =>
  Promise.all(
    (await allPlans()).flatMap((plan) =>
      Object.keys(formats).map(async (format) => ({
        params: { plan: plan.id, format },
        props: { plan },
        cacheKey: await planKey(plan),
      })),
    ),
  )) satisfies GetStaticPaths;

/** A plan with its models or tasks, as a Word document or an Excel workbook. */
export const GET: APIRoute<{ plan: PlanPage }, { format: keyof typeof formats }> = async ({
  params,
  props: { plan },
}) => {
  const { type, bytesOf } = formats[params.format];
  const [models, tasks] = await Promise.all([modelsOf(plan.id), tasksOf(plan.id)]);
  const bytes = await bytesOf(planReport(plan, { models, tasks }, permalink));
  return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': type } });
};
