import type { Edge } from '../../lattice/edges.ts';
import { logOdds, markFeatures, wordFeatures, type Feature } from './features.ts';
import fitted from './fitted.json' with { type: 'json' };
import type { Surroundings } from './surroundings.ts';

/** The weights of the features, by name. */
type Weights = Readonly<Record<string, number>>;

/** Marks that made-up damage has too few of to be fitted: the model is believed a little less than it believes itself. */
export const FEW_MARKS = '+“”';
const tempered = (posterior: number): number => 1 / (1 + Math.exp(0.7 - 0.78 * 4 * logOdds(posterior)));

/** The probability that a reading of lost letters, or of a lost mark, is right; the weights come from `npm run fit:repair`. */
export function likelihoodOf(edge: Edge, around: Surroundings): number {
  if (edge.kind === 'mark' && FEW_MARKS.includes(edge.text)) return tempered(edge.posterior);
  return edge.kind === 'mark'
    ? chanceOf(markFeatures, fitted.marks, edge, around)
    : chanceOf(wordFeatures, fitted.words, edge, around);
}

function chanceOf(features: readonly Feature[], weights: Weights, edge: Edge, around: Surroundings): number {
  const sum = features.reduce((all, { name, of }) => all + (weights[name] ?? 0) * of(edge, around), 0);
  return 1 / (1 + Math.exp(-sum));
}
