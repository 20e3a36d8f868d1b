import { isSameModel } from '../../../src/domain/model-key.ts';
import type { Programme } from '../../../src/domain/programme.ts';
import { planStatus } from '../../../src/plan/plan-status.ts';
import { otherModel } from '../../../src/trial/data/other-model.ts';
import type { OtherModel, Others } from '../../../src/trial/data/others.ts';
import { printedProvince } from '../../../src/domain/by-province.ts';
import { neighboursIn, type PlanResult } from '../../pipeline.ts';
import { openContent } from './warm.ts';

/** What a plan is compared with, as the page `/thu/` of the site has it, but of this moment. @throws InputError */
export function othersNow(): Others {
  const { generation } = openContent();
  const { models, vocabulary } = generation.shared;
  const { programmes } = vocabulary;
  const near = neighboursIn(generation.plans.map(({ outline }) => outline));
  const results = [...generation.results()];
  const byId = new Map(generation.plans.map((stored) => [stored.id, stored.load().facts]));
  const groups = new Map(
    programmes.flatMap((one) => one.groups.map(({ slug, title }) => [slug, title] as const)),
  );
  return {
    plans: results.map(({ plan }) => {
      const { shortName, withdrawn, today } = byId.get(plan.id)!;
      const { replacedBy } = near.of(plan.id);
      return {
        id: plan.id,
        name: shortName,
        programme: slugOrDefault(programmes, plan.programme),
        province: printedProvince(plan.locality),
        today: (today?.units ?? []).map((unit) => `${unit.name}, ${unit.province}`),
        status: planStatus({ withdrawn, replacedBy })?.short ?? null,
      };
    }),
    canonical: models.map(({ slug, title, group, programme }) => ({
      slug,
      title,
      group: groups.get(group) ?? group,
      programme: slugOrDefault(programmes, programme),
    })),
    models: results.flatMap(modelsOf),
    programmes: programmes.map(({ slug, name, start, frameWords }) => ({ slug, name, start, frameWords })),
    units: Object.fromEntries(vocabulary.units.map(({ slug, name }) => [slug, name])),
    tools: Object.fromEntries(vocabulary.tools.map(({ slug, name }) => [slug, name])),
    abbreviations: vocabulary.abbreviations,
  };
}

const slugOrDefault = (programmes: readonly Programme[], slug: string | null): string =>
  slug ?? programmes.find((one) => one.default)!.slug;

const modelsOf = ({ plan, concordance: { edges } }: PlanResult): OtherModel[] =>
  plan.models.map((model) =>
    otherModel(
      plan.id,
      model,
      edges.filter((edge) => isSameModel(edge, model)),
    ),
  );
