import { join } from 'node:path';
import { correctionsSchema } from '../../src/domain/decisions.ts';
import { planIdSchema } from '../../src/domain/ids.ts';
import { InputError } from '../../src/domain/issue.ts';
import { readSource } from '../read/index.ts';
import { repairText } from '../repair/index.ts';
import { loadPlanInputs, loadVocabulary } from '../shared/content.ts';
import { projectRoot, readBytes, shownPath } from '../shared/files.ts';
import { runCommand } from '../shared/run-command.ts';
import { structurePlan } from '../structure/index.ts';

/** `npm run inspect -- <file> [--id <plan>]`: prints the structured plan as JSON and writes nothing. */
await runCommand(() => {
  const { file, id } = readArguments(process.argv.slice(2));
  const content = join(projectRoot, 'content');
  const vocabulary = loadVocabulary(content);
  const source = readSource(readBytes(file), shownPath(file));
  const plans = loadPlanInputs(content);
  const known = plans.find((plan) => plan.source.sha256 === source.sha256);
  const corpus = plans.filter((plan) => plan !== known).map((plan) => plan.source);
  const corrections = known?.corrections ?? correctionsSchema.parse({});
  const repaired = repairText(source, { corpus, corrections, vocabulary });
  const plan = structurePlan(repaired, {
    id: id ?? known?.id ?? 'ke-hoach',
    facts: known?.facts ?? null,
    vocabulary,
  });
  process.stdout.write(`${JSON.stringify(plan, null, 2)}\n`);
});

function readArguments(args: string[]): { file: string; id: string | null } {
  const at = args.indexOf('--id');
  const id = at >= 0 ? (args.splice(at, 2)[1] ?? '') : null;
  if (id !== null && !planIdSchema.safeParse(id).success)
    throw new InputError(`"${id}" is not a plan id.`, {
      hint: 'Use small ASCII letters, digits and hyphens, like "thieu-van-2024".',
    });
  const [file] = args;
  if (file === undefined || args.length > 1)
    throw new InputError('one file is needed.', {
      hint: 'Usage: npm run --silent inspect -- <file> [--id <plan>].',
    });
  return { file, id };
}
