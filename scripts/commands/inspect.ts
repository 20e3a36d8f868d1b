import { correctionsSchema } from '../../src/domain/decisions.ts';
import { receiveFile } from '../receive/receive-file.ts';
import { repairText } from '../repair/index.ts';
import { checkPlanId, readArguments, userPath } from '../shared/arguments.ts';
import { loadPlanInputs, loadVocabulary } from '../shared/content.ts';
import { contentFolder } from '../shared/files.ts';
import { runCommand } from '../shared/run-command.ts';
import { isSameText } from '../shared/same-text.ts';
import { structurePlan } from '../structure/index.ts';

const USAGE = 'npm run --silent inspect -- <file> [--id <plan>]';

/** Prints the structured plan as JSON and writes nothing. */
await runCommand(async () => {
  const { values, positionals } = readArguments({ id: { type: 'string' } }, USAGE, 1);
  const { id } = values;
  checkPlanId(id);
  const path = userPath(positionals[0]!);
  const content = contentFolder();
  const vocabulary = loadVocabulary(content);
  const source = await receiveFile(path);
  const plans = loadPlanInputs(content);
  // A person's decisions and facts are of these very bytes.
  const known = plans.find((plan) => plan.source.sha256 === source.sha256);
  // A text is never its own judge.
  const corpus = plans.map((plan) => plan.source).filter((other) => !isSameText(other, source));
  const corrections = known?.corrections ?? correctionsSchema.parse({});
  const repaired = repairText(source, { corpus, corrections, vocabulary });
  const plan = structurePlan(repaired, {
    id: id ?? known?.id ?? 'ke-hoach',
    facts: known?.facts ?? null,
    vocabulary,
  });
  process.stdout.write(`${JSON.stringify(plan, null, 2)}\n`);
});
