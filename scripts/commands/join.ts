import { putInPlace, oldAddressLines, whileBuilding } from '../site/put-in-place.ts';
import { joinShards } from '../site/shards.ts';
import { readNamedArguments, userPath } from '../terminal/arguments.ts';
import { runCommand } from '../terminal/run-command.ts';

const USAGE = 'npm run join [-- <folder with the parts>] [-- --withdraw /ke-hoach/xa-cu-2023/]';

/** Makes `dist/` of the parts that `npm run build -- --shard` made, here or elsewhere: the bytes of one whole build. */
await runCommand(() => {
  const { values, positionals } = readNamedArguments({ withdraw: { type: 'string', multiple: true } }, USAGE);
  return whileBuilding('join', () => {
    const parts = joinShards(positionals[0] === undefined ? undefined : userPath(positionals[0]));
    process.stdout.write(oldAddressLines(putInPlace(values.withdraw ?? [])));
    console.log(`dist is joined of ${parts} parts.`);
  });
});
