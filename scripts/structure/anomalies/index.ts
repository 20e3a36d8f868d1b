import { keyPart } from '../../../src/domain/model-key.ts';
import type { Anomaly, Model } from '../../../src/domain/plan.ts';
import type { RepairedText } from '../../../src/domain/repair.ts';
import type { Vocabulary } from '../../../src/domain/vocabulary.ts';
import { findContradiction } from './contradiction.ts';
import { findCountMismatch } from './count-mismatch.ts';
import { findDuplicate } from './duplicate.ts';
import { findHandwritten } from './handwritten.ts';
import { findImpossibleDate } from './impossible-date.ts';
import type { FindAnomaly, PlanToCheck } from './input.ts';
import { findLeftInText } from './left-in-text.ts';
import { findLetterhead } from './letterhead.ts';
import { findMisreadNumber } from './misread-number.ts';
import { findMissingDeadline } from './missing-deadline.ts';
import { findNameVariant } from './name-variant.ts';
import { findNoSuchUnit } from './no-such-unit.ts';
import { findNumbering } from './numbering.ts';
import { findOddValues } from './odd-values.ts';
import { findOutOfPeriod } from './out-of-period.ts';
import { findReversedRange } from './reversed-range.ts';
import { findSwallowed } from './swallowed.ts';
import { findTaskNumbering } from './task-numbering.ts';

export type { PlanToCheck } from './input.ts';

/** In the order in which they are listed for a plan: what a person must settle first, spelling last. */
const kinds: readonly FindAnomaly[] = [
  findCountMismatch,
  findNumbering,
  findTaskNumbering,
  findMisreadNumber,
  findLetterhead,
  findImpossibleDate,
  findReversedRange,
  findOutOfPeriod,
  findContradiction,
  findNoSuchUnit,
  findMissingDeadline,
  findSwallowed,
  findOddValues,
  findLeftInText,
  findHandwritten,
  findDuplicate,
  findNameVariant,
];

/**
 * What a reader of the plan should be warned of: facts that contradict each other or cannot be. Nothing is changed.
 *
 * Takes: the structured plan and its repaired lines. Gives: `Anomaly[]`.
 */
export function findAnomalies(plan: PlanToCheck, repaired: RepairedText, vocabulary: Vocabulary): Anomaly[] {
  const found = kinds.flatMap((find) => find({ plan, repaired, vocabulary }));
  const named = Map.groupBy(plan.models, ({ number }) => number);
  return found.map((anomaly) => withKey(anomaly, named.get(anomaly.model ?? 0) ?? []));
}

/** Says which model an anomaly belongs to where several have its number: the one on whose lines it stands. */
function withKey(anomaly: Anomaly, named: readonly Model[]): Anomaly {
  if (named.length < 2 || anomaly.key !== undefined) return anomaly;
  const holds = ({ lines: [first, last] }: Model): boolean =>
    anomaly.lines.some((line) => line >= first && line <= last);
  return { ...anomaly, ...keyPart(named.find(holds) ?? named[0]!) };
}
