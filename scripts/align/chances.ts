import fitted from './fitted.json' with { type: 'json' };
import { features } from './features.ts';

/** From this chance on a match is proposed as sure. Below its counterpart a candidate is not worth naming. */
export const SURE = 0.95;
export const WORTH_NAMING = 1 - SURE;

/** However sure another model of the plan is of it, a canonical model stays this much open: plans do split one in two. */
const LEAST_OPEN = 0.02;
const ROUNDS = 8;

const weights = features.map(({ name }) => (fitted.weights as Record<string, number>)[name] ?? 0);

/**
 * The chances of the candidates; what is left to 1 is the chance that none of them is right.
 *
 * A conditional logit: each candidate has a utility, a sum of its features by weight, and "none" has 0.
 *
 * @param rows the features of one plan model against each canonical model
 * @param by the weights, in the order of the features
 * @param open how far each canonical model is still open to this one, 0 to 1; all of them without it
 */
export function chancesOf(
  rows: readonly (readonly number[])[],
  by: readonly number[],
  open?: readonly number[],
): number[] {
  const utilities = rows.map(
    (row, at) =>
      row.reduce((sum, value, feature) => sum + value * by[feature]!, 0) + Math.log(open?.[at] ?? 1),
  );
  const most = Math.max(0, ...utilities);
  const powers = utilities.map((utility) => Math.exp(utility - most));
  const total = Math.exp(-most) + powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

/**
 * The chances of all models of one plan together: a plan has each canonical model once, so what one of its models surely
 * is, another is hardly.
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
  const shut = taken.map((is) => (is ? LEAST_OPEN : 1));
  let chances = plan.map((rows) => chancesOf(rows, by, shut));
  for (let round = 0; round < ROUNDS; round++) {
    const others = shut.map((_, at) =>
      chances.reduce((sum, row) => sum + Math.log(Math.max(LEAST_OPEN, 1 - row[at]!)), 0),
    );
    chances = plan.map((rows, index) => {
      const open = shut.map((least, at) => {
        const own = Math.log(Math.max(LEAST_OPEN, 1 - chances[index]![at]!));
        return Math.max(LEAST_OPEN, least * Math.exp(others[at]! - own));
      });
      // Half of the way: two models that want the same one would else change places for ever.
      return chancesOf(rows, by, open).map((chance, at) => (chance + chances[index]![at]!) / 2);
    });
  }
  return chances;
}
