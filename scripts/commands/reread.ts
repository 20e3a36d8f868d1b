import { join } from 'node:path';
import { InputError } from '../../src/domain/issue.ts';
import { loadPlanInput, planNames, READING, receivedFile } from '../content/content.ts';
import { contentFolder, shownPath } from '../files/files.ts';
import { commitChanges, recover, whileWriting } from '../files/transaction.ts';
import { formatReading } from '../read/reading-file.ts';
import { receiveFile } from '../receive/receive-file.ts';
import { readingDifference } from '../receive/reading-difference.ts';
import { readArguments } from '../terminal/arguments.ts';
import { runCommand } from '../terminal/run-command.ts';

const USAGE = 'npm run reread -- <plan> [--write]';

/** Reads the received file of a plan anew and prints what would change in its reading; `--write` keeps the new one. */
await runCommand(() => {
  const { values, positionals } = readArguments({ write: { type: 'boolean' } }, USAGE, 1);
  const content = contentFolder();
  const work = (): Promise<void> => reread(content, positionals[0]!, values.write ?? false);
  if (values.write) return whileWriting(content, 'reread', work);
  recover(content);
  return work();
});

async function reread(content: string, id: string, write: boolean): Promise<void> {
  const names = planNames(content);
  if (!names.includes(id))
    throw new InputError(`there is no plan "${id}".`, { hint: `The plans are ${names.join(', ')}.` });
  const path = receivedFile(content, id) ?? join(content, 'sources', id, 'source.txt');
  const kept = loadPlanInput(content, id).source;
  const { layout, ...source } = await receiveFile(path);
  if (!layout || !kept.layout) {
    console.log(
      `${shownPath(path)} is a plain text: it is read at each build, and nothing is kept beside it.`,
    );
    return;
  }
  const fresh = formatReading({ ...source, layout }, kept.file.slice(kept.file.lastIndexOf('/') + 1));
  const difference = readingDifference({ ...kept, layout: kept.layout }, { ...source, layout });
  console.log(difference.join('\n'));
  if (!write) return;
  commitChanges(content, [{ path: `sources/${id}/${READING}`, content: fresh }]);
  console.log('Written. Run "npm run normalize", and look at the decisions on this plan: they name lines.');
}
