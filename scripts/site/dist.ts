import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../files/files.ts';

/** Brings back the built site where a build was killed while it changed places with the new one. */
export function recoverDist(root = projectRoot): void {
  const dist = join(root, 'dist');
  const old = join(root, '.dist-old');
  if (!existsSync(old)) return;
  if (existsSync(dist)) rmSync(old, { recursive: true, force: true });
  else renameSync(old, dist);
}
