import { putInPlace, whileBuilding } from '../site/put-in-place.ts';
import { joinShards } from '../site/shards.ts';
import { readNamedArguments, userPath } from '../terminal/arguments.ts';
import { runCommand } from '../terminal/run-command.ts';

const USAGE = 'npm run join [-- <folder with the parts>] [-- --withdraw]';

/** Makes `dist/` of the parts that `npm run build -- --shard` made, here or elsewhere: the bytes of one whole build. */
await runCommand(() => {
  const { values, positionals } = readNamedArguments({ withdraw: { type: 'boolean' } }, USAGE);
  return whileBuilding('join', () => {
    const parts = joinShards(positionals[0] === undefined ? undefined : userPath(positionals[0]));
    const lost = putInPlace(values.withdraw ?? false);
    if (lost > 0) console.log(`${lost} published address(es) given up.`);
    console.log(`dist is joined of ${parts} parts.`);
  });
});
