import type { Edge, Undecided } from '../../src/domain/concordance.ts';
import type { Model, Plan } from '../../src/domain/plan.ts';
import { assignBest } from './assignment.ts';
import type { Evidence } from './profiles.ts';
import { proposeRelation } from './relation.ts';
import { scoreModel, type Candidate } from './score.ts';
import { ACCEPT, MARGIN, MAY_LOSE, SHARE, SHOWN_CANDIDATES, WORTH_SHOWING } from './thresholds.ts';

/** What the aligner says of one plan, on its own. */
export interface Proposal {
  edges: Edge[];
  undecided: Undecided[];
}

/** A plan model with every canonical model that it was scored against, the best first. */
interface Scored {
  model: Model;
  ranked: Candidate[];
}

/** Scores every model of a plan against every canonical model. */
export function scorePlan(
  plan: Plan,
  evidence: Evidence,
  groupOf: (model: Model) => string | null,
): Scored[] {
  return plan.models.map((model) => ({
    model,
    ranked: evidence.profiles
      .map((profile) => scoreModel(model, groupOf(model), profile, evidence))
      .sort((a, b) => b.score - a.score || (a.slug < b.slug ? -1 : 1)),
  }));
}

/**
 * Proposes for each model of a plan the canonical model that it is, or abstains and says why.
 *
 * @param taken canonical models that a person already gave to other models of this plan
 */
export function proposeMembers(
  plan: string,
  scored: readonly Scored[],
  evidence: Evidence,
  taken: ReadonlySet<string>,
): Proposal {
  const slugs = evidence.profiles.map(({ slug }) => slug).filter((slug) => !taken.has(slug));
  const gains = scored.map(({ ranked }) => {
    const bySlug = new Map(ranked.map((candidate) => [candidate.slug, candidate.score]));
    return slugs.map((slug) => (bySlug.get(slug) ?? 0) - WORTH_SHOWING);
  });
  const assigned = assignBest(gains).map((column) => (column === null ? null : slugs[column]!));
  const edges: Edge[] = [];
  const undecided: Undecided[] = [];
  for (const [index, { model, ranked }] of scored.entries()) {
    const others = new Set([
      ...taken,
      ...assigned.filter((slug, at) => at !== index && slug !== null),
    ]) as Set<string>;
    const verdict = judge(ranked, assigned[index]!, others);
    if (typeof verdict === 'string') undecided.push(abstain(plan, model, ranked, verdict));
    else edges.push(toEdge(plan, model, verdict, evidence, others.has(verdict.slug)));
  }
  return { edges, undecided };
}

/** The candidate that may be proposed, or in Vietnamese why none is. */
function judge(
  ranked: readonly Candidate[],
  assigned: string | null,
  others: ReadonlySet<string>,
): Candidate | string {
  const [best] = ranked;
  if (!best || best.score < WORTH_SHOWING) return 'Không mô hình chung nào gần; có thể là mô hình mới.';
  if (best.score < ACCEPT) return 'Không mô hình chung nào đủ gần; có thể là mô hình mới.';
  if (others.has(best.slug)) {
    const second = ranked.find(({ slug }) => slug === assigned);
    if (second && second.score >= ACCEPT && best.score - second.score <= MAY_LOSE) return second;
    if (best.score >= SHARE && best.title.onlyFirst < 0.4) return best;
    return 'Mô hình chung gần nhất đã ứng với một mô hình khác của kế hoạch này.';
  }
  const rival = ranked.find(({ slug }) => slug !== best.slug && !others.has(slug));
  if (rival && best.score - rival.score < MARGIN) return 'Hai mô hình chung gần như nhau; cần người chọn.';
  return best;
}

function abstain(
  plan: string,
  { number, title }: Model,
  ranked: readonly Candidate[],
  reason: string,
): Undecided {
  const candidates = ranked
    .filter(({ score }) => score >= WORTH_SHOWING)
    .slice(0, SHOWN_CANDIDATES)
    .map(({ slug, score }) => ({ model: slug, score }));
  return { plan, number, title, candidates, reason };
}

function toEdge(plan: string, model: Model, candidate: Candidate, evidence: Evidence, shared: boolean): Edge {
  const { relation, reason } = proposeRelation(model, candidate, evidence, shared);
  return {
    plan,
    number: model.number,
    model: candidate.slug,
    relation,
    decision: 'proposed',
    by: null,
    at: null,
    reason,
    quotes: [],
    score: candidate.score,
    parts: candidate.parts,
  };
}
