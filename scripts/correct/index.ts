import type { ReadingDecision } from '../../src/domain/decisions.ts';
import { isSameModel, keyPart } from '../../src/domain/model-key.ts';
import type { Anomaly, Corrected, Plan } from '../../src/domain/plan.ts';
import type { RepairedText } from '../../src/domain/repair.ts';
import type { Vocabulary } from '../../src/domain/vocabulary.ts';
import type { Change } from './change.ts';
import { findAnomalies } from '../structure/anomalies/index.ts';
import {
  changeField,
  changeGroup,
  changeLead,
  changeNumber,
  changeTitle,
  setDeadline,
} from './model-changes.ts';
import { placeIn, type DecisionPlace } from './place.ts';
import { changeTask } from './task-changes.ts';

/** A person's decisions on the reading, and the names that they may use. */
export interface CorrectContext {
  readings: readonly ReadingDecision[];
  vocabulary: Vocabulary;
}

/** Numbers of models by the line of their heading: they are known before models of one number are joined. */
export const numbersOf = (readings: readonly ReadingDecision[]): Map<number, number> =>
  new Map(readings.flatMap((one) => (one.change === 'number' ? [[one.line, one.value]] : [])));

/**
 * Puts right what was read wrongly, as a person decided: the text stays as it is, what is made of it changes, and each
 * change is told.
 *
 * Takes: a plan, its lines, the decisions. Gives: `Plan`.
 *
 * @throws InputError where the text no longer has what a decision speaks of, or the decision cannot be
 */
export function correctPlan(
  plan: Plan,
  repaired: RepairedText,
  { readings, vocabulary }: CorrectContext,
): Plan {
  if (readings.length === 0) return plan;
  let next = plan;
  const changes: Corrected[] = [];
  for (const [index, decision] of readings.entries()) {
    const place = placeIn(next, repaired, decision, index);
    const change = apply(next, decision, place, vocabulary);
    next = change.plan;
    changes.push(tell(decision, change));
  }
  const corrected = changes.map((one) => renamed(one, plan, next));
  return { ...next, anomalies: anomaliesAfter(plan, next, repaired, vocabulary), corrected };
}

function apply(plan: Plan, decision: ReadingDecision, place: DecisionPlace, vocabulary: Vocabulary): Change {
  switch (decision.change) {
    case 'number':
      return changeNumber(plan, decision, place);
    case 'title':
      return changeTitle(plan, decision, place, vocabulary);
    case 'group':
      return changeGroup(plan, decision, place);
    case 'field':
      return changeField(plan, decision, place, vocabulary);
    case 'deadline':
      return setDeadline(plan, decision, place);
    case 'lead':
      return changeLead(plan, decision, place, vocabulary);
    case 'task':
      return { ...changeTask(plan, decision, place, vocabulary), model: null };
  }
}

const tell = ({ line, reason, by, at }: ReadingDecision, { model, message }: Change): Corrected => ({
  line,
  message,
  model: model?.number ?? null,
  ...(model && keyPart(model)),
  reason,
  by,
  at,
});

/** A later decision may give a model another number: what is told of it goes with it. */
function renamed(change: Corrected, before: Plan, after: Plan): Corrected {
  if (change.model === null) return change;
  const named = { number: change.model, key: change.key };
  const at = before.models.findIndex((model) => isSameModel(model, named));
  const now = after.models[at];
  return now ? { ...change, model: now.number, ...keyPart(now) } : change;
}

/** What is suspicious in the plan as it counts now; what reading itself was unsure of stays. */
function anomaliesAfter(
  before: Plan,
  after: Plan,
  repaired: RepairedText,
  vocabulary: Vocabulary,
): Anomaly[] {
  const found = new Set(findAnomalies(before, repaired, vocabulary).map((one) => JSON.stringify(one)));
  const ofReading = before.anomalies.filter((one) => !found.has(JSON.stringify(one)));
  return [...ofReading, ...findAnomalies(after, repaired, vocabulary)];
}
