import type { CanonicalModel, Edge, Undecided } from '../../src/domain/concordance.ts';
import { correctionsSchema, type Corrections } from '../../src/domain/decisions.ts';
import type { Plan } from '../../src/domain/plan.ts';
import type { Vocabulary } from '../../src/domain/vocabulary.ts';
import { decidedEdges } from './decided-edges.ts';
import { makeGroupOf } from './group-of.ts';
import { gatherEvidence } from './profiles.ts';
import { proposeMembers, scorePlan } from './propose.ts';
import type { Forms } from './words.ts';

/** What align needs: all plans, the canonical models, and persons' decisions by plan id. */
export interface AlignInput {
  plans: Plan[];
  models: CanonicalModel[];
  decisions: Map<string, Corrections>;
  vocabulary: Vocabulary;
  /** The plans whose decided members describe the canonical models, and those decisions; absent: the plans above. */
  witnesses?: { plans: Plan[]; decisions: ReadonlyMap<string, Corrections> };
}

/** The edges of one plan: what persons decided, with the program's own score beside it, then what it proposes. */
export function alignPlan(
  plan: Plan,
  { models, vocabulary, plans, decisions, witnesses = { plans, decisions } }: AlignInput,
  formsOf: (text: string) => Forms,
): { edges: Edge[]; undecided: Undecided[] } {
  const corrections = decisions.get(plan.id) ?? correctionsSchema.parse({});
  const evidence = gatherEvidence({ ...witnesses, models, formsOf }, plan.id);
  const scored = scorePlan(plan, evidence, makeGroupOf(plan, vocabulary, formsOf));
  const ruled = new Set(corrections.members.map(({ number }) => number));
  const reviewed = decidedEdges(plan.id, corrections).map((edge) => {
    const ranked = scored.find(({ model }) => model.number === edge.number)?.ranked;
    const candidate = ranked?.find(({ slug }) => slug === edge.model);
    return candidate ? { ...edge, score: candidate.score, parts: candidate.parts } : edge;
  });
  const open = scored.filter(({ model }) => !ruled.has(model.number));
  const proposal = proposeMembers(plan.id, open, evidence, new Set(reviewed.map(({ model }) => model)));
  return { edges: [...reviewed, ...proposal.edges], undecided: proposal.undecided };
}
