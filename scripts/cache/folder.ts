import { join } from 'node:path';
import { FolderMemory, noMemory, type Memory } from '../../src/files/memory.ts';
import { projectRoot } from '../files/files.ts';

/**
 * The folder of what is kept between runs; it may be deleted at any time. `DOI_CHIEU_CACHE` names another one, or is
 * `off`, which gives null. An empty name is none: it would be the folder in which the command was called.
 */
export function cacheFolder(): string | null {
  const named = process.env.DOI_CHIEU_CACHE;
  if (named === 'off') return null;
  return named === undefined || named === '' ? join(projectRoot, 'node_modules/.cache/doi-chieu') : named;
}

/** What is kept in that folder. */
export function openMemory(): Memory {
  const folder = cacheFolder();
  return folder === null ? noMemory : new FolderMemory(folder);
}
