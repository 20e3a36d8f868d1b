import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../../src/domain/issue.ts';
import { projectRoot } from '../files/files.ts';

/**
 * Brings back the built site where a build was killed while it changed places with the new one.
 *
 * @returns whether it had to
 */
export function recoverDist(root = projectRoot): boolean {
  const dist = join(root, 'dist');
  const old = join(root, '.dist-old');
  if (!existsSync(old)) return false;
  if (!existsSync(dist)) {
    renameSync(old, dist);
    return true;
  }
  rmSync(old, { recursive: true, force: true });
  return false;
}

/**
 * The folder of the built site, for every command that reads it; brings it back where a build was killed.
 *
 * @throws InputError where there is none
 */
export function builtSite(root = projectRoot): string {
  recoverDist(root);
  const dist = join(root, 'dist');
  if (!existsSync(join(dist, 'index.html')))
    throw new InputError('the site is not built.', {
      refusal: { code: 'site-not-built' },
      place: { file: 'dist' },
      hint: 'Run "npm run build".',
    });
  return dist;
}
