import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readArguments } from '../shared/arguments.ts';
import { projectRoot } from '../shared/files.ts';
import { recoverDist } from '../shared/dist.ts';
import { runCommand } from '../shared/run-command.ts';
import { runNode } from '../shared/run-node.ts';

/** Normalises if needed, then builds `dist/`; where either fails, `dist/` stays as it was. */
await runCommand(() => {
  readArguments({}, 'npm run build');
  recoverDist();
  if (runNode('scripts/commands/normalize.ts') !== 0) return fail();
  const next = join(projectRoot, '.dist-next');
  rmSync(next, { recursive: true, force: true });
  if (runNode('node_modules/astro/bin/astro.mjs', ['build', '--outDir', next]) !== 0) {
    rmSync(next, { recursive: true, force: true });
    return fail();
  }
  const dist = join(projectRoot, 'dist');
  const old = join(projectRoot, '.dist-old');
  // Killed between the two names, the next command finds the old site under its other name.
  if (existsSync(dist)) renameSync(dist, old);
  renameSync(next, dist);
  rmSync(old, { recursive: true, force: true });
});

/** The program that failed has said why. */
function fail(): void {
  process.exitCode = 1;
}
