import { compare, type Evidence } from './features.ts';
import { rarityOf } from './rarity.ts';
import type { Shape } from './shape.ts';

/** A letter that a shape may be, with its probability. */
export interface Guess {
  letter: string;
  probability: number;
}

/** Letters for a shape, best first, with probabilities that sum to 1 at most. */
export function judge(shape: Shape, evidence: Evidence, weights: readonly number[]): Guess[] {
  const scored = compare(shape, evidence).map(({ letter, features }) => ({
    letter,
    score: scoreOf(features, weights) + rarityOf(letter),
  }));
  const best = Math.max(...scored.map(({ score }) => score));
  const parts = scored.map(({ letter, score }) => ({ letter, part: Math.exp(score - best) }));
  const sum = parts.reduce((total, { part }) => total + part, 0);
  return parts
    .map(({ letter, part }) => ({ letter, probability: part / sum }))
    .sort((a, b) => b.probability - a.probability);
}

/** The weight of evidence for a letter, in natural logarithms. */
export const scoreOf = (features: readonly number[], weights: readonly number[]): number =>
  features.reduce((sum, feature, index) => sum + feature * weights[index]!, 0);
