import type {
  Besides,
  CanonicalModel,
  Concordance,
  Edge,
  TaskEdge,
  Undecided,
} from '../../src/domain/concordance.ts';
import type { Corrections } from '../../src/domain/decisions.ts';
import type { Plan } from '../../src/domain/plan.ts';
import { programmeNamed, type Programme } from '../../src/domain/programme.ts';
import type { Vocabulary } from '../../src/domain/vocabulary.ts';
import { alignPlan, evidenceFor, type AlignInput, type Speakers } from './align-plan.ts';
import { checkDecisions } from './check-decisions.ts';
import { makeTaskReader, relateTasks, type TaskReader } from './relate-tasks.ts';
import { makeFormsOf, type FormsOf } from './words.ts';

/** What is aligned: plans and canonical models of any programmes, and persons' decisions by plan id. */
export interface ModelsToAlign {
  plans: readonly Plan[];
  models: readonly CanonicalModel[];
  decisions: ReadonlyMap<string, Corrections>;
  vocabulary: Vocabulary;
  /** The plans whose decided members describe the canonical models, and those decisions; absent: the plans above. */
  witnesses?: Speakers;
}

/** The concordance, and what a person may look at besides; no page of a plan has that. */
export interface AlignedModels extends Concordance {
  besides: Besides[];
}

/**
 * Relates each plan's models and tasks to the canonical models of its programme; a person's decision wins.
 *
 * Takes: plans, canonical models, decisions. Gives: `AlignedModels`.
 *
 * @throws InputError where a decision names a model or number that does not exist
 */
export function alignModels(all: ModelsToAlign): AlignedModels {
  checkDecisions(all.plans, all.models, all.decisions, all.vocabulary.programmes);
  const edges: Edge[] = [];
  const undecided: Undecided[] = [];
  const tasks: TaskEdge[] = [];
  const besides: Besides[] = [];
  for (const plan of all.plans) {
    // Nothing to relate, so nobody asks what speaks for each canonical model.
    if (plan.models.length === 0 && plan.tasks.length === 0) continue;
    const input = withinProgrammeOf(plan, all);
    const evidence = evidenceFor(plan, input);
    const aligned = alignPlan(plan, input, evidence);
    edges.push(...aligned.edges);
    undecided.push(...aligned.undecided);
    besides.push(...aligned.besides);
    const ruled = all.decisions.get(plan.id)?.tasks ?? [];
    tasks.push(...relateTasks(plan, () => taskReaderFor(plan, input, evidence), ruled));
  }
  return { edges, tasks, undecided, besides };
}

/** Makes the reader of a plan's tasks, from the signs of the canonical models and everything else known about them. */
export function taskReaderFor(
  plan: Plan,
  input: AlignInput,
  evidence = evidenceFor(plan, input),
): TaskReader {
  return makeTaskReader(input.models, signWords(input), evidence);
}

/** The word forms in which signs are looked up. Synonyms are not applied, because they could rewrite a sign that a person chose. */
const signWords = ({ programme, vocabulary }: AlignInput): FormsOf =>
  makeFormsOf({
    abbreviations: vocabulary.abbreviations,
    programme: { frameWords: programme.frameWords, synonyms: [] },
  });

/** The plans and canonical models that a plan may be compared with: those of its own programme. */
const withinProgrammeOf = (plan: Plan, all: ModelsToAlign): AlignInput =>
  withinProgramme(programmeNamed(all.vocabulary.programmes, plan.programme), all);

/** The part of the input that belongs to one programme. */
export function withinProgramme(
  programme: Programme,
  { plans, models, decisions, vocabulary, witnesses }: ModelsToAlign,
): AlignInput {
  const { programmes } = vocabulary;
  const isOwn = (one: { programme: string | null }): boolean =>
    programmeNamed(programmes, one.programme).slug === programme.slug;
  return {
    programme,
    plans: plans.filter(isOwn),
    models: models.filter(isOwn),
    decisions,
    vocabulary,
    ...(witnesses && { witnesses: { ...witnesses, plans: witnesses.plans.filter(isOwn) } }),
  };
}
