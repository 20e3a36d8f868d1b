import { features } from './features.ts';
import type { Finding } from './findings.ts';
import fitted from './fitted.json' with { type: 'json' };
import type { Misreadness } from './misreadness.ts';

/** The weights of the features, by name. */
const weights: Readonly<Record<string, number>> = fitted.weights;

/** The probability that the word was misread and that this is what was printed; the weights come from `npm run fit:misread`. */
export function likelihoodOf(one: Finding, text: Misreadness): number {
  const sum = features.reduce((all, { name, of }) => all + (weights[name] ?? 0) * of(one, text), 0);
  return 1 / (1 + Math.exp(-sum));
}
