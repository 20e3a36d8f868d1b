import { spawnSync } from 'node:child_process';
import { projectRoot } from '../files/files.ts';

/**
 * Runs a script of the project with the Node that runs this one, its output shown as it comes.
 *
 * @param options of Node itself
 * @returns the exit code; 1 where it was killed
 */
export function runNode(
  script: string,
  args: readonly string[] = [],
  options: readonly string[] = [],
): number {
  const { status } = spawnSync(process.execPath, [...options, script, ...args], {
    cwd: projectRoot,
    stdio: 'inherit',
    // Astro would report each build to its makers.
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  return status ?? 1;
}
