import type { Finding } from './findings.ts';
import { isStrong, patternsOf, type Misreadness } from './misreadness.ts';

/** One thing that speaks for or against a finding, in a number. */
export interface Feature {
  name: string;
  of: (one: Finding, text: Misreadness) => number;
}

/** How often a pattern is shown elsewhere in the text. */
const isShownElsewhere = (pattern: string, one: Finding, { patterns }: Misreadness): boolean =>
  (patterns.get(pattern) ?? 0) > (isStrong(one) ? 1 : 0);

/** What speaks for a finding; `npm run fit:misread` gives each a weight. */
export const features: readonly Feature[] = [
  { name: 'always', of: () => 1 },
  { name: 'gain', of: ({ gain }) => Math.min(gain, 16) / 4 },
  { name: 'framed', of: ({ isFramed }) => Number(isFramed) },
  { name: 'only one beside a neighbour', of: ({ isSided }) => Number(isSided) },
  { name: 'common word', of: ({ isCommon }) => Number(isCommon) },
  { name: 'better than the next', of: ({ margin }) => Math.min(margin, 8) / 4 },
  { name: 'better than any rival', of: ({ clear }) => Math.max(-8, Math.min(clear, 8)) / 4 },
  { name: 'what stands there runs on one side', of: ({ runs }) => Number(runs >= 1) },
  { name: 'what stands there runs on both sides', of: ({ runs }) => Number(runs >= 2) },
  { name: 'the reading runs on more sides than a rival', of: ({ sides, rivalSides }) => sides - rivalSides },
  { name: 'bond with a neighbour', of: ({ bond }) => Math.min(bond, 8) / 4 },
  { name: 'what stands there is a frequent word', of: ({ neighbours }) => Math.log1p(neighbours) / 4 },
  { name: 'habit of the text', of: ({ habit }) => Math.min(habit - 1, 3) },
  { name: 'printed so elsewhere in the text', of: ({ own }) => Math.min(own, 3) },
  { name: 'plans that have what stands there', of: ({ against }) => Math.min(against, 2) },
  { name: 'two plans have the reading', of: ({ texts }) => Number(texts >= 2) },
  { name: 'name', of: ({ isName }) => Number(isName) },
  { name: 'in no text', of: ({ isStrange }) => Number(isStrange) },
  { name: 'no syllable', of: ({ isImpossible }) => Number(isImpossible) },
  { name: 'another letter', of: ({ otherLetter }) => Number(otherLetter) },
  {
    name: 'misread words of the text',
    of: (_one, { strong, words }) => Math.log((1000 * (strong + 0.5)) / (words + 1000)),
  },
  {
    name: 'same word misread elsewhere',
    of: (one, text) => Number(isShownElsewhere(patternsOf(one)[0], one, text)),
  },
  {
    name: 'same letter misread elsewhere',
    of: (one, text) => Number(isShownElsewhere(patternsOf(one)[1], one, text)),
  },
];
