// At build time only: what a comparison shows of a model, gathered from the content.
import { modelKey } from '../domain/model-key.ts';
import { todayInWords } from '../domain/today-words.ts';
import type { ModelPage } from '../domain/pages.ts';
import { citePlan } from '../citation/citation.ts';
import { ledgerOf, planNames, planOf } from '../queries/plans.ts';
import { planStatus } from '../plan/plan-status.ts';
import { programmeOf } from '../queries/programmes.ts';
import { toolName, unitName } from '../queries/vocabulary.ts';
import type { VersionData } from './version-data.ts';
import { namesBySlug, versionModel } from './version-model.ts';

/** One version of a model as a comparison needs it. @throws Error where its plan is not in the content */
export async function readVersion({ plan: id, model }: ModelPage): Promise<VersionData> {
  const plan = await planOf(id);
  const programme = programmeOf(plan);
  const ledger = await ledgerOf(id);
  const { model: compared, ledger: entries } = versionModel(model, ledger);
  const cited = [...new Set(entries.flatMap(({ evidence }) => evidence.flatMap((one) => one.plan ?? [])))];
  const known = await planNames();
  const plans = cited.flatMap((other) => (known.has(other) ? [[other, known.get(other)!]] : []));
  return {
    id: `${id}.${modelKey(model)}`,
    plan: id,
    planName: plan.shortName,
    itemWord: plan.itemWord,
    cited: citePlan(plan),
    status: planStatus(plan)?.short ?? null,
    today: plan.today && todayInWords(plan.today),
    model: compared,
    ledger: entries,
    names: {
      units: namesBySlug(
        model.units.map(({ unit }) => unit),
        unitName,
      ),
      tools: namesBySlug(model.tools, toolName),
      plans: Object.fromEntries(plans) as Record<string, string>,
    },
    programme: { name: programme.name, start: programme.start, frameWords: programme.frameWords },
  };
}
