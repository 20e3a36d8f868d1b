import { join } from 'node:path';
import { InputError } from '../../src/domain/issue.ts';
import { openMemory } from '../cache/memory.ts';
import { Generation } from '../generation/generation.ts';
import { readArguments } from '../terminal/arguments.ts';
import { contentFolder } from '../files/files.ts';
import { generatedChanges } from '../files/generated.ts';
import { runCommand } from '../terminal/run-command.ts';
import { commitChanges, recover } from '../files/transaction.ts';
import { summarize } from '../generation/counts.ts';

const USAGE = 'npm run normalize [-- --check] [-- --only <plan>]';

/** Sources and decisions → `content/plans/`; with `--check` only says whether that is up to date. */
await runCommand(() => {
  const { values } = readArguments({ check: { type: 'boolean' }, only: { type: 'string' } }, USAGE);
  const content = contentFolder();
  recover(content);
  const memory = openMemory();
  const generation = new Generation(content, memory);
  const { only, check } = values;
  if (only !== undefined && !generation.plans.some(({ id }) => id === only))
    throw new InputError(`there is no plan "${only}".`, {
      hint: `The plans are ${generation.plans.map(({ id }) => id).join(', ')}.`,
    });
  // Everything is computed before the first file is written.
  const result = generation.run();
  const changes = generatedChanges(
    join(content, 'plans'),
    result.flatMap(({ pages }) => pages),
    (plan) => only === undefined || plan === only,
  );
  if (check) {
    const [first] = changes;
    if (first)
      throw new InputError(
        `${changes.length} generated file(s) differ from what the sources and decisions give.`,
        {
          place: { file: `content/plans/${first.path}` },
          hint: 'Run "npm run normalize" and review the difference.',
        },
      );
  } else {
    commitChanges(
      content,
      changes.map(({ path, content }) => ({ path: `plans/${path}`, content })),
    );
    memory.tidy();
  }
  console.log(summarize(result.map(({ counts }) => counts)));
  console.log(check ? 'content/plans is up to date.' : `${changes.length} file(s) of content/plans changed.`);
});
