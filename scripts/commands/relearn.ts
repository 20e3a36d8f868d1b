import { InputError } from '../../src/domain/issue.ts';
import { openMemory } from '../cache/folder.ts';
import { contentFolder } from '../files/files.ts';
import { commitChanges, whileWriting } from '../files/transaction.ts';
import { tellFate, tellModel, tellReading } from '../relearn/in-english.ts';
import { relearn, type Relearning } from '../relearn/relearn.ts';
import { readArguments } from '../terminal/arguments.ts';
import { runCommand } from '../terminal/run-command.ts';

const USAGE = 'npm run relearn [-- --write --by "Nguyễn Văn A"]';

/**
 * Takes new plans in as witnesses, reads all plans anew with them, and prints plan by plan what changes and why. Writes
 * only where `--write` is given: the list, the copies, the pages, and the entry of `content/changes.yaml`.
 */
await runCommand(() => {
  const { values } = readArguments({ write: { type: 'boolean' }, by: { type: 'string' } }, USAGE);
  const by = values.by?.trim();
  if (values.write && !by)
    throw new InputError('"--by" is missing.', {
      hint: `Who speaks for others is a person's decision: ${USAGE}.`,
    });
  const content = contentFolder();
  const at = new Date().toISOString().slice(0, 10);
  return whileWriting(content, 'relearn', () => {
    const found = relearn(content, { by: by ?? '…', at }, openMemory());
    if (values.write) commitChanges(content, found.changes);
    report(found, values.write ?? false);
  });
});

function report({ fates, plans, entry, changes }: Relearning, written: boolean): void {
  for (const fate of fates) console.log(tellFate(fate));
  for (const { plan, readings, models } of plans) {
    console.log(`\n${plan}: ${readings.length} readings, ${models.length} models change`);
    for (const line of [...readings.map(tellReading), ...models.map(tellModel)]) console.log(`  ${line}`);
  }
  if (entry) console.log(`\nThe entry for content/changes.yaml, to be worded by a person:\n${entry}`);
  if (changes.length === 0) return console.log('Nothing changes.');
  console.log(
    written
      ? `${changes.length} file(s) of content changed; review the difference and commit it.`
      : `${changes.length} file(s) of content would change. To write them: ${USAGE}.`,
  );
}
