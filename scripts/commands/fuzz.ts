import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { InputError } from '../../src/domain/issue.ts';
import { generatedPlan, mutatedPlan, patterns } from '../fuzz/generate.ts';
import { mutatedFile, type MutatedFile } from '../fuzz/mutate-file.ts';
import { fuzzWorkbench } from '../fuzz/workbench.ts';
import { runAll, runFile, type FuzzContext } from '../fuzz/run-all.ts';
import { readArguments, wholeNumber } from '../terminal/arguments.ts';
import { loadContent } from '../content/content.ts';
import { contentFolder } from '../files/files.ts';
import { runCommand } from '../terminal/run-command.ts';

const USAGE =
  'npm run fuzz [-- --runs 10000] [--seed 1] [--files] | npm run fuzz -- --workbench [--runs 10000] | npm run fuzz -- --patterns [--size 1000000] [--limit 10]';
/** How often a run gets all other plans as evidence, which costs time; the rest share one empty list and what is made of it. */
const WITH_CORPUS = 50;

const utf8 = new TextEncoder();
const whole = (text: string): number => wholeNumber(text, USAGE);

/** Random texts through all stages: nothing but a sentence may stop one, and every promise holds. */
await runCommand(async () => {
  const { values } = readArguments(
    {
      runs: { type: 'string', default: '1000' },
      seed: { type: 'string' },
      files: { type: 'boolean' },
      patterns: { type: 'boolean' },
      workbench: { type: 'boolean' },
      size: { type: 'string', default: '1000000' },
      limit: { type: 'string', default: '10' },
    },
    USAGE,
  );
  if (values.workbench) return fuzzRequests(whole(values.runs), values.seed);
  const { inputs, models, vocabulary } = loadContent(contentFolder());
  const context: FuzzContext = { corpus: [], models, vocabulary, readBack: true };
  if (values.patterns)
    return timePatterns({ ...context, readBack: false }, whole(values.size), whole(values.limit));
  const parameters = { numRuns: whole(values.runs), ...(values.seed && { seed: whole(values.seed) }) };
  if (values.files) return fuzzFiles(context, parameters);
  const sources = inputs.map(({ source }) => source);
  const plans = sources.map(({ lines }) => lines.map(({ received }) => received).join('\n'));
  let run = 0;
  let refused = 0;
  const bytes = fc.oneof(
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }) },
    { weight: 4, arbitrary: generatedPlan.map((text) => utf8.encode(text)) },
    { weight: 5, arbitrary: mutatedPlan(plans).map((text) => utf8.encode(text)) },
  );
  const result = fc.check(
    fc.property(bytes, (text) => {
      run += 1;
      if (run % 500 === 0) console.log(`${run} runs`);
      const corpus = run % WITH_CORPUS === 0 ? sources : context.corpus;
      if (runAll(text, { ...context, corpus }) === null) refused += 1;
    }),
    parameters,
  );
  if (!result.failed)
    return console.log(
      `${result.numRuns} runs clean, ${refused} of them refused in a sentence (seed ${result.seed}).`,
    );
  const [text] = result.counterexample!;
  console.error(String((result.errorInstance as Error).stack));
  // Not in the sentence, which would join blanks that may matter.
  console.error(JSON.stringify(new TextDecoder().decode(text)));
  throw new InputError(`run ${run} broke a promise (seed ${result.seed}).`);
});

/** Random requests to the workbench. @param seed of an earlier run, to have it again */
async function fuzzRequests(numRuns: number, seed: string | undefined): Promise<void> {
  const given = seed === undefined ? {} : { seed: whole(seed) };
  const { sent, pages, seed: used } = await fuzzWorkbench(contentFolder(), { numRuns, ...given });
  console.log(`${sent} requests clean, ${pages} of them answered with a page (seed ${used}).`);
}

/** Files of every kind with something wrong in them, through their reader and all stages. */
async function fuzzFiles(context: FuzzContext, parameters: fc.Parameters<[MutatedFile]>): Promise<void> {
  let refused = 0;
  const result = await fc.check(
    fc.asyncProperty(mutatedFile(), async ({ bytes }) => {
      if ((await runFile(bytes, context)) === null) refused += 1;
    }),
    { ...parameters, endOnFailure: true },
  );
  if (!result.failed)
    return console.log(
      `${result.numRuns} files clean, ${refused} of them refused in a sentence (seed ${result.seed}).`,
    );
  const [{ name, bytes }] = result.counterexample!;
  const path = join(tmpdir(), `doi-chieu-fuzz-${name}`);
  writeFileSync(path, bytes);
  console.error(String((result.errorInstance as Error).stack));
  throw new InputError(`a file made of ${name} broke a promise (seed ${result.seed}): it lies in ${path}.`);
}

/** Repeats each pattern to a size and says how long the stages take; they must take less than the limit in all. */
function timePatterns(context: FuzzContext, size: number, limit: number): void {
  const slow: string[] = [];
  for (const pattern of patterns) {
    const text = pattern.repeat(Math.ceil(size / Buffer.byteLength(pattern))).slice(0, size);
    const times = runAll(utf8.encode(`a${text}`), context) ?? {};
    const total = Object.values(times).reduce((sum, time) => sum + time, 0);
    console.log(`${String(total).padStart(7)} ms  ${JSON.stringify(pattern)}  ${JSON.stringify(times)}`);
    if (total > limit * 1000) slow.push(JSON.stringify(pattern));
  }
  if (slow.length)
    throw new InputError(`${slow.length} patterns took more than ${limit} s: ${slow.join(', ')}.`);
}
