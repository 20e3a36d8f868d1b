import data from './error-model.json' with { type: 'json' };

/**
 * How this recognition errs, measured on pages whose text is known: printed in several fonts, laid askew, blurred,
 * soiled and read again. `scripts/bench/scans.ts` says how it is made anew, and keeps which letters were taken for which.
 */
export interface ErrorModel {
  /**
   * How often a letter is wrong, by the confidence of its strongest rival against its own: pairs of a strength and a
   * share, rising; what lies between two is in proportion.
   */
  wrongByRivalry: [number, number][];
  /** How often the strongest rival of a wrong letter is the true one. */
  strongestIsTrue: number;
}

export const errorModel = data as unknown as ErrorModel;

/** How probable it is that a letter which has a rival of such strength is wrong. */
export function wrongness(rivalry: number): number {
  const knots = errorModel.wrongByRivalry;
  const after = knots.findIndex(([strength]) => strength >= rivalry);
  if (after === 0) return knots[0]![1];
  if (after < 0) return knots.at(-1)![1];
  const [[from, low], [to, high]] = [knots[after - 1]!, knots[after]!];
  return low + ((rivalry - from) / (to - from)) * (high - low);
}
