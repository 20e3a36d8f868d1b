import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot, writeFileAtomic } from '../files/files.ts';
import { CERTAIN } from '../receive/pdf/outlines/font-reading.ts';
import { runCommand } from '../terminal/run-command.ts';
import { fitWeights, probabilities } from './outlines/fit-weights.ts';
import { familiesIn, stylesOf, type FontStyle } from './outlines/fonts.ts';
import { LIES, readLyingMap } from './outlines/lying-maps.ts';
import { ready, trialsOf, type Trial } from './outlines/trials.ts';
import { seeded } from './repair/random.ts';

/** Families of the references; a font is never compared with its own. */
const REFERENCES = ['tinos', 'arimo', 'carlito', 'charis-sil', 'roboto', 'open-sans'];
/** Every third family is left out while the weights for it are fitted. */
const FOLDS = 3;
/** Letters of the text that each style sets. */
const LENGTH = 8000;

const WEIGHTS = 'scripts/receive/pdf/outlines/weights.ts';

/**
 * `npm run bench:outlines -- <folder of packages @fontsource> [--fit]`: takes letters from free fonts, and says how many
 * come back by their outlines with weights that were fitted on other families; `--fit` writes the weights of all.
 */
await runCommand(() => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { fit: { type: 'boolean', default: false } },
  });
  const random = seeded(1);
  const own = REFERENCES.flatMap((family) => stylesOf(join(projectRoot, 'node_modules/@fontsource', family)));
  const more = positionals.flatMap((folder) => familiesIn(folder));
  const styles = [...own, ...more.filter(({ family }) => !REFERENCES.includes(family))].map(ready);
  const references = styles.filter(({ family }) => REFERENCES.includes(family));
  const text = readFileSync(join(projectRoot, 'content/sources/duy-tien-2023/source.txt'), 'utf8');
  const trials = styles.flatMap((style) => {
    const from = Math.floor(random() * (text.length - LENGTH));
    return trialsOf(style, references, text.slice(from, from + LENGTH), random);
  });
  report(trials);
  for (const lie of LIES) reportLie(lie, styles, text);
  if (values.fit) writeWeights(fitWeights(trials));
});

/** Fits on two thirds of the families, tries on the last. */
function report(trials: readonly Trial[]): void {
  const families = [...new Set(trials.map(({ family }) => family))];
  const tried = Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const left = new Set(families.filter((_, index) => index % FOLDS === fold));
    const weights = fitWeights(trials.filter(({ family }) => !left.has(family)));
    return trials
      .filter(({ family }) => left.has(family))
      .map((trial) => ({ trial, ...bestOf(trial, weights) }));
  });
  console.log(`${families.length} families, each tried with weights of others; certain from ${CERTAIN}`);
  for (const blind of [false, true]) {
    const some = tried.filter(({ trial }) => trial.blind === blind);
    const certain = some.filter(({ probability }) => probability >= CERTAIN);
    const right = (list: typeof some): number =>
      list.filter(({ letter, trial }) => letter === trial.truth).length;
    const share = (count: number): string => `${((100 * count) / some.length).toFixed(1)} %`;
    console.log(
      `${blind ? 'nothing of the font known' : 'some letters lost'}: ${some.length} letters, first guess right ${share(right(some))}, ` +
        `certain ${share(certain.length)}, of these wrong ${certain.length - right(certain)}`,
    );
  }
}

/** Lets maps lie about letters of fonts that are no references, and says what was believed. */
function reportLie(lie: (typeof LIES)[number], styles: readonly FontStyle[], text: string): void {
  const random = seeded(2);
  const count = new Map<string, number>();
  for (const style of styles.filter(({ family }) => !REFERENCES.includes(family))) {
    const from = Math.floor(random() * (text.length - LENGTH));
    for (const { outcome } of readLyingMap(style, text.slice(from, from + LENGTH), lie, random))
      count.set(outcome, (count.get(outcome) ?? 0) + 1);
  }
  const counts = [...count].map(([outcome, times]) => `${outcome} ${times}`);
  console.log(`claims that lie (${lie}): ${counts.join(', ')}`);
}

function bestOf(trial: Trial, weights: readonly number[]): { letter: string; probability: number } {
  const found = probabilities(trial, weights);
  const best = found.indexOf(Math.max(...found));
  return { letter: trial.letters[best]!, probability: found[best]! };
}

function writeWeights(weights: readonly number[]): void {
  const rows = weights.map((weight) => `  ${weight.toFixed(2)},\n`).join('');
  const file = join(projectRoot, WEIGHTS);
  const head = readFileSync(file, 'utf8').split('export')[0]!;
  writeFileAtomic(file, `${head}export const WEIGHTS: readonly number[] = [\n${rows}];\n`);
}
