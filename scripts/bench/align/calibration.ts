/** What the aligner said of one model: the chance of its best candidate, and whether that was the right one. */
export interface Verdict {
  chance: number;
  right: boolean;
  /** How surprising the right answer was, in natural units. */
  surprise: number;
}

/** How often candidates of about the same chance were right. */
export interface Bucket {
  from: number;
  cases: number;
  meanChance: number;
  right: number;
}

const EDGES = [0, 0.05, 0.2, 0.4, 0.6, 0.8, 0.95];

/** Verdicts by the chance that was stated: where it is calibrated, the share of right ones is the mean chance. */
export function calibrationOf(verdicts: readonly Pick<Verdict, 'chance' | 'right'>[]): Bucket[] {
  return EDGES.map((from, at) => {
    const to = EDGES[at + 1] ?? Infinity;
    const within = verdicts.filter(({ chance }) => chance >= from && chance < to);
    const share = (sum: number): number =>
      within.length === 0 ? 0 : Math.round((1000 * sum) / within.length) / 1000;
    return {
      from,
      cases: within.length,
      meanChance: share(within.reduce((sum, { chance }) => sum + chance, 0)),
      right: share(within.filter(({ right }) => right).length),
    };
  });
}
