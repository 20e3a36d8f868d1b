import { InputError } from '../../src/domain/issue.ts';
import { openMemory } from '../cache/folder.ts';
import { contentFolder } from '../files/files.ts';
import { commitChanges, recover, whileWriting } from '../files/transaction.ts';
import { normalizeContent } from '../generation/normalize-content.ts';
import { readArguments } from '../terminal/arguments.ts';
import { runCommand } from '../terminal/run-command.ts';
import { withProgress } from '../terminal/show-progress.ts';

const USAGE = 'npm run normalize [-- --check] [-- --only <plan>]';

/** Sources and decisions → `content/plans/`; with `--check` only says whether that is up to date. */
await runCommand(() => {
  const { values } = readArguments({ check: { type: 'boolean' }, only: { type: 'string' } }, USAGE);
  const content = contentFolder();
  return values.check
    ? checkPlans(content, values.only)
    : whileWriting(content, 'normalize', () => writePlans(content, values.only));
});

function writePlans(content: string, only: string | undefined): void {
  const memory = openMemory();
  const { summary, changes } = withProgress('kế hoạch', (tell) =>
    normalizeContent(content, memory, only, tell),
  );
  commitChanges(content, changes);
  memory.tidy();
  console.log(`${summary}\n${changes.length} file(s) of content/plans changed.`);
}

function checkPlans(content: string, only: string | undefined): void {
  recover(content);
  const { summary, changes } = withProgress('kế hoạch', (tell) =>
    normalizeContent(content, openMemory(), only, tell),
  );
  const [first] = changes;
  if (first)
    throw new InputError(
      `${changes.length} generated file(s) differ from what the sources and decisions give.`,
      {
        place: { file: `content/${first.path}` },
        hint: 'Run "npm run normalize" and review the difference.',
      },
    );
  console.log(`${summary}\ncontent/plans is up to date.`);
}
