import type { CanonicalModel } from '../../../src/domain/concordance.ts';
import type { AlignInput } from '../../align/align-plan.ts';
import { formsFor } from '../../align/align-plan.ts';
import { makeGroupOf } from '../../align/group-of.ts';
import { gatherEvidence, type Evidence } from '../../align/profiles.ts';
import { compareWithModels } from '../../align/propose.ts';
import type { LabelledPlan } from './labelled.ts';
import type { Choice } from './logit.ts';

/** A choice to learn from, and where it comes from: what is of one fold is never learned from and asked at once. */
export interface SourcedChoice extends Choice {
  fold: string;
  source: string;
  title: string;
  hard: boolean;
  /** Whether the canonical models were known by their wordings too, as in earnest. */
  asInEarnest: boolean;
}

/** The number of folds over which titles alone are spread. */
const TITLE_FOLDS = 8;
/** Each written model is heard twice, and a title alone says half of what a model with fields says. */
const HALF = 0.5;

/**
 * All choices whose truth is known.
 *
 * The written plans and the wordings of the canonical models have the same authors, so each written plan is read
 * twice: as it is, and with all wordings taken away. Otherwise the fit would trust a nearness that other people's plans
 * do not have.
 */
export function gatherChoices(
  input: AlignInput,
  { decided, written, titles }: Record<'decided' | 'written' | 'titles', LabelledPlan[]>,
): SourcedChoice[] {
  const bare = { ...input, models: input.models.map(withoutWordings) };
  const shared = evidenceFor(titles[0]!, input);
  return [
    ...decided.flatMap((labelled) => choicesOf(labelled, input, labelled.source, 1)),
    ...written.flatMap((labelled) => choicesOf(labelled, input, labelled.source, HALF)),
    ...written
      .flatMap((labelled) => choicesOf(labelled, bare, labelled.source, HALF))
      .map((choice) => ({ ...choice, asInEarnest: false })),
    ...titles.flatMap((labelled, at) =>
      choicesOf(labelled, input, `titles ${at % TITLE_FOLDS}`, HALF, shared),
    ),
  ];
}

const withoutWordings = (model: CanonicalModel): CanonicalModel => ({ ...model, wordings: [] });

function evidenceFor({ plan }: LabelledPlan, input: AlignInput): Evidence {
  return gatherEvidence({ ...input, formsOf: formsFor(plan, input) }, plan.id);
}

function choicesOf(
  labelled: LabelledPlan,
  input: AlignInput,
  fold: string,
  weight: number,
  evidence = evidenceFor(labelled, input),
): SourcedChoice[] {
  const { plan, truth, source } = labelled;
  const groupOf = makeGroupOf(plan, input.programme.groups, evidence.formsOf);
  return compareWithModels(plan, evidence, groupOf).map(({ subject, features }) => {
    const { model, hard } = truth.get(subject.model.number) ?? { model: null, hard: false };
    const right = evidence.profiles.findIndex(({ slug }) => slug === model);
    return { fold, source, title: subject.model.title, hard, features, right, weight, asInEarnest: true };
  });
}
