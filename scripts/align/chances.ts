import fitted from './fitted.json' with { type: 'json' };
import { features } from './features.ts';

/** A match with at least this probability is proposed as sure. A candidate below `WORTH_NAMING` is not shown at all. */
export const SURE = 0.95;
export const WORTH_NAMING = 1 - SURE;

/** How likely a canonical model remains for other models of a plan once a person has assigned it: plans sometimes split one model in two. */
const STILL_OPEN = 0.02;
/** After this many rounds the probabilities no longer change. */
const ROUNDS = 12;

const weights = features.map(({ name }) => (fitted.weights as Record<string, number>)[name] ?? 0);

/** How much more likely each candidate is than "none": a conditional logit, the features by their weights. */
const oddsOf = (rows: readonly (readonly number[])[], by: readonly number[]): number[] =>
  rows.map((row) => Math.exp(Math.min(MOST, dot(row, by))));

/** Upper limit of a utility, so that `Math.exp` does not overflow. */
const MOST = 40;

const dot = (row: readonly number[], by: readonly number[]): number =>
  row.reduce((sum, value, feature) => sum + value * by[feature]!, 0);

/**
 * The probabilities of the candidates of one model, looked at alone. What is missing to 1 is the probability of "none".
 *
 * @param rows the features of one plan model against each canonical model
 * @param by the weights, in the order of the features
 */
export function chancesOf(rows: readonly (readonly number[])[], by: readonly number[]): number[] {
  const odds = oddsOf(rows, by);
  const total = 1 + odds.reduce((sum, one) => sum + one, 0);
  return odds.map((one) => one / total);
}

/**
 * The probabilities for all models of one plan together. A plan contains each canonical model once: if one of its models
 * surely is that canonical model, another one hardly is; and if two look equally like it, neither is sure.
 *
 * Computed by belief propagation on the matching: in turn, models say how much they want each canonical model, and
 * canonical models say how free they still are. The result is very near the probability over all possible matchings.
 *
 * @param plan for each model of the plan, its features against each canonical model
 * @param taken for each canonical model, whether a person gave it to another model of the plan
 * @param by the weights; those of `fitted.json` unless a measurement brings its own
 */
export function chancesOfPlan(
  plan: readonly (readonly (readonly number[])[])[],
  taken: readonly boolean[],
  by: readonly number[] = weights,
): number[][] {
  const odds = plan.map((rows) => oddsOf(rows, by).map((one, at) => (taken[at] ? one * STILL_OPEN : one)));
  // For each model, how free each canonical model is: 1 where no other model of the plan wants it.
  let free = odds.map((row) => row.map(() => 1));
  for (let round = 0; round < ROUNDS; round++) {
    const wants = odds.map((row, index) => {
      const total = 1 + row.reduce((sum, one, at) => sum + one * free[index]![at]!, 0);
      return row.map((one, at) => one / Math.max(1, total - one * free[index]![at]!));
    });
    const wanted = taken.map((_, at) => wants.reduce((sum, row) => sum + row[at]!, 0));
    free = wants.map((row) => row.map((own, at) => 1 / (1 + Math.max(0, wanted[at]! - own))));
  }
  return odds.map((row, index) => {
    const total = 1 + row.reduce((sum, one, at) => sum + one * free[index]![at]!, 0);
    return row.map((one, at) => (one * free[index]![at]!) / total);
  });
}
