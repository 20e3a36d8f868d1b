// At build time only: what a comparison shows of a model, gathered from the content.
import { fieldIds } from '../domain/fields.ts';
import { entryAt } from '../domain/ledger.ts';
import { keyPart, modelKey } from '../domain/model-key.ts';
import { todayInWords } from '../domain/today.ts';
import type { ModelPage } from '../domain/pages.ts';
import { citePlan } from '../citation/citation.ts';
import { ledgerOf, planNames, planOf } from '../queries/plans.ts';
import { planStatus } from '../plan/plan-status.ts';
import { programmeOf } from '../queries/programmes.ts';
import { toolName, unitName } from '../queries/vocabulary.ts';
import type { VersionData } from './version-data.ts';

const named = (slugs: Iterable<string>, nameOf: (slug: string) => string): Record<string, string> =>
  Object.fromEntries([...new Set(slugs)].map((slug) => [slug, nameOf(slug)]));

/** The readings of a model without `items`, which repeat the blocks. */
function fieldsOf({ fields }: ModelPage['model']): VersionData['model']['fields'] {
  const kept = fieldIds.map((field) => [
    field,
    fields[field].map(({ label, text, where, lines, blocks, uncertain }) => ({
      label,
      text,
      where,
      lines,
      blocks,
      uncertain,
    })),
  ]);
  return Object.fromEntries(kept) as VersionData['model']['fields'];
}

/** One version of a model as a comparison needs it. @throws Error where its plan is not in the content */
export async function readVersion({ plan: id, model }: ModelPage): Promise<VersionData> {
  const plan = await planOf(id);
  const programme = programmeOf(plan);
  const ledger = await ledgerOf(id);
  const { number, title, titleMarks, lines, units, tools, deadlines } = model;
  const fields = fieldsOf(model);
  const marks = [
    ...titleMarks,
    ...fieldIds.flatMap((field) =>
      fields[field].flatMap(({ blocks }) => blocks.flatMap((block) => block.marks)),
    ),
  ];
  const entries = [...new Set(marks.flatMap((mark) => entryAt(ledger, mark) ?? []))];
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
    model: { number, ...keyPart(model), title, titleMarks, lines, units, tools, deadlines, fields },
    ledger: entries,
    names: {
      units: named(
        units.map(({ unit }) => unit),
        unitName,
      ),
      tools: named(tools, toolName),
      plans: Object.fromEntries(plans) as Record<string, string>,
    },
    programme: { name: programme.name, start: programme.start, frameWords: programme.frameWords },
  };
}
