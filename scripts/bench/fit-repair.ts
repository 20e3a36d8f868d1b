// Fits the probability that a reading of lost letters or of a lost mark is right, on made-up damage of all texts of the
// project, says how far it holds on texts that it was not fitted on, and writes `fitted.json` of the rule. Needs nothing
// but content/ and test/fixtures.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadPlanInputs, loadVocabulary } from '../content/content.ts';
import { projectRoot } from '../files/files.ts';
import { markFeatures, wordFeatures, type Feature } from '../repair/rules/lost-glyph/features.ts';
import { fitChance, RIDGE, type FittedChance } from './repair/fit-chance.ts';
import { gatherReadings } from './repair/gather-readings.ts';
import { textsToFit, type CleanText } from './repair/texts.ts';

/** How much a reading counts: the plans are many and near to each other, other subjects are few. */
const WEIGHTS: Record<CleanText['kind'], number> = { plan: 0.7, written: 0.8, family: 1.5, subject: 1.5 };
/** Lost sets for each text; a plan is many times as long as the others. */
const SEEDS: Record<CleanText['kind'], number> = { plan: 2, written: 3, family: 9, subject: 6 };

const content = join(projectRoot, 'content');
const vocabulary = loadVocabulary(content);
const texts = textsToFit(loadPlanInputs(content), vocabulary);
const readings = texts.flatMap((text) => gatherReadings(text, SEEDS[text.kind], vocabulary));

const fit = (isMark: boolean, features: readonly Feature[]): FittedChance =>
  fitChance(
    readings.filter((one) => one.isMark === isMark),
    features.map(({ name }) => name),
    texts,
    WEIGHTS,
  );

const [words, marks] = [fit(false, wordFeatures), fit(true, markFeatures)];
const fitted = {
  comment: 'Written by "npm run fit:repair"; the features are in features.ts.',
  readings: readings.length,
  ridge: RIDGE,
  crossValidated: { words: words.calibration, marks: marks.calibration },
  words: words.weights,
  marks: marks.weights,
};
writeFileSync(
  join(projectRoot, 'scripts/repair/rules/lost-glyph/fitted.json'),
  `${JSON.stringify(fitted, null, 2)}\n`,
);
for (const { calibration, weights } of [words, marks]) {
  console.table(calibration);
  console.table(weights);
}
