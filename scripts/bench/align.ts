// Benchmark of the aligner: leave one plan out, reworded titles, foreign models; beside it plain title similarity.
// Needs nothing but content/ and test/fixtures/align.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plan } from '../../src/domain/plan.ts';
import { readPlans } from './align/read-plans.ts';
import { foldsOf, judgeFold, type Fold } from './align/folds.ts';
import { byDice, byJaroWinkler } from './align/plain-similarity.ts';
import { alignPlan } from '../align/align-plan.ts';
import { ACCEPT } from '../align/thresholds.ts';
import { makeFormsOf } from '../align/words.ts';
import { loadContent } from '../content/content.ts';
import { contentFolder, projectRoot } from '../files/files.ts';

const row = (cells: readonly (string | number)[]): void => console.log(`| ${cells.join(' | ')} |`);
const head = (cells: readonly string[]): void => {
  row(cells);
  row(cells.map(() => '---'));
};
const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;

const { inputs, models, vocabulary } = loadContent(contentFolder());
const plans = readPlans(inputs, vocabulary);
const formsOf = makeFormsOf(vocabulary);

/** The answer of the aligner or of a plain similarity: the canonical model of each number, null where it abstains. */
type Answer = Map<number, string | null>;

const aligner = ({ plan, models, decisions }: Fold): Answer => {
  const { edges } = alignPlan(plan, { plans, models, decisions, vocabulary }, formsOf);
  return new Map(
    plan.models.map(({ number }) => [number, edges.find((edge) => edge.number === number)?.model ?? null]),
  );
};
const methods: [string, (fold: Fold) => Answer][] = [
  ['aligner', aligner],
  ['Dice, best title', (fold) => byDice(fold, plans)],
  ['Jaro–Winkler, best title', (fold) => byJaroWinkler(fold, plans)],
];

console.log(
  'Leave one out. "known titles": canonical titles and aliases stay. "others only": a canonical model is',
);
console.log(
  'known by the titles of the other plans alone; one that only the plan itself has is then foreign.\n',
);
head([
  'method',
  'titles',
  'plan',
  'to put back',
  'right',
  'wrong',
  'abstained',
  'foreign kept out',
  'rightly',
]);
for (const [name, answer] of methods)
  for (const strict of [false, true])
    for (const fold of foldsOf({ inputs, plans, models, strict })) {
      const { right, wrong, abstained, keptOut, foreign } = judgeFold(fold, answer(fold));
      const due = right + abstained + wrong.known;
      row([
        name,
        strict ? 'others only' : 'known titles',
        fold.plan.id,
        due,
        right,
        wrong.known + wrong.foreign,
        abstained,
        `${keptOut} of ${foreign}`,
        percent(right, due),
      ]);
    }

/** A plan of one model, as a title of the fixtures would come. */
function planOf(title: string): Plan {
  const [some] = plans.filter((plan) => plan.models.length > 0);
  const bare = Object.fromEntries(Object.keys(some!.models[0]!.fields).map((id) => [id, []]));
  const model = { ...some!.models[0]!, number: 1, title, group: null, tools: [], fields: bare as never };
  return { ...some!, id: 'moi', models: [model], tasks: [], groups: [] };
}
const readFixture = <T>(name: string): T[] =>
  JSON.parse(readFileSync(join(projectRoot, `test/fixtures/align/${name}.json`), 'utf8')) as T[];
const decisions = new Map(inputs.map(({ id, corrections }) => [id, corrections]));

console.log('\nTitles of the fixtures, each as a plan of its own, without fields\n');
head(['method', 'reworded right', 'wrong', 'abstained', 'foreign kept out']);
const reworded = readFixture<{ title: string; model: string }>('rewordings');
const foreign = readFixture<{ title: string }>('foreign');
for (const [name, answer] of methods) {
  const ask = (title: string): string | null =>
    answer({ plan: planOf(title), models, decisions, truth: new Map(), known: new Set() }).get(1) ?? null;
  const answers = reworded.map(({ title, model }) => ({ model, found: ask(title) }));
  const right = answers.filter(({ model, found }) => model === found).length;
  const abstained = answers.filter(({ found }) => found === null).length;
  const kept = foreign.filter(({ title }) => ask(title) === null).length;
  row([
    name,
    `${right} of ${reworded.length}`,
    reworded.length - right - abstained,
    abstained,
    `${kept} of ${foreign.length}`,
  ]);
}

/** The best score that the aligner gives to any canonical model for this title. */
function bestScore(title: string): number {
  const plan = planOf(title);
  const { edges, undecided } = alignPlan(plan, { plans, models, decisions, vocabulary }, formsOf);
  return edges[0]?.score ?? undecided[0]?.candidates[0]?.score ?? 0;
}
const print = (name: string, scored: { title: string; score: number }[]): void => {
  console.log(`\n${name}`);
  for (const { title, score } of scored.slice(0, 5)) console.log(`  ${score.toFixed(3)}  ${title}`);
};
const score = ({ title }: { title: string }) => ({ title, score: bestScore(title) });
console.log(`\nNear the threshold of ${ACCEPT}`);
print(
  'lowest of the reworded',
  reworded.map(score).sort((a, b) => a.score - b.score),
);
print(
  'highest of the foreign',
  foreign.map(score).sort((a, b) => b.score - a.score),
);
