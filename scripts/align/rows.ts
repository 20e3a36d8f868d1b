import { openRelation, type AlignRow, type Concordance } from '../../src/domain/concordance.ts';
import { isSameModel, keyPart } from '../../src/domain/model-key.ts';
import type { Plan } from '../../src/domain/plan.ts';

/** One row for each canonical model that a plan's model is; one with `model: null` where that is open. */
export function rowsOf(model: Plan['models'][number], { edges, undecided }: Concordance): AlignRow[] {
  const { title } = model;
  const named = { number: model.number, ...keyPart(model) };
  const own = edges.filter((edge) => isSameModel(edge, model));
  if (own.length > 0)
    return own.map(({ model: slug, relation, score, decision }) => ({
      ...named,
      title,
      model: slug,
      relation: openRelation(relation),
      kind: relation,
      score,
      decision,
      candidates: [],
    }));
  const open = undecided.find((one) => isSameModel(one, model));
  return [
    {
      ...named,
      title,
      model: null,
      relation: null,
      kind: null,
      score: null,
      // Without an open question the case is decided: a person has said that no canonical model fits.
      decision: open?.decision ?? 'reviewed',
      candidates: open?.candidates ?? [],
    },
  ];
}
