import type { VersionData } from '../../comparison/version-data.ts';
import { namesBySlug, versionModel } from '../../comparison/version-model.ts';
import { indexLedger } from '../../domain/ledger.ts';
import { modelKey } from '../../domain/model-key.ts';
import type { Model } from '../../domain/plan.ts';
import { programmeOfTrial } from '../findings/own-models.ts';
import type { Others } from '../data/others.ts';
import type { Trial } from '../data/trial.ts';

/** Stands for the id of the tried plan, which has none: no plan of the site is called so. */
export const OWN_PLAN = 'ke-hoach-cua-toi';

/** What the tried plan is called beside others. */
const OWN_NAME = 'Kế hoạch của tôi';

/** A model of the tried plan, as a comparison shows those of the site. */
export function trialVersion(trial: Trial, model: Model, others: Others): VersionData {
  const slug = programmeOfTrial(trial, others);
  const { name, start, frameWords } = others.programmes.find((one) => one.slug === slug)!;
  const printed = new Map(model.units.map(({ unit, name: words }) => [unit, words]));
  return {
    id: `${OWN_PLAN}.${modelKey(model)}`,
    plan: OWN_PLAN,
    planName: OWN_NAME,
    itemWord: trial.plan.itemWord,
    cited: `Dự thảo “${trial.file}”`,
    status: null,
    today: null,
    ...versionModel(model, indexLedger(trial.ledger)),
    names: {
      units: namesBySlug(printed.keys(), (unit) => others.units[unit] ?? printed.get(unit)!),
      tools: namesBySlug(model.tools, (tool) => others.tools[tool] ?? tool),
      plans: Object.fromEntries(others.plans.map((plan) => [plan.id, plan.name])),
    },
    programme: { name, start, frameWords },
  };
}
