import type { Edge } from '../../src/domain/concordance.ts';
import type { Corrections } from '../../src/domain/decisions.ts';
import { keyPart } from '../../src/domain/model-key.ts';

/** The edges that a person decided for one plan; "none fits" gives no edge. */
export function decidedEdges(plan: string, { members }: Corrections): Edge[] {
  return members.flatMap(({ number, key, model, relation, reason, quotes, by, at }) =>
    model === null
      ? []
      : [
          {
            plan,
            number,
            ...keyPart({ key }),
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
