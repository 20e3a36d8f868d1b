import type { Edge } from '../domain/concordance.ts';

/** How closely a relation binds: a model that is the same comes before one that only overlaps. */
const closeness = { same: 0, broader: 1, narrower: 2, overlaps: 3 } as const;

/**
 * The edge that represents a plan's model where only one can be given: `same` first, then a person's decision,
 * then the higher score, then the slug, so that the choice never depends on the order of input.
 */
export function mainEdge(edges: readonly Edge[]): Edge | undefined {
  return [...edges].sort(
    (a, b) =>
      closeness[a.relation] - closeness[b.relation] ||
      Number(b.decision === 'reviewed') - Number(a.decision === 'reviewed') ||
      (b.score ?? 0) - (a.score ?? 0) ||
      (a.model < b.model ? -1 : 1),
  )[0];
}
