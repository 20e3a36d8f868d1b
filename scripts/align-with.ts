import type { CanonicalModel } from '../src/domain/concordance.ts';
import { correctionsSchema, type Corrections } from '../src/domain/decisions.ts';
import type { Plan } from '../src/domain/plan.ts';
import type { Vocabulary } from '../src/domain/vocabulary.ts';
import type { Speakers } from './align/align-plan.ts';
import { alignModels, type AlignedModels } from './align/index.ts';
import type { PlanToRead } from './read-plan.ts';
import type { Witness } from './witnesses/witness.ts';

/** What one plan is aligned with. */
export interface AlignWith {
  models: CanonicalModel[];
  vocabulary: Vocabulary;
  speakers: Speakers;
  /** Every plan that a decision may quote. */
  ids: ReadonlySet<string>;
}

/**
 * How the models and tasks of a plan stand to the canonical models: in the pipeline, and where a file is only tried.
 *
 * @throws InputError where a decision names what does not exist
 */
export function alignWith(
  plan: Plan,
  own: Corrections,
  { models, vocabulary, speakers, ids }: AlignWith,
): AlignedModels {
  const none = correctionsSchema.parse({});
  const decisions = new Map([...ids].map((id) => [id, none] as const)).set(plan.id, own);
  return alignModels({ plans: [plan], models, decisions, vocabulary, witnesses: speakers });
}

/** The witnesses whose members persons decided: they say what the canonical models are. */
export function speakersOf(
  witnesses: readonly Witness[],
  models: readonly CanonicalModel[],
  read: (asked: PlanToRead) => Plan,
): Speakers {
  const current = new Map(models.flatMap(({ slug, formerly }) => formerly.map((old) => [old, slug])));
  const decided = witnesses.filter(({ corrections }) => corrections.members.length > 0);
  return {
    plans: decided.map(({ plan, ...witness }) => read({ ...witness, id: plan })),
    decisions: new Map(decided.map(({ plan, corrections }) => [plan, renamed(corrections, current)])),
  };
}

/** Those of them whose texts are among these witnesses. */
export function speakersAmong(speakers: Speakers, witnesses: readonly Witness[]): Speakers {
  const ids = new Set(witnesses.map(({ plan }) => plan));
  return {
    plans: speakers.plans.filter(({ id }) => ids.has(id)),
    decisions: new Map([...speakers.decisions].filter(([id]) => ids.has(id))),
  };
}

/** A canonical model may be renamed after a decision was frozen. */
function renamed(corrections: Corrections, current: ReadonlyMap<string, string>): Corrections {
  const members = corrections.members.map((member) => ({
    ...member,
    model: member.model === null ? null : (current.get(member.model) ?? member.model),
  }));
  return { ...corrections, members };
}
