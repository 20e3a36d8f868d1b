import { looseModels } from '../align/loose-models.ts';
import { proposeModels } from '../align/propose-models.ts';
import { withinProgramme } from '../align/index.ts';
import { openMemory } from '../cache/folder.ts';
import { contentFolder } from '../files/files.ts';
import { Generation } from '../generation/generation.ts';
import { readArguments } from '../terminal/arguments.ts';
import { runCommand } from '../terminal/run-command.ts';

/**
 * Prints models of different plans that fit no canonical model but each other, each with a title and a slug that a
 * person may take for `content/models/`; writes nothing.
 */
await runCommand(() => {
  readArguments({}, 'npm run --silent propose-models');
  const generation = new Generation(contentFolder(), openMemory());
  const results = [...generation.results()];
  const { models, vocabulary } = generation.shared;
  const found = vocabulary.programmes.flatMap((programme) => {
    const witnesses = generation.pipeline().speakers();
    const input = withinProgramme(programme, {
      plans: results.map(({ plan }) => plan),
      models,
      decisions: new Map(),
      vocabulary,
      witnesses,
    });
    return proposeModels(looseModels(input.plans, results), input).map((one) => ({
      programme: programme.slug,
      ...one,
    }));
  });
  process.stdout.write(`${JSON.stringify(found, null, 2)}\n`);
});
