import { rmSync } from 'node:fs';
import { InputError } from '../../src/domain/issue.ts';
import { parseShard } from '../../src/build/shard.ts';
import { projectRoot, shownPath } from '../files/files.ts';
import { recoverDist } from '../site/dist.ts';
import { nextDist, putInPlace } from '../site/put-in-place.ts';
import { keepShard } from '../site/shards.ts';
import { readArguments } from '../terminal/arguments.ts';
import { runCommand } from '../terminal/run-command.ts';
import { runNode } from '../terminal/run-node.ts';

const USAGE = 'npm run build [-- --withdraw] [-- --shard 2/8]';

/**
 * Normalises if needed, then builds `dist/`; where either fails, or a published address would be lost, `dist/` stays
 * as it was. With `--shard` only a part of the pages, into `dist-shards/`, for `npm run join`.
 */
await runCommand(() => {
  const { values } = readArguments({ withdraw: { type: 'boolean' }, shard: { type: 'string' } }, USAGE);
  const shard = values.shard === undefined ? null : parseShard(values.shard);
  if (values.shard !== undefined && !shard)
    throw new InputError(`"--shard ${values.shard}" is no part like 2/8.`, { hint: USAGE });
  checkFolderName();
  recoverDist();
  if (runNode('scripts/commands/normalize.ts') !== 0) return fail();
  rmSync(nextDist, { recursive: true, force: true });
  try {
    if (shard) process.env.DOI_CHIEU_SHARD = `${shard.part}/${shard.of}`;
    if (runNode('node_modules/astro/bin/astro.mjs', ['build', '--outDir', nextDist]) !== 0) return fail();
    if (shard)
      return console.log(`${shownPath(keepShard(shard))} is one of ${shard.of} parts: npm run join.`);
    const lost = putInPlace(values.withdraw ?? false);
    if (lost > 0) console.log(`${lost} published address(es) given up.`);
    if (process.env.DOI_CHIEU_SITE === undefined)
      console.log(
        'Built for trying: citations, QR codes and calendars carry a placeholder. Name the published address: DOI_CHIEU_SITE=https://… npm run build.',
      );
  } finally {
    rmSync(nextDist, { recursive: true, force: true });
  }
});

/** Vite cuts the path of a file at these characters and finds none of ours. @throws InputError */
function checkFolderName(): void {
  if (/[#?]/.test(projectRoot))
    throw new InputError('the site cannot be built in a folder whose path holds "#" or "?".', {
      place: { file: projectRoot },
      hint: 'Move the project, or give its folder another name.',
    });
}

/** The program that failed has said why. */
function fail(): void {
  process.exitCode = 1;
}
