// Fits the probability that a word was misread and that its reading is right, on made-up misreadings of all texts of the
// project and on the same texts as they are, says how far it holds on texts that it was not fitted on, and writes
// `fitted.json` of the rule. Needs nothing but content/ and test/fixtures.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chancesOf } from '../align/chances.ts';
import { loadPlanInputs, loadVocabulary } from '../content/content.ts';
import { projectRoot } from '../files/files.ts';
import { features } from '../repair/rules/wrong-letter/features.ts';
import { fitLogit } from './align/logit.ts';
import { calibrate } from './repair/calibrate.ts';
import { gatherMisread, type LabelledFinding } from './repair/gather-misread.ts';
import { soundTexts, textsToFit, type CleanText } from './repair/texts.ts';

/** How much a finding counts, and how often each text is misread: the plans are long and near to each other. */
const WEIGHTS: Record<CleanText['kind'], number> = { plan: 0.4, written: 0.8, family: 1, subject: 1.2 };
const SEEDS: Record<CleanText['kind'], number[]> = {
  plan: [1],
  written: [1, 2, 3],
  family: [1, 2, 3],
  subject: [1, 2, 3],
};
const RIDGE = 1;
const FOLDS = 6;

const content = join(projectRoot, 'content');
const vocabulary = loadVocabulary(content);
const plans = loadPlanInputs(content);
const witnesses = plans.map(({ source }) => source);
const texts = [
  ...textsToFit(plans, vocabulary),
  ...soundTexts('clean').map((text) => ({ ...text, kind: 'subject' as const, witnesses })),
];
const found = texts.flatMap((text) => gatherMisread(text, SEEDS[text.kind], vocabulary));
const rounded = (value: number): number => Math.round(value * 1000) / 1000;

const weightsFrom = (taught: readonly LabelledFinding[]): number[] =>
  fitLogit(
    taught.map(({ features: row, isRight, text }) => ({
      features: [row],
      right: isRight ? 0 : -1,
      weight: WEIGHTS[text.kind],
    })),
    features.length,
    RIDGE,
  );

const chanceOf = (row: readonly number[], weights: readonly number[]): number =>
  chancesOf([row], weights)[0]!;

/** What weights say of the texts that they were not fitted on. */
const foretold = Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
  const isHeldOut = ({ text }: LabelledFinding): boolean => texts.indexOf(text) % FOLDS === fold;
  const weights = weightsFrom(found.filter((one) => !isHeldOut(one)));
  return found
    .filter(isHeldOut)
    .map(({ features: row, isRight }): [number, boolean] => [chanceOf(row, weights), isRight]);
});
const weights = weightsFrom(found);
const fitted = {
  comment: 'Written by "npm run fit:misread"; the features are in features.ts.',
  findings: found.length,
  ridge: RIDGE,
  crossValidated: calibrate(foretold),
  weights: Object.fromEntries(features.map(({ name }, at) => [name, rounded(weights[at]!)])),
};
writeFileSync(
  join(projectRoot, 'scripts/repair/rules/wrong-letter/fitted.json'),
  `${JSON.stringify(fitted, null, 2)}\n`,
);
console.table(fitted.crossValidated);
console.table(fitted.weights);
