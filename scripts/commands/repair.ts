import { askedPlan } from '../asked-plan.ts';
import { repairPlan } from '../read-plan.ts';
import { readArguments, userPath } from '../terminal/arguments.ts';
import { runCommand } from '../terminal/run-command.ts';

const USAGE = 'npm run --silent repair -- <file> [--json]';

/** Prints the repaired text, with the same number of lines as the file, or the ledger as JSON; writes nothing. */
await runCommand(async () => {
  const { values, positionals } = readArguments({ json: { type: 'boolean' } }, USAGE, 1);
  const { asked, context } = await askedPlan(userPath(positionals[0]!));
  const { source } = asked;
  const repaired = repairPlan(asked, context);
  // A lone carriage return would overwrite the line on a terminal; the number of line ends stays as received.
  const text = repaired.lines
    .map((line, i) => line.text + (source.lines[i]!.end === '' ? '' : '\n'))
    .join('');
  process.stdout.write(values.json ? `${JSON.stringify(repaired.ledger, null, 2)}\n` : text);
});
