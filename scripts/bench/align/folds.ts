import type { CanonicalModel } from '../../../src/domain/concordance.ts';
import { correctionsSchema, type Corrections } from '../../../src/domain/decisions.ts';
import type { Plan } from '../../../src/domain/plan.ts';
import type { PlanInput } from '../../content/content.ts';

/** One plan to be put back, and what may be known when it is. */
export interface Fold {
  plan: Plan;
  models: CanonicalModel[];
  decisions: Map<string, Corrections>;
  /** The decided canonical model of each number. */
  truth: Map<number, string>;
  /** The canonical models that can be found at all. */
  known: Set<string>;
}

interface FoldInput {
  inputs: readonly PlanInput[];
  plans: readonly Plan[];
  models: readonly CanonicalModel[];
  /** Whether the editors' own titles and aliases are taken away too: they were written with all plans in view. */
  strict: boolean;
}

/** One fold for each plan with decided members: its own decisions are removed. */
export function foldsOf({ inputs, plans, models, strict }: FoldInput): Fold[] {
  return plans.map((plan) => {
    const own = inputs.find(({ id }) => id === plan.id)!.corrections;
    const decisions = new Map(inputs.map(({ id, corrections }) => [id, corrections]));
    decisions.set(plan.id, correctionsSchema.parse({}));
    const kept = strict ? models.flatMap((model) => asOthersSay(model, plans, decisions)) : [...models];
    const known = new Set(kept.map(({ slug }) => slug));
    for (const [id, corrections] of decisions)
      decisions.set(id, {
        ...corrections,
        members: corrections.members.filter(({ model }) => model !== null && known.has(model)),
      });
    const truth = new Map(
      own.members.flatMap(({ number, model }) => (model === null ? [] : [[number, model] as const])),
    );
    return { plan, models: kept, decisions, truth, known };
  });
}

/** The canonical model under the title of a member in another plan; none where no other plan has it. */
function asOthersSay(
  model: CanonicalModel,
  plans: readonly Plan[],
  decisions: ReadonlyMap<string, Corrections>,
): CanonicalModel[] {
  for (const [id, { members }] of decisions)
    for (const member of members) {
      const title = plans
        .find((plan) => plan.id === id)
        ?.models.find(({ number }) => number === member.number)?.title;
      if (member.model === model.slug && title !== undefined) return [{ ...model, title, aliases: [] }];
    }
  return [];
}

/** How an answer stands to the truth. */
export interface Judgement {
  right: number;
  wrong: { known: number; foreign: number };
  abstained: number;
  keptOut: number;
  foreign: number;
}

/** Counts what was put back rightly, wrongly or not, and which models without a home were kept out. */
export function judgeFold({ truth, known }: Fold, answer: ReadonlyMap<number, string | null>): Judgement {
  const result: Judgement = {
    right: 0,
    wrong: { known: 0, foreign: 0 },
    abstained: 0,
    keptOut: 0,
    foreign: 0,
  };
  for (const [number, model] of truth) {
    const found = answer.get(number) ?? null;
    if (!known.has(model)) {
      result.foreign += 1;
      if (found === null) result.keptOut += 1;
      else result.wrong.foreign += 1;
    } else if (found === null) result.abstained += 1;
    else if (found === model) result.right += 1;
    else result.wrong.known += 1;
  }
  return result;
}
