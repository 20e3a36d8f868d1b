import type { KeptDecision } from '../../src/domain/decisions.ts';
import { InputError } from '../../src/domain/issue.ts';
import type { Mask } from '../../src/domain/pages.ts';
import type { Anomaly, Plan } from '../../src/domain/plan.ts';
import type { Refusal } from '../../src/domain/refusal.ts';
import type { MaskedText } from '../mask/index.ts';
import { standsOn } from './place.ts';

/** That the paper has a point so. */
export type AsPrinted = Extract<KeptDecision, { keep: 'as-printed' }>;
type StaysMasked = Extract<KeptDecision, { keep: 'masked' }>;

/**
 * Notes at each point to be checked that a person looked at it and leaves it, and sees that what is to stay hidden is.
 * A point that is no longer found, or says something else by now, is not what the person looked at: it waits again.
 *
 * Takes: a plan, its text, the decisions. Gives: `Plan`.
 *
 * @throws InputError where the quoted words no longer stand on the line, or a place is no longer masked
 */
export function keepAsDecided(plan: Plan, text: MaskedText, kept: readonly KeptDecision[]): Plan {
  if (kept.length === 0) return plan;
  for (const [index, decision] of kept.entries()) {
    const refusal = whyStale(decision, text);
    if (refusal !== null)
      throw new InputError(sentenceOf(refusal), {
        refusal,
        place: { file: `content/corrections/${plan.id}.yaml`, key: ['kept', index] },
        hint: 'The decision is stale: look at the place again, and put it right or take it out.',
      });
  }
  const anomalies = plan.anomalies.map((anomaly): Anomaly => {
    const found = kept.find((one) => isKept(anomaly, one));
    return found ? { ...anomaly, kept: { reason: found.reason, by: found.by, at: found.at } } : anomaly;
  });
  return { ...plan, anomalies };
}

type Stale = Extract<Refusal, { code: 'nothing-masked' | 'quote-not-there' }>;

/** Why a decision fits a text no more; null where it does. */
export function whyStale(decision: KeptDecision, { repaired, masked }: MaskedText): Stale | null {
  const { line } = decision;
  if (decision.keep === 'masked')
    return masked.some((mask) => staysMasked(mask, decision))
      ? null
      : { code: 'nothing-masked', line: decision.line, column: decision.column };
  const { quote } = decision;
  if (line === undefined || quote === undefined || standsOn(repaired.lines, line, quote)) return null;
  return { code: 'quote-not-there', line, quote };
}

const sentenceOf = (stale: Stale): string =>
  stale.code === 'nothing-masked'
    ? `nothing is masked on line ${stale.line} at column ${stale.column}.`
    : `line ${stale.line} no longer has "${stale.quote}".`;

/** Whether a person decided that this place stays hidden. */
export const staysMasked = ({ line, column, length }: Mask, kept: StaysMasked): boolean =>
  kept.line === line && column <= kept.column && kept.column < column + length;

/** Whether a person decided that the paper has just this point so. */
export const isKept = ({ lines, message }: Anomaly, decision: KeptDecision): decision is AsPrinted =>
  decision.keep === 'as-printed' &&
  decision.says === message &&
  (decision.line === undefined || lines.includes(decision.line));
