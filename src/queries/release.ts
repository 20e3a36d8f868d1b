import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { contentFolder } from './content-folder.ts';

/**
 * The release of the site: a name for what it shows, derived from the content alone, so that the same
 * content gives the same name on every machine and at every time.
 */
export interface Release {
  /** The first twelve digits of the SHA-256 over what the site is made of: see `PUBLISHED`. */
  id: string;
}

/**
 * What the pages are drawn from. The sources are not among it: a name derived from an unmasked text would tell what was
 * masked there, and all that the site shows of them stands in `plans/`; nor is the list of witnesses, which has their
 * checksums.
 */
const PUBLISHED = /^(?:(?:models|plans|programmes|vocabulary)\/.*\.(?:mdx|yaml)|changes\.yaml|site\.yaml)$/;

/** Every such file, sorted by code units; what a system or an editor leaves behind (".DS_Store") does not count. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(
      (path) =>
        PUBLISHED.test(relative(folder, path).replaceAll('\\', '/')) &&
        !/(?:^|\/)\./.test(relative(folder, path)),
    )
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

/** The name of the release that a build draws; the build puts it here once it has read the content. */
declare const RELEASE_OF_BUILD: string | undefined;

/** Read once for a build. */
export const release: Release =
  typeof RELEASE_OF_BUILD === 'undefined' ? readRelease(contentFolder) : { id: RELEASE_OF_BUILD };
