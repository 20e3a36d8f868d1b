import type { Besides, CanonicalModel, Edge, Undecided } from '../../src/domain/concordance.ts';
import { correctionsSchema, type Corrections } from '../../src/domain/decisions.ts';
import { isSameModel, modelKey } from '../../src/domain/model-key.ts';
import type { Plan } from '../../src/domain/plan.ts';
import type { Programme } from '../../src/domain/programme.ts';
import type { Vocabulary } from '../../src/domain/vocabulary.ts';
import { namedBesides } from './besides.ts';
import { decidedEdges } from './decided-edges.ts';
import { chancesOfPlan } from './chances.ts';
import { makeGroupOf } from './group-of.ts';
import { learnAbbreviations, textOfPlan } from './learned-abbreviations.ts';
import { gatherEvidence, type Evidence } from './profiles.ts';
import { compareWithModels, partsOf, proposeMembers } from './propose.ts';
import { makeFormsOf, type FormsOf } from './words.ts';

/** What align needs of one programme: its plans and canonical models, and persons' decisions by plan id. */
export interface AlignInput {
  programme: Programme;
  plans: readonly Plan[];
  models: readonly CanonicalModel[];
  decisions: ReadonlyMap<string, Corrections>;
  vocabulary: Pick<Vocabulary, 'abbreviations'>;
  /** The plans whose decided members describe the canonical models, and those decisions; absent: the plans above. */
  witnesses?: Speakers;
}

/** Plans whose members persons decided, and those decisions. */
export interface Speakers {
  plans: readonly Plan[];
  decisions: ReadonlyMap<string, Corrections>;
}

/** The words of a plan's texts, with the abbreviations that it and the plans beside it define. */
export function formsFor(plan: Plan, { programme, vocabulary, plans, witnesses }: AlignInput): FormsOf {
  const others = (witnesses?.plans ?? plans).filter(({ id }) => id !== plan.id);
  const learned = [plan, ...others].flatMap(abbreviationsOf);
  return makeFormsOf({ abbreviations: [...learned, ...vocabulary.abbreviations], programme });
}

const known = new WeakMap<Plan, Vocabulary['abbreviations']>();

/** The abbreviations that a plan defines, cached because every other plan asks for them again. */
function abbreviationsOf(plan: Plan): Vocabulary['abbreviations'] {
  const before = known.get(plan);
  if (before) return before;
  const learned = learnAbbreviations(textOfPlan(plan));
  known.set(plan, learned);
  return learned;
}

/** What speaks for each canonical model, in the words of a plan. */
export function evidenceFor(plan: Plan, input: AlignInput): Evidence {
  const { models, plans, decisions, witnesses = { plans, decisions } } = input;
  return gatherEvidence({ ...witnesses, models, formsOf: formsFor(plan, input) }, plan.id);
}

/** A plan that names no programme is taken as one of this programme only if at least this share of its models is surely known. */
const OWN_PART = 0.5;
/** Above any chance: with this threshold nothing is proposed. */
const NEVER = 2;

/** The edges of one plan: what persons decided, with the program's own score beside it, then what it proposes. */
export function alignPlan(
  plan: Plan,
  input: AlignInput,
  evidence = evidenceFor(plan, input),
): { edges: Edge[]; undecided: Undecided[]; besides: Besides[] } {
  const { decisions, programme } = input;
  const corrections = decisions.get(plan.id) ?? correctionsSchema.parse({});
  const compared = compareWithModels(plan, evidence, makeGroupOf(plan, programme.groups, evidence.formsOf));
  const alone = chancesOfPlan(
    compared.map(({ features }) => features),
    evidence.profiles.map(() => false),
  );
  const ruled = new Set(corrections.members.map(modelKey));
  const reviewed = decidedEdges(plan.id, corrections).map((edge) => {
    const index = compared.findIndex(({ subject }) => isSameModel(subject.model, edge));
    const at = evidence.profiles.findIndex(({ slug }) => slug === edge.model);
    if (index < 0 || at < 0) return edge;
    const score = Math.round(alone[index]![at]! * 1000) / 1000;
    return { ...edge, score, parts: partsOf(compared[index]!.witnesses[at]!) };
  });
  const open = compared.filter(({ subject }) => !ruled.has(modelKey(subject.model)));
  const taken = new Set(reviewed.map(({ model }) => model));
  let proposal = proposeMembers(plan.id, open, evidence, taken);
  // The plan names no programme and few of its models are known here: single matches are then likely accidental, so all
  // of them are left to a person.
  if (plan.programme === null && proposal.edges.length < open.length * OWN_PART)
    proposal = proposeMembers(plan.id, open, evidence, taken, NEVER);
  const edges = [...reviewed, ...proposal.edges];
  return { edges, undecided: proposal.undecided, besides: namedBesides(open, edges, evidence) };
}
