import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

export { copyProject } from '../../scripts/screenshots/clerk-desk.ts';

/** Builds the site of a folder into its `dist/`; throws what the build said where it fails. */
export function buildSite(folder: string, env: NodeJS.ProcessEnv = {}): void {
  const astro = join(folder, 'node_modules/astro/bin/astro.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [astro, 'build', '--root', folder], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      ...process.env,
      NODE_ENV: 'production',
      VITEST: '',
      // Vitest's own base path; a build would write it into every address instead of its own.
      BASE_URL: undefined,
      ASTRO_TELEMETRY_DISABLED: '1',
      ...env,
    },
  });
  if (status !== 0) throw new Error(`${stdout}\n${stderr}`);
}
