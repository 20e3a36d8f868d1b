// Fits the weights of the aligner on all truth of the project, says how well they do on plans that they were not fitted
// on, and writes `scripts/align/fitted.json`. Needs nothing but content/ and test/fixtures/align.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chancesOf } from '../align/chances.ts';
import { features } from '../align/features.ts';
import { projectRoot } from '../files/files.ts';
import { calibrationOf, type Verdict } from './align/calibration.ts';
import { gatherChoices, type SourcedChoice } from './align/choices.ts';
import { decidedPlans, titlePlans, writtenPlans } from './align/labelled.ts';
import { fitLogit } from './align/logit.ts';
import { loadAlignInput } from './align/read-plans.ts';
import { RIDGE } from './align/ridge.ts';

const input = loadAlignInput();
const choices = gatherChoices(input, {
  decided: decidedPlans(input.plans, input.decisions),
  written: writtenPlans(),
  titles: titlePlans(),
});
const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/** What weights that were fitted without a fold say of it. */
function judge(fold: string): { verdicts: Verdict[]; loss: number } {
  const weights = fitLogit(
    choices.filter((choice) => choice.fold !== fold),
    features.length,
    RIDGE,
  );
  const asked = choices.filter((choice) => choice.fold === fold);
  const verdicts = asked.map((choice) => verdictOf(choice, weights));
  return { verdicts, loss: verdicts.reduce((sum, { surprise }) => sum + surprise, 0) };
}

function verdictOf(choice: SourcedChoice, weights: readonly number[]): Verdict {
  const { features: rows, right } = choice;
  const chances = chancesOf(rows, weights);
  const chance = Math.max(...chances);
  const none = 1 - chances.reduce((sum, one) => sum + one, 0);
  const granted = right < 0 ? none : chances[right]!;
  return { chance, right: chances.indexOf(chance) === right, surprise: -Math.log(Math.max(1e-9, granted)) };
}

const folds = [...new Set(choices.map(({ fold }) => fold))].map(judge);
const verdicts = folds.flatMap((fold) => fold.verdicts);
const loss = rounded(folds.reduce((sum, fold) => sum + fold.loss, 0) / choices.length);
const weights = fitLogit(choices, features.length, RIDGE);
const fitted = {
  comment: 'Written by "npm run fit:align"; the features are in scripts/align/features.ts.',
  choices: choices.length,
  ridge: RIDGE,
  crossValidated: { surprise: loss, calibration: calibrationOf(verdicts) },
  weights: Object.fromEntries(features.map(({ name }, at) => [name, rounded(weights[at]!)])),
};
writeFileSync(join(projectRoot, 'scripts/align/fitted.json'), `${JSON.stringify(fitted, null, 2)}\n`);
console.log(`${choices.length} choices, mean surprise of the right answer ${loss}`);
console.table(fitted.crossValidated.calibration);
console.table(fitted.weights);
