import type { CanonicalModel } from '../../src/domain/concordance.ts';
import type { Corrections } from '../../src/domain/decisions.ts';
import { InputError, type FilePlace } from '../../src/domain/issue.ts';
import { isSameModel, modelKey, type NumberedModel } from '../../src/domain/model-key.ts';
import type { Plan } from '../../src/domain/plan.ts';
import { programmeNamed, type Programme } from '../../src/domain/programme.ts';

/** What a decision may name: the plans with their numbers and task paths, and the canonical slugs. */
interface Known {
  plans: Map<string, Plan>;
  /** The programme of each canonical model by slug. */
  slugs: Map<string, string>;
  /** The slug of today for each that a model had before. */
  renamed: Map<string, string>;
  programmes: readonly Programme[];
}

/**
 * Stops the run where a person's decision names something that does not exist (any more).
 *
 * Skipping such a decision silently would lose it: the site would show a proposal where a person has decided.
 *
 * @throws InputError with the corrections file and what to do
 */
export function checkDecisions(
  plans: readonly Plan[],
  models: readonly CanonicalModel[],
  decisions: ReadonlyMap<string, Corrections>,
  programmes: readonly Programme[],
): void {
  const known: Known = {
    plans: new Map(plans.map((plan) => [plan.id, plan])),
    slugs: new Map(models.map(({ slug, programme }) => [slug, programmeNamed(programmes, programme).slug])),
    renamed: new Map(models.flatMap(({ slug, formerly }) => formerly.map((old) => [old, slug] as const))),
    programmes,
  };
  for (const [id, { members, tasks }] of decisions) {
    const plan = known.plans.get(id);
    if (!plan) continue; // a command may look at some plans only
    for (const [index, member] of members.entries()) {
      checkNumber(plan, member, index);
      if (member.model !== null) checkModel(plan, ['members', index, 'model'], member.model, known);
      checkReason(id, index, member);
      for (const quote of member.quotes) checkQuotedPlan(id, index, quote.plan, decisions);
    }
    checkRepeated(id, members);
    for (const [index, task] of tasks.entries()) {
      checkPath(plan, task.path, index);
      checkModel(plan, ['tasks', index, 'model'], task.model, known);
    }
  }
}

/** The file of a plan's decisions, and the entry in it. */
const placeOf = (plan: string, ...key: (string | number)[]): FilePlace => ({
  file: `content/corrections/${plan}.yaml`,
  key,
});

function checkNumber(plan: Plan, member: NumberedModel, index: number): void {
  if (plan.models.some((model) => isSameModel(model, member))) return;
  checkAmbiguous(plan, member, index);
  const numbers = plan.models.map(modelKey).join(', ') || 'none';
  throw new InputError(`"members.${index}" names model ${modelKey(member)}, which the plan does not have.`, {
    refusal: { code: 'member-gone', model: modelKey(member) },
    place: placeOf(plan.id, 'members', index, 'number'),
    hint: `Its numbers are ${numbers}: correct the number or delete the decision.`,
  });
}

/** In a plan whose groups each count from 1, a number alone may mean several models. */
function checkAmbiguous(plan: Plan, { number, key }: NumberedModel, index: number): void {
  const keys = plan.models.filter((model) => model.number === number).map(modelKey);
  if (key !== undefined || keys.length < 2) return;
  throw new InputError(
    `"members.${index}" names model ${number}, and ${keys.length} models have that number.`,
    {
      refusal: { code: 'member-twice', model: String(number) },
      place: placeOf(plan.id, 'members', index, 'number'),
      hint: `Add "key:", one of ${keys.join(', ')}.`,
    },
  );
}

function checkModel(plan: Plan, key: [string, number, string], slug: string, known: Known): void {
  const programme = known.slugs.get(slug);
  const own = programmeNamed(known.programmes, plan.programme).slug;
  if (programme === own) return;
  const what = `"${key.slice(0, 2).join('.')}" names the canonical model "${slug}"`;
  const place = placeOf(plan.id, ...key);
  if (programme === undefined) {
    const now = known.renamed.get(slug);
    throw new InputError(`${what}, which ${now ? `is called "${now}" now` : 'does not exist'}.`, {
      place,
      hint: now ? `Write "model: ${now}".` : `Add content/models/${slug}.mdx, or name one that is there.`,
    });
  }
  throw new InputError(`${what}, which is of the programme "${programme}" while the plan is of "${own}".`, {
    place,
    hint: `Name a model of "${own}", or give the plan "programme: ${programme}" in its source.yaml.`,
  });
}

function checkReason(plan: string, index: number, member: Corrections['members'][number]): void {
  if (member.model === null || member.relation === 'same' || member.reason) return;
  throw new InputError(
    `"members.${index}" (model ${modelKey(member)}) is "${member.relation}" without a reason.`,
    {
      refusal: { code: 'reason-missing' },
      place: placeOf(plan, 'members', index),
      hint: 'Say in Vietnamese, under "reason", what the plan covers more or less.',
    },
  );
}

function checkQuotedPlan(
  plan: string,
  index: number,
  quoted: string,
  decisions: ReadonlyMap<string, Corrections>,
): void {
  if (decisions.has(quoted)) return;
  throw new InputError(`"members.${index}" quotes the plan "${quoted}", which does not exist.`, {
    place: placeOf(plan, 'members', index, 'quotes'),
    hint: 'Quote a plan of content/sources/ by its folder name.',
  });
}

/** One plan model may stand under two canonical models (it covers both), but not twice under one. */
function checkRepeated(plan: string, members: Corrections['members']): void {
  const seen = new Set<string>();
  for (const [index, member] of members.entries()) {
    const { model } = member;
    const key = `${modelKey(member)} ${model}`;
    if (seen.has(key))
      throw new InputError(`model ${modelKey(member)} is decided twice for ${model ?? '"none"'}.`, {
        refusal: { code: 'member-twice', model: modelKey(member) },
        place: placeOf(plan, 'members', index),
        hint: 'Keep one of the two.',
      });
    seen.add(key);
  }
  const none = members.find(({ model }) => model === null);
  if (none && members.some((member) => isSameModel(member, none) && member.model !== null))
    throw new InputError(`model ${modelKey(none)} is decided both as a member and as none.`, {
      refusal: { code: 'member-twice', model: modelKey(none) },
      place: placeOf(plan, 'members', members.indexOf(none)),
      hint: 'Keep one of the two.',
    });
}

function checkPath(plan: Plan, path: string, index: number): void {
  if (plan.tasks.some((task) => task.path === path)) return;
  throw new InputError(`"tasks.${index}" names the task "${path}", which the plan does not have.`, {
    place: placeOf(plan.id, 'tasks', index, 'path'),
    hint: 'Take the path from "npm run inspect", or delete the decision.',
  });
}
