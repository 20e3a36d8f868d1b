import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { contentFolder } from './content-folder.ts';

/**
 * The release of the site: a name for what it shows, derived from the content alone, so that the same
 * content gives the same name on every machine and at every time.
 */
export interface Release {
  /** The first twelve digits of the SHA-256 over every file of `content/`. */
  id: string;
}

/** Every file below a folder, sorted by code units. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function readRelease(folder: string): Release {
  const hash = createHash('sha256');
  for (const file of filesBelow(folder))
    hash
      .update(`${relative(folder, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  return { id: hash.digest('hex').slice(0, 12) };
}

/** Read once for a build. */
export const release: Release = readRelease(contentFolder);
