import { FEATURES } from '../../receive/pdf/outlines/features.ts';
import { scoreOf } from '../../receive/pdf/outlines/judge.ts';
import type { Trial } from './trials.ts';

/** Trials in which nothing of the font is known weigh less: they are many, and rarer in life. */
const BLIND_WEIGHT = 0.35;

/** Weights that make the true letters of trials most probable (multinomial logistic regression, Adam). */
export function fitWeights(trials: readonly Trial[], rounds = 220): number[] {
  const size = FEATURES.length;
  const weights = Array.from({ length: size }, () => -1);
  const mean = new Float64Array(size);
  const square = new Float64Array(size);
  for (let round = 1; round <= rounds; round += 1) {
    const gradient = gradientOf(trials, weights);
    for (let index = 0; index < size; index += 1) {
      const slope = gradient[index]! - 0.0003 * weights[index]!;
      mean[index] = 0.9 * mean[index]! + 0.1 * slope;
      square[index] = 0.99 * square[index]! + 0.01 * slope * slope;
      const [m, v] = [mean[index]! / (1 - 0.9 ** round), square[index]! / (1 - 0.99 ** round)];
      weights[index]! += ((round < 0.6 * rounds ? 0.6 : 0.15) * m) / (Math.sqrt(v) + 1e-8);
    }
  }
  return weights;
}

/** Probabilities of the letters of a trial. */
export function probabilities({ features }: Trial, weights: readonly number[]): number[] {
  const scores = features.map((each) => scoreOf(each, weights));
  const best = Math.max(...scores);
  const parts = scores.map((score) => Math.exp(score - best));
  const sum = parts.reduce((total, part) => total + part, 0);
  return parts.map((part) => part / sum);
}

function gradientOf(trials: readonly Trial[], weights: readonly number[]): Float64Array {
  const gradient = new Float64Array(weights.length);
  for (const trial of trials) {
    const truth = trial.letters.indexOf(trial.truth);
    if (truth < 0) continue;
    probabilities(trial, weights).forEach((probability, letter) => {
      const pull = ((letter === truth ? 1 : 0) - probability) * (trial.blind ? BLIND_WEIGHT : 1);
      if (Math.abs(pull) < 1e-6) return;
      trial.features[letter]!.forEach(
        (feature, index) => (gradient[index]! += (pull * feature) / trials.length),
      );
    });
  }
  return gradient;
}
