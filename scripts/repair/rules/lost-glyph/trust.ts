import type { RepairStatus } from '../../../../src/domain/repair.ts';
import type { Edge } from '../../lattice/edges.ts';
import { doubtOf, type Doubt } from './doubts.ts';
import { FEW_MARKS, likelihoodOf } from './likelihood.ts';
import type { Surroundings } from './surroundings.ts';

/** From so likely a word, or a mark, on it is surely applied, where no doubt is left; set where made-up damage bears it out. */
const SURE = 0.99;
const SURE_MARK = 0.995;
/** Of the words read in a text so large a share may be applied and wrong, as far as their probabilities tell. */
const MAY_BE_WRONG = 0.003;
/** However the rest of the text is read, no word less likely is applied, and from the second on every one may be. */
const LEAST_LIKELY = 0.88;
const ALWAYS_LIKELY = 0.965;
const LIKELY_MARK = 0.86;
/** A quotation mark or a plus is seldom taken for anything else. */
const LIKELY_FEW_MARK = 0.75;
/** Of a mark the words around must be sure too: the page alone shows that one is lost, hardly which. */
const LIKELY_MARK_BY_WORDS = 0.6;

/** How far a reading may be trusted. */
export interface Trust {
  status: RepairStatus;
  /** How likely it is right. */
  probability: number;
  /** The gravest doubt about it. */
  doubt: Doubt | null;
}

/** A reading and what is known around it. */
export interface Weighed {
  edge: Edge;
  around: Surroundings;
}

/**
 * Weighs the readings of a text: the probability that each is right, and the doubts that hold it back.
 *
 * How likely a reading must be to be applied depends on all of them: where nearly all are certain, a few less likely ones
 * leave the text as a whole no less reliable.
 */
export function trustAll(readings: readonly Weighed[]): Trust[] {
  const weighed = readings.map(({ edge, around }) => {
    const probability = likelihoodOf(edge, around);
    return { edge, probability, doubt: doubtOf(edge, around, probability) };
  });
  const least = leastLikely(
    weighed.flatMap(({ edge, doubt, probability }) =>
      edge.kind === 'mark' || doubt?.most === 'suggested' ? [] : [probability],
    ),
  );
  return weighed.map(({ edge, probability, doubt }) => ({
    status: statusOf(edge, probability, doubt, least),
    probability,
    doubt,
  }));
}

/** From so likely a reading on all of them together leave no more wrong than may be. */
function leastLikely(probabilities: readonly number[]): number {
  let wrong = MAY_BE_WRONG * probabilities.length;
  for (const probability of [...probabilities].sort((a, b) => b - a)) {
    wrong -= 1 - probability;
    if (wrong < 0) return Math.min(Math.max(probability, LEAST_LIKELY), ALWAYS_LIKELY);
  }
  return LEAST_LIKELY;
}

function statusOf(
  { kind, text, posterior }: Edge,
  probability: number,
  doubt: Doubt | null,
  least: number,
): RepairStatus {
  if (doubt?.most === 'suggested' || probability < leastFor(kind, text, least)) return 'suggested';
  if (kind === 'mark' && posterior < LIKELY_MARK_BY_WORDS) return 'suggested';
  return doubt === null && probability >= (kind === 'mark' ? SURE_MARK : SURE) ? 'repaired' : 'likely';
}

function leastFor(kind: Edge['kind'], text: string, least: number): number {
  if (kind !== 'mark') return least;
  return FEW_MARKS.includes(text) ? LIKELY_FEW_MARK : LIKELY_MARK;
}
