import type { Besides, Candidate } from '../../domain/concordance.ts';
import { isSameModel } from '../../domain/model-key.ts';
import type { Model } from '../../domain/plan.ts';
import type { OtherModel, OtherPlan, Others } from '../data/others.ts';
import type { Trial } from '../data/trial.ts';

/** A model of another plan, with that plan. */
export interface Counterpart {
  plan: OtherPlan;
  model: OtherModel;
}

/** How a model of the tried plan stands to the canonical models: surely one, perhaps one, or none. */
export type Standing = 'sure' | 'check' | 'none';

/** A model of the tried plan beside those of other plans. */
export interface OwnModel {
  model: Model;
  standing: Standing;
  /** The canonical models that it surely is, with the chance of each. */
  slugs: { slug: string; score: number | null; relation: 'same' | 'partial' | null }[];
  /** Those that it may be. */
  candidates: Candidate[];
  /** Those that its title seems to name beside the one that it surely is. */
  besides: Besides[];
  /** Why the program left it open; null where it did not. */
  reason: string | null;
  /** The models of other plans that are surely the same. */
  counterparts: Counterpart[];
  /** Models of other plans that have its number and are another one. */
  sameNumber: Counterpart[];
}

/** The programme of the tried plan: the one it names, else the default one. */
export const programmeOfTrial = ({ plan }: Trial, { programmes }: Others): string =>
  programmes.find(({ slug }) => slug === plan.programme)?.slug ?? programmes[0]!.slug;

/** The plans of its programme; the text itself, where it is one of this site, is no other plan. */
export function plansBeside(trial: Trial, others: Others): OtherPlan[] {
  const programme = programmeOfTrial(trial, others);
  return others.plans.filter((plan) => plan.programme === programme && plan.id !== trial.known);
}

/** Each model of the tried plan, in its order. */
export function ownModels(trial: Trial, others: Others): OwnModel[] {
  const plans = new Map(plansBeside(trial, others).map((plan) => [plan.id, plan]));
  const beside = others.models.flatMap((model): Counterpart[] => {
    const plan = plans.get(model.plan);
    return plan ? [{ plan, model }] : [];
  });
  return trial.plan.models.map((model) => {
    const rows = trial.rows.filter((row) => isSameModel(row, model));
    const slugs = rows.flatMap(({ model: slug, score, relation }) =>
      slug === null ? [] : [{ slug, score, relation }],
    );
    const isOne = (other: OtherModel): boolean => slugs.some(({ slug }) => other.models.includes(slug));
    const open = trial.undecided.find((one) => isSameModel(one, model));
    return {
      model,
      standing: slugs.length > 0 ? 'sure' : open?.decision === 'check' ? 'check' : 'none',
      slugs,
      candidates: rows.flatMap(({ candidates }) => candidates),
      besides: trial.besides.filter((one) => isSameModel(one, model)),
      reason: open?.reason ?? null,
      counterparts: beside.filter((one) => isOne(one.model)),
      sameNumber:
        slugs.length === 0
          ? []
          : beside.filter(
              (one) => one.model.number === model.number && one.model.models.length > 0 && !isOne(one.model),
            ),
    };
  });
}
