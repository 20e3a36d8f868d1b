import { chancesOf } from '../../align/chances.ts';

/**
 * One choice to learn from: the features of all candidates, and which of them is right; -1 where none is.
 */
export interface Choice {
  features: readonly (readonly number[])[];
  right: number;
  weight: number;
}

/**
 * Fits a conditional logit with "none" at utility 0 (Newton's method, ridge penalty): the weights under which the right
 * choices are likeliest.
 *
 * @param ridge how much large weights cost; keeps few choices from being learned by heart
 */
export function fitLogit(choices: readonly Choice[], size: number, ridge: number): number[] {
  let weights = new Array<number>(size).fill(0);
  for (let round = 0; round < 30; round++) {
    const { gradient, curvature } = slopes(choices, weights, ridge);
    const step = solve(curvature, gradient);
    const before = likelihood(choices, weights, ridge);
    let part = 1;
    const moved = (): number[] => weights.map((weight, at) => weight + part * step[at]!);
    // A whole step may lead beyond the top; half of it, or half of that, does not.
    while (part > 1e-4 && likelihood(choices, moved(), ridge) < before) part /= 2;
    weights = moved();
    if (part * Math.max(...step.map(Math.abs)) < 1e-5) break;
  }
  return weights;
}

/** How likely the right choices are, as a logarithm, less what the weights cost. */
function likelihood(choices: readonly Choice[], weights: readonly number[], ridge: number): number {
  const cost = (ridge / 2) * weights.reduce((sum, weight) => sum + weight * weight, 0);
  return choices.reduce((sum, { features, right, weight }) => {
    const chances = chancesOf(features, weights);
    const chance = right < 0 ? 1 - chances.reduce((all, one) => all + one, 0) : chances[right]!;
    return sum + weight * Math.log(Math.max(1e-12, chance));
  }, -cost);
}

function slopes(
  choices: readonly Choice[],
  weights: readonly number[],
  ridge: number,
): { gradient: number[]; curvature: number[][] } {
  const size = weights.length;
  const gradient = weights.map((weight) => -ridge * weight);
  const curvature = weights.map((_, at) => weights.map((__, other) => (at === other ? ridge : 0)));
  for (const { features, right, weight } of choices) {
    const chances = chancesOf(features, weights);
    const mean = new Array<number>(size).fill(0);
    for (const [at, row] of features.entries())
      for (let i = 0; i < size; i++) mean[i]! += chances[at]! * row[i]!;
    for (let i = 0; i < size; i++) {
      gradient[i]! += weight * ((right < 0 ? 0 : features[right]![i]!) - mean[i]!);
      for (let j = 0; j < size; j++) curvature[i]![j]! -= weight * mean[i]! * mean[j]!;
    }
    for (const [at, row] of features.entries())
      for (let i = 0; i < size; i++) {
        const scaled = weight * chances[at]! * row[i]!;
        for (let j = 0; j < size; j++) curvature[i]![j]! += scaled * row[j]!;
      }
  }
  return { gradient, curvature };
}

/** Solves a system of linear equations by elimination. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at]!]);
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let at = column + 1; at < size; at++)
      if (Math.abs(rows[at]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = at;
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    for (let at = 0; at < size; at++) {
      if (at === column) continue;
      const factor = rows[at]![column]! / rows[column]![column]!;
      for (let k = column; k <= size; k++) rows[at]![k]! -= factor * rows[column]![k]!;
    }
  }
  return rows.map((row, at) => row[size]! / row[at]!);
}
