import { correctionsSchema } from '../../src/domain/decisions.ts';
import { alignWith, speakersAmong } from '../align-with.ts';
import { programmeDoubt } from '../align/programme-doubt.ts';
import { rowsOf } from '../align/rows.ts';
import { loadWitnesses } from '../witnesses/load-witnesses.ts';
import { Pipeline, readingContext } from '../pipeline.ts';
import { readPlan } from '../read-plan.ts';
import { receiveFile } from '../receive/receive-file.ts';
import { checkPlanId, readArguments, userPath } from '../terminal/arguments.ts';
import { loadContent } from '../content/content.ts';
import { contentFolder } from '../files/files.ts';
import { runCommand } from '../terminal/run-command.ts';
import { isSameText } from '../content/same-text.ts';

const USAGE = 'npm run --silent align -- <file> [--id <plan>]';

/**
 * How the models of a plan text would map on the canonical models, as JSON; writes nothing.
 *
 * Without `--id` the program judges alone, even a text that is known: persons' decisions are used only where the
 * plan is named.
 */
await runCommand(async () => {
  const { values, positionals } = readArguments({ id: { type: 'string' } }, USAGE, 1);
  const { id } = values;
  checkPlanId(id);
  const content = contentFolder();
  const { inputs, models, vocabulary } = loadContent(content);
  const source = await receiveFile(userPath(positionals[0]!));
  const named = inputs.find((input) => input.id === id);
  const asked = {
    id: id ?? 'ke-hoach-moi',
    source,
    corrections: named?.corrections ?? correctionsSchema.parse({}),
    facts: named?.facts ?? null,
  };
  const all = loadWitnesses(content);
  // The plan itself, known or not, is no evidence for itself.
  const others = all.filter((witness) => !isSameText(witness.source, source));
  const { plan } = readPlan(asked, readingContext({ models, vocabulary, witnesses: others }));
  const concordance = alignWith(plan, asked.corrections, {
    models,
    vocabulary,
    // As everywhere, the others read as they are taken in, each with all that are.
    speakers: speakersAmong(new Pipeline({ models, vocabulary, witnesses: all }).speakers(), others),
    ids: new Set(inputs.map((input) => input.id)),
  });
  if (plan.programme === null) process.stderr.write(`${programmeDoubt(vocabulary.programmes)}\n`);
  const rows = plan.models.flatMap((model) => rowsOf(model, concordance));
  process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
});
