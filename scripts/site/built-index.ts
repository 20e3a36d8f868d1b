import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../../src/domain/issue.ts';
import { joinParts, type IndexPart } from '../../src/search/index/parts.ts';
import type { IndexHead, IndexTexts } from '../../src/search/index/records.ts';
import { builtSite } from './dist.ts';
import { readBytes, shownPath } from '../files/files.ts';

/** Where a build leaves the two files of the search index. */
const FOLDER = 'tim-kiem';

/**
 * The search index of a build, the very files that the browser loads; of many plans all their parts in one.
 *
 * @param dist the folder of the build
 * @throws InputError where there is no build, or one of another version
 */
export function readBuiltIndex(dist = builtSite()): { head: IndexHead; texts: IndexTexts } {
  const head = read<IndexHead>(join(dist, FOLDER, 'chi-muc.json'));
  if (!head.parts) return { head, texts: read<IndexTexts>(join(dist, FOLDER, 'van-ban.json')) };
  const parts = head.plans.map(({ id }) => read<IndexPart>(join(dist, FOLDER, 'ke-hoach', `${id}.json`)));
  return joinParts(head, parts);
}

function read<File extends { version: number }>(path: string): File {
  const hint = 'Run "npm run build" first.';
  if (!existsSync(path))
    throw new InputError('there is no search index.', { place: { file: shownPath(path) }, hint });
  const file = parse<File>(readBytes(path).toString('utf8'));
  if (file === null)
    throw new InputError('this search index is damaged.', { place: { file: shownPath(path) }, hint });
  if (file.version !== 1)
    throw new InputError('this search index is of another version.', {
      place: { file: shownPath(path) },
      hint,
    });
  return file;
}

/** Null where the text is no JSON: a build that was copied in part. */
function parse<File>(text: string): File | null {
  try {
    return JSON.parse(text) as File;
  } catch {
    return null;
  }
}
