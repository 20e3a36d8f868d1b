/** The four states of a canonical model in a plan. Each is written out; none is shown as a dash. */
export const states = {
  present: 'có',
  absent: 'không có trong kế hoạch này',
  check: 'cần xem',
  pending: 'chưa rà soát',
} as const;
export type ModelState = keyof typeof states;

/** What the state of a cell of the concordance is computed from. */
export interface CellFacts {
  /** Edges of this plan and this canonical model. */
  edges: readonly { decision: 'proposed' | 'reviewed' }[];
  /** Characters of the source that found no place: the plan was read to the end only where there are none. */
  unplaced: number;
  /** Whether the plan says that it is of the model's programme: of one that names none nothing is said to be absent. */
  ofProgramme: boolean;
  /** How many models of the plan no one has decided on and the aligner abstains from. */
  undecided: number;
  /** How many of these may be this canonical model. */
  candidates: number;
  /** Whether the plan lists numbered models at all. */
  hasModels: boolean;
}

/**
 * Whether a plan has a canonical model, may have it, has not, or that is not known yet.
 *
 * "Has not" is a claim about the whole plan: it is made only where every character was placed and every numbered
 * model has its place in the concordance. A plan without numbered models has none of them, only tasks.
 */
export function stateOf({
  edges,
  unplaced,
  ofProgramme,
  undecided,
  candidates,
  hasModels,
}: CellFacts): ModelState {
  if (edges.length > 0) return 'present';
  if (candidates > 0) return 'check';
  if (unplaced > 0 || !ofProgramme) return 'pending';
  return hasModels && undecided > 0 ? 'pending' : 'absent';
}

/** What stands in a cell without a model or task. */
export const cellStateWords = (state: ModelState | 'related'): string =>
  states[state === 'pending' || state === 'check' ? state : 'absent'];
