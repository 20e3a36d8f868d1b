import type { Edge } from '../../src/domain/concordance.ts';
import type { Corrections } from '../../src/domain/decisions.ts';

/** The edges that a person decided for one plan; "none fits" gives no edge. */
export function decidedEdges(plan: string, { members }: Corrections): Edge[] {
  return members.flatMap(({ number, model, relation, reason, quotes, by, at }) =>
    model === null
      ? []
      : [
          {
            plan,
            number,
            model,
            relation,
            decision: 'reviewed' as const,
            by,
            at,
            reason,
            quotes,
            score: null,
            parts: [],
          },
        ],
  );
}
