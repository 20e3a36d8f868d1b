// Benchmark of the aligner on all truth of the project, each plan judged by weights that were fitted without it; beside
// it plain likeness of titles. Needs nothing but content/ and test/fixtures/align.
import { chancesOfPlan, SURE, WORTH_NAMING } from '../align/chances.ts';
import { features } from '../align/features.ts';
import { calibrationOf } from './align/calibration.ts';
import { measureCost } from './align/cost.ts';
import { gatherChoices, type SourcedChoice } from './align/choices.ts';
import { decidedPlans, titlePlans, writtenPlans, type LabelledPlan } from './align/labelled.ts';
import { fitLogit } from './align/logit.ts';
import { answersOf, plainMeasures } from './align/plain-similarity.ts';
import { loadAlignInput } from './align/read-plans.ts';
import { judgeRelations } from './align/relations.ts';
import { RIDGE } from './align/ridge.ts';
import { judgeTasks, labelledTasks } from './align/tasks.ts';

const MOST_NAMED = 3;

/** What came of the models of one source. */
interface Figures {
  known: number;
  right: number;
  /** Not sure, but the right one is among the candidates. */
  named: number;
  missed: number;
  wrong: number;
  foreign: number;
  alone: number;
}

const row = (cells: readonly (string | number)[]): void => console.log(`| ${cells.join(' | ')} |`);
const head = (cells: readonly string[]): void => {
  row(cells);
  row(cells.map(() => '---'));
};
const nothing = (): Figures => ({ known: 0, right: 0, named: 0, missed: 0, wrong: 0, foreign: 0, alone: 0 });

const input = loadAlignInput();
const truth = {
  decided: decidedPlans(input.plans, input.decisions),
  written: writtenPlans(),
  titles: titlePlans(),
};
const choices = gatherChoices(input, truth);
const asked = choices.filter(({ asInEarnest }) => asInEarnest);
const folds = [...new Set(asked.map(({ fold }) => fold))];

/** The chances of all models of one fold; titles stand each for themselves, the models of a plan together. */
function chancesOfFold(fold: string, own: readonly SourcedChoice[]): number[][] {
  const weights = fitLogit(
    choices.filter((choice) => choice.fold !== fold),
    features.length,
    RIDGE,
  );
  const taken = own[0]!.features.map(() => false);
  const plans = fold.startsWith('titles') ? own.map((choice) => [choice]) : [own];
  return plans.flatMap((plan) =>
    chancesOfPlan(
      plan.map((choice) => choice.features),
      taken,
      weights,
    ),
  );
}

/** Counts one answer: the candidate that is sure, or those that are named. */
function count(figures: Figures, right: number, sure: number | null, named: readonly number[]): void {
  if (right < 0) {
    figures.foreign += 1;
    figures.alone += Number(sure === null);
    return;
  }
  figures.known += 1;
  if (sure !== null) figures[sure === right ? 'right' : 'wrong'] += 1;
  else figures[named.includes(right) ? 'named' : 'missed'] += 1;
}

const bySource = new Map<string, Figures>();
const verdicts: { chance: number; right: boolean }[] = [];
for (const fold of folds) {
  const own = asked.filter((choice) => choice.fold === fold);
  for (const [at, chances] of chancesOfFold(fold, own).entries()) {
    const { source, right } = own[at]!;
    const best = chances.indexOf(Math.max(...chances));
    verdicts.push({ chance: chances[best]!, right: best === right });
    const named = chances
      .map((chance, index) => ({ chance, index }))
      .filter(({ chance }) => chance >= WORTH_NAMING)
      .sort((a, b) => b.chance - a.chance)
      .slice(0, MOST_NAMED)
      .map(({ index }) => index);
    const figures = bySource.get(source) ?? nothing();
    bySource.set(source, figures);
    count(figures, right, chances[best]! >= SURE ? best : null, named);
  }
}

function print(method: string, source: string, figures: Figures): void {
  const { known, right, named, missed, wrong, foreign, alone } = figures;
  row([method, source, known, right, named, missed, wrong, `${alone} of ${foreign}`]);
}

head(['method', 'source', 'known', 'right', 'named to check', 'not named', 'wrong', 'foreign left alone']);
const all = nothing();
for (const [source, figures] of bySource) {
  print('aligner', source, figures);
  for (const key of Object.keys(all) as (keyof Figures)[]) all[key] += figures[key];
}
print('aligner', 'all', all);
const slugs = input.models.map(({ slug }) => slug);
const labelled: LabelledPlan[] = [...truth.decided, ...truth.written, ...truth.titles];
for (const measure of plainMeasures) {
  const figures = nothing();
  for (const one of labelled)
    for (const [number, answer] of answersOf(measure, one, input)) {
      const right = slugs.indexOf(one.truth.get(number)?.model ?? '');
      count(figures, right, answer === null ? null : slugs.indexOf(answer), []);
    }
  print(measure.name, 'all', figures);
}

console.log('\nHow often candidates of about one chance are right\n');
head(['chance from', 'cases', 'mean chance', 'right']);
for (const { from, cases, meanChance, right } of calibrationOf(verdicts))
  row([from, cases, meanChance, right]);

console.log('\nRelations of known models to their canonical model\n');
head(['source', 'known', 'the very kind', 'same or not']);
for (const [source, plans] of Object.entries(Object.groupBy(labelled, (one) => one.source))) {
  const figures = plans!.map((one) => judgeRelations(one, input));
  const sum = (key: 'known' | 'exact' | 'right'): number =>
    figures.reduce((total, one) => total + one[key], 0);
  if (sum('known') > 0) row([source, sum('known'), sum('exact'), sum('right')]);
}

console.log('\nTasks and the canonical models that they are about\n');
head(['told by', 'models', 'said', 'right', 'right, but bearing on it less']);
for (const { reader, known, said, right, onlyWeak } of judgeTasks(labelledTasks(), input))
  row([reader, known, said, right, onlyWeak]);

console.log('\nComputing time of one plan, so many in all\n');
head(['plans', 'models of the one', 'seconds']);
for (const { plans, models, seconds } of measureCost(input, [5, 50, 200]))
  row([plans, models, seconds.toFixed(2)]);
