import fitted from './fitted.json' with { type: 'json' };
import { features } from './features.ts';

/** From this chance on a match is proposed as sure. Below its counterpart a candidate is not worth naming. */
export const SURE = 0.95;
export const WORTH_NAMING = 1 - SURE;

/** A canonical model that a person gave to another model of the plan stays this much open: plans do split one in two. */
const STILL_OPEN = 0.02;
/** After so many rounds the chances of a plan stand still. */
const ROUNDS = 12;

const weights = features.map(({ name }) => (fitted.weights as Record<string, number>)[name] ?? 0);

/** How much more likely each candidate is than "none": a conditional logit, the features by their weights. */
const oddsOf = (rows: readonly (readonly number[])[], by: readonly number[]): number[] =>
  rows.map((row) => Math.exp(Math.min(MOST, dot(row, by))));

/** Beyond this nothing is surer, and numbers would overflow. */
const MOST = 40;

const dot = (row: readonly number[], by: readonly number[]): number =>
  row.reduce((sum, value, feature) => sum + value * by[feature]!, 0);

/**
 * The chances of the candidates of one model on its own; what is left to 1 is the chance that none of them is right.
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
 * The chances of all models of one plan together: a plan has each canonical model once, so what one of its models surely
 * is, another is hardly, and of two that look the same neither is sure.
 *
 * Models and canonical models tell each other how much they want and how far they are free, until nothing changes (belief
 * propagation on the matching); that is the chance over all ways to match them, or very near it.
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
  // How free each canonical model is for each model: 1 where no other wants it.
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
