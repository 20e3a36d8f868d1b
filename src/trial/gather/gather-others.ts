// At build time only: what a tried plan is compared with, gathered from the content.
import { planStatus } from '../../plan/plan-status.ts';
import { allModels, allPlans, canonicalModels } from '../../queries/plans.ts';
import { programmeOf, programmes } from '../../queries/programmes.ts';
import { listedUnits } from '../../queries/unit-kinds.ts';
import { abbreviations, groups, tools } from '../../queries/vocabulary.ts';
import { otherModel } from '../data/other-model.ts';
import type { Others } from '../data/others.ts';
import { printedProvince } from '../../domain/by-province.ts';

const groupTitles = new Map(groups.map(({ slug, title }) => [slug, title]));

/** All plans, models and names, without the words of the models. */
export async function gatherOthers(): Promise<Others> {
  const units = (await listedUnits()).map(({ unit }) => [unit.slug, unit.name] as const);
  return {
    plans: (await allPlans()).map((plan) => ({
      id: plan.id,
      name: plan.shortName,
      programme: programmeOf(plan).slug,
      province: printedProvince(plan.locality),
      today: (plan.today?.units ?? []).map(({ name, province }) => `${name}, ${province}`),
      status: planStatus(plan)?.short ?? null,
    })),
    canonical: (await canonicalModels()).map((model) => ({
      slug: model.slug,
      title: model.title,
      group: groupTitles.get(model.group) ?? model.group,
      programme: programmeOf(model).slug,
    })),
    models: (await allModels()).map(({ plan, model, edges }) => otherModel(plan, model, edges)),
    programmes: programmes.map(({ slug, name, start, frameWords }) => ({ slug, name, start, frameWords })),
    units: Object.fromEntries(units),
    tools: Object.fromEntries(tools.map(({ slug, name }) => [slug, name])),
    abbreviations,
  };
}
