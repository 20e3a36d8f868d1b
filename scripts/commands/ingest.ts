import { basename } from 'node:path';
import { ingestPlan, readNewPlan } from '../ingest/ingest.ts';
import { readArguments, userPath } from '../terminal/arguments.ts';
import { maskPersonalText } from '../mask/mask-text.ts';
import { contentFolder } from '../files/files.ts';
import { runCommand } from '../terminal/run-command.ts';
import { commitChanges, whileWriting } from '../files/transaction.ts';

const USAGE =
  'npm run ingest -- <file> --id <plan> [--title "…"] [--short-name "Xã A, 2024"] [--origin "…"] [--replaces <plan>]';

/** Adds a plan: its text byte for byte, its source.yaml, and its pages; all of it or nothing. */
await runCommand(async () => {
  const text = { type: 'string' } as const;
  const { values, positionals } = readArguments(
    { id: text, title: text, 'short-name': text, origin: text, replaces: text },
    USAGE,
    1,
  );
  const content = contentFolder();
  const path = userPath(positionals[0]!);
  await whileWriting(content, 'ingest', async () => {
    const plan = await readNewPlan(content, path, {
      id: values.id,
      title: values.title,
      shortName: values['short-name'],
      origin: values.origin ?? `Tệp ${maskPersonalText(basename(path).normalize('NFC'))}.`,
      replaces: values.replaces,
    });
    const { changes, report } = ingestPlan(content, plan);
    commitChanges(content, changes);
    console.log(report);
  });
});
