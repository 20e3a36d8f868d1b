import { spawnSync } from 'node:child_process';
import { projectRoot } from '../files/files.ts';

/**
 * Runs a script of the project with the Node that runs this one, its output shown as it comes.
 *
 * @returns the exit code; 1 where it was killed
 */
export function runNode(script: string, args: string[] = []): number {
  const { status } = spawnSync(process.execPath, [script, ...args], {
    cwd: projectRoot,
    stdio: 'inherit',
    // Astro would report each build to its makers.
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  return status ?? 1;
}
