// Fits the probability that a word was misread and that its reading is right, on made-up misreadings of all texts of the
// project and on the same texts as they are, says how far it holds on texts that it was not fitted on, and writes
// `fitted.json` of the rule. Needs nothing but content/ and test/fixtures.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadPlanInputs, loadVocabulary } from '../content/content.ts';
import { projectRoot } from '../files/files.ts';
import { features } from '../repair/rules/wrong-letter/features.ts';
import { fitChance, RIDGE } from './repair/fit-chance.ts';
import { gatherMisread } from './repair/gather-misread.ts';
import { soundTexts, textsToFit, type CleanText } from './repair/texts.ts';

/** How much a finding counts, and how often each text is misread: the plans are long and near to each other. */
const WEIGHTS: Record<CleanText['kind'], number> = { plan: 0.4, written: 0.8, family: 1, subject: 1.2 };
const SEEDS: Record<CleanText['kind'], number[]> = {
  plan: [1],
  written: [1, 2, 3],
  family: [1, 2, 3],
  subject: [1, 2, 3],
};

const content = join(projectRoot, 'content');
const vocabulary = loadVocabulary(content);
const plans = loadPlanInputs(content);
const witnesses = plans.map(({ source }) => source);
const texts = [
  ...textsToFit(plans, vocabulary),
  ...soundTexts('clean').map((text) => ({ ...text, kind: 'subject' as const, witnesses })),
];
const found = texts.flatMap((text) => gatherMisread(text, SEEDS[text.kind], vocabulary));
const names = features.map(({ name }) => name);
const { calibration, weights } = fitChance(found, names, texts, WEIGHTS);
const fitted = {
  comment: 'Written by "npm run fit:misread"; the features are in features.ts.',
  findings: found.length,
  ridge: RIDGE,
  crossValidated: calibration,
  weights,
};
writeFileSync(
  join(projectRoot, 'scripts/repair/rules/wrong-letter/fitted.json'),
  `${JSON.stringify(fitted, null, 2)}\n`,
);
console.table(calibration);
console.table(weights);
