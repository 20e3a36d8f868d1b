import { openRelation } from '../../../src/domain/concordance.ts';
import type { AlignInput } from '../../align/align-plan.ts';
import { formsFor } from '../../align/align-plan.ts';
import { gatherEvidence } from '../../align/profiles.ts';
import { proposeRelation } from '../../align/relation.ts';
import { readSubject } from '../../align/witnesses.ts';
import type { LabelledPlan } from './labelled.ts';

/** How the relations of one plan's known models come out, given the right canonical model. */
export interface RelationFigures {
  known: number;
  /** The very kind is right; or at least whether the scope is the same. */
  exact: number;
  right: number;
  wrong: { title: string; truth: string; said: string; reason: string | null }[];
}

/** Proposes the relation of every known model of a plan to its true canonical model. */
export function judgeRelations({ plan, truth }: LabelledPlan, input: AlignInput): RelationFigures {
  const evidence = gatherEvidence({ ...input, formsOf: formsFor(plan, input) }, plan.id);
  const figures: RelationFigures = { known: 0, exact: 0, right: 0, wrong: [] };
  for (const model of plan.models) {
    const decided = truth.get(model.number);
    const profile = evidence.profiles.find(({ slug }) => slug === decided?.model);
    if (!decided || !profile) continue;
    const { relation, reason } = proposeRelation(readSubject(model, null, evidence), profile, evidence);
    figures.known += 1;
    figures.exact += Number(relation === decided.relation);
    const isRight = openRelation(relation) === openRelation(decided.relation);
    figures.right += Number(isRight);
    if (!isRight) figures.wrong.push({ title: model.title, truth: decided.relation, said: relation, reason });
  }
  return figures;
}
