import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../scripts/files/files.ts';

/**
 * A copy of the site's sources in another folder, without content, with the packages of this one; what a build
 * keeps between two runs is its own.
 */
export function copyProject(folder: string): void {
  for (const name of ['src', 'scripts', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
    cpSync(join(projectRoot, name), join(folder, name), { recursive: true });
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync(join(projectRoot, 'node_modules')))
    if (!/^\.(astro|vite|cache)/.test(name))
      symlinkSync(join(projectRoot, 'node_modules', name), join(folder, 'node_modules', name));
}

/** Builds the site of a folder into its `dist/`; throws what the build said where it fails. */
export function buildSite(folder: string, env: NodeJS.ProcessEnv = {}): void {
  const astro = join(folder, 'node_modules/astro/bin/astro.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [astro, 'build', '--root', folder], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production', VITEST: '', ASTRO_TELEMETRY_DISABLED: '1', ...env },
  });
  if (status !== 0) throw new Error(`${stdout}\n${stderr}`);
}
