import type { Edge, Undecided } from '../../src/domain/concordance.ts';
import { keyPart } from '../../src/domain/model-key.ts';
import type { Model, Plan } from '../../src/domain/plan.ts';
import { assignBest } from './assignment.ts';
import { chancesOfPlan, SURE, WORTH_NAMING } from './chances.ts';
import { explain } from './explain.ts';
import { featuresOf } from './features.ts';
import type { Evidence } from './profiles.ts';
import { proposeRelation } from './relation.ts';
import { witnessesFor, readSubject, type Subject, type Witness } from './witnesses.ts';

/** A plan's model with all that speaks for and against each canonical model. */
export interface ComparedModel {
  subject: Subject;
  witnesses: Witness[];
  features: number[][];
}

/** What the aligner says of one plan, on its own. */
export interface Proposal {
  edges: Edge[];
  undecided: Undecided[];
}

/** The most candidates that a person is shown. */
const MOST_NAMED = 3;

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/** Compares title and fields of every model of a plan with every canonical model. */
export function compareWithModels(
  plan: Plan,
  evidence: Evidence,
  groupOf: (model: Model) => string | null,
): ComparedModel[] {
  return plan.models.map((model) => {
    const subject = readSubject(model, groupOf(model), evidence);
    const witnesses = witnessesFor(subject, evidence);
    return { subject, witnesses, features: featuresOf(witnesses) };
  });
}

/**
 * Says of each model of a plan which canonical model it surely is, or which ones it may be, or that none is near.
 *
 * @param taken canonical models that a person already gave to other models of this plan
 * @param sure the chance from which a match is proposed; beyond 1 all is left to a person
 */
export function proposeMembers(
  plan: string,
  compared: readonly ComparedModel[],
  evidence: Evidence,
  taken: ReadonlySet<string>,
  sure = SURE,
): Proposal {
  const { profiles } = evidence;
  const chances = chancesOfPlan(
    compared.map(({ features }) => features),
    profiles.map(({ slug }) => taken.has(slug)),
  );
  const assigned = assignBest(
    chances.map((row) => row.map((chance, at) => (taken.has(profiles[at]!.slug) ? 0 : chance))),
  );
  const edges: Edge[] = [];
  const undecided: Undecided[] = [];
  for (const [index, one] of compared.entries()) {
    const row = chances[index]!;
    const best = assigned[index] ?? null;
    if (best !== null && row[best]! >= sure) edges.push(edgeTo(plan, one, best, row[best]!, evidence));
    else undecided.push(openQuestion(plan, one, row, evidence));
  }
  return { edges, undecided };
}

function edgeTo(
  plan: string,
  { subject, witnesses }: ComparedModel,
  at: number,
  chance: number,
  evidence: Evidence,
): Edge {
  const profile = evidence.profiles[at]!;
  return {
    plan,
    number: subject.model.number,
    ...keyPart(subject.model),
    model: profile.slug,
    ...proposeRelation(subject, profile, evidence),
    decision: 'proposed',
    by: null,
    at: null,
    quotes: [],
    score: rounded(chance),
    parts: partsOf(witnesses[at]!),
  };
}

/** The witnesses by name, for the page that explains a match. */
export function partsOf({ title, nearest, own, copied, coreInAll, unheard }: Witness): Edge['parts'] {
  return [
    { name: 'tên', value: rounded(title), note: `gần nhất: ${nearest.source}` },
    {
      name: 'nội dung',
      value: rounded(Math.max(own, copied)),
      note: 'mục tiêu, phân công, kết quả',
    },
    { name: 'từ chính', value: rounded(coreInAll), note: 'phần tên chung có trong tên và nội dung' },
    { name: 'từ lạ', value: rounded(unheard), note: 'phần tên không mô hình chung nào nói tới' },
  ];
}

function openQuestion(
  plan: string,
  { subject, witnesses }: ComparedModel,
  chances: readonly number[],
  evidence: Evidence,
): Undecided {
  const named = chances
    .map((chance, at) => ({ chance, at }))
    .filter(({ chance }) => chance >= WORTH_NAMING)
    .sort((a, b) => b.chance - a.chance || a.at - b.at)
    .slice(0, MOST_NAMED);
  const candidates = named.map(({ chance, at }) => {
    const profile = evidence.profiles[at]!;
    const reasons = explain(subject, witnesses[at]!, profile, evidence);
    return { model: profile.slug, probability: rounded(chance), ...reasons };
  });
  const { number, title } = subject.model;
  const key = keyPart(subject.model);
  const [decision, reason] =
    candidates.length === 0
      ? (['none', 'Không mô hình chung nào gần; có thể là mô hình mới.'] as const)
      : (['check', whyOpen(named.map(({ chance }) => chance))] as const);
  return { plan, number, ...key, title, decision, candidates, reason };
}

function whyOpen([first, second]: readonly number[]): string {
  if (second !== undefined && second > first! / 2)
    return 'Có nhiều mô hình chung gần như nhau; cần người chọn.';
  return first! >= 0.5
    ? 'Có một mô hình chung rất gần nhưng chưa chắc; cần người xem.'
    : 'Có mô hình chung hơi gần, có thể không phải; cần người xem.';
}
