import { askedPlan } from '../asked-plan.ts';
import { readPlan } from '../read-plan.ts';
import { checkPlanId, readArguments, userPath } from '../terminal/arguments.ts';
import { runCommand } from '../terminal/run-command.ts';

const USAGE = 'npm run --silent inspect -- <file> [--id <plan>]';

/** Prints the structured plan as JSON, masked like its pages, and writes nothing. */
await runCommand(async () => {
  const { values, positionals } = readArguments({ id: { type: 'string' } }, USAGE, 1);
  checkPlanId(values.id);
  const { asked, context } = await askedPlan(userPath(positionals[0]!), values.id);
  process.stdout.write(`${JSON.stringify(readPlan(asked, context).plan, null, 2)}\n`);
});
