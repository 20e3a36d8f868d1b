import type { RepairStatus } from '../../../../src/domain/repair.ts';
import type { Edge } from '../../lattice/edges.ts';
import { doubtOf, type Doubt } from './doubts.ts';
import { likelihoodOf } from './likelihood.ts';
import type { Surroundings } from './surroundings.ts';

/** The probabilities from which on a reading is surely applied, or applied; set where made-up damage bears them out. */
const SURE = { word: 0.985, mark: 0.995 };
const LIKELY = { word: 0.9, mark: 0.75 };
/** More is asked of a word of which a doubt is left: its probability was fitted on words of all kinds. */
const LIKELY_IN_DOUBT = 0.95;
/** Of a mark the words around must be sure too: the page alone shows that one is lost, hardly which. */
const LIKELY_MARK_BY_WORDS = 0.8;

/** How far a reading may be trusted. */
export interface Trust {
  status: RepairStatus;
  /** How likely it is right. */
  probability: number;
  /** The gravest doubt about it. */
  doubt: Doubt | null;
}

/** Weighs a reading of lost letters or marks: the probability that it is right, and the doubts that hold it back. */
export function trust(edge: Edge, around: Surroundings): Trust {
  const probability = likelihoodOf(edge, around);
  const doubt = doubtOf(edge, around, probability);
  return { status: statusOf(edge, probability, doubt), probability, doubt };
}

function statusOf({ kind, posterior }: Edge, probability: number, doubt: Doubt | null): RepairStatus {
  const what = kind === 'mark' ? 'mark' : 'word';
  if (doubt?.most === 'suggested' || probability < LIKELY[what]) return 'suggested';
  if (what === 'word' && doubt !== null && probability < LIKELY_IN_DOUBT) return 'suggested';
  if (what === 'mark' && posterior < LIKELY_MARK_BY_WORDS) return 'suggested';
  return doubt === null && probability >= SURE[what] ? 'repaired' : 'likely';
}
