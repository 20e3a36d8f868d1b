import { join } from 'node:path';
import { slugSchema } from '../../src/domain/ids.ts';
import { InputError } from '../../src/domain/issue.ts';
import { listFolder, shownPath } from '../files/files.ts';

/** A file that is called as what it holds. */
export interface SlugFile {
  slug: string;
  path: string;
}

/**
 * The files of a folder of `content/` with this ending, in the order of slugs. A name with capital letters, in the ending
 * too, is refused rather than left out: on some disks it would be found, and on others not.
 *
 * @param ending with its dot, in small letters
 * @throws InputError where a name is no slug
 */
export function slugFiles(folder: string, ending: string): SlugFile[] {
  return listFolder(folder)
    .filter((name) => !name.startsWith('.') && name.toLowerCase().endsWith(ending))
    .map((name) => {
      const path = join(folder, name);
      const slug = name.slice(0, -ending.length);
      const { error } = slugSchema.safeParse(slug);
      if (error || !name.endsWith(ending))
        throw new InputError('the name of this file cannot be part of an address.', {
          place: { file: shownPath(path) },
          hint: error
            ? `The name ${error.issues[0]!.message}.`
            : `Write its ending in small letters, "${slug}${ending}".`,
        });
      return { slug, path };
    });
}
