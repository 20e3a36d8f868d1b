import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../../src/domain/issue.ts';
import { listFolder, shownPath } from './files.ts';
import type { FileChange } from './transaction.ts';

/** A generated file. Its text is asked for only where the file is not there yet. */
export interface GeneratedPage {
  /** Below the folder, with "/". */
  path: string;
  /** SHA-256 of the text. */
  sum: string;
  text: () => string;
}

/** A page whose text is at hand. */
export const pageOfText = ({ path, text }: { path: string; text: string }): GeneratedPage => ({
  path,
  sum: sumOf(text),
  text: () => text,
});

/** SHA-256 in hexadecimal. */
export const sumOf = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');

/**
 * What must change in a folder of generated files so that it holds exactly the given ones: those that are new
 * or differ, and those that nothing generates any more. In the order of paths.
 *
 * @param inScope which plans' folders are compared at all
 * @throws InputError where a link stands there: what it leads to is not ours to write or to remove
 */
export function generatedChanges(
  folder: string,
  pages: readonly GeneratedPage[],
  inScope: (plan: string) => boolean = () => true,
): FileChange[] {
  const wanted = new Map(pages.map((page) => [page.path, page]));
  const scope = listFolder(folder).filter(inScope);
  const present = new Set(scope.flatMap((name) => filesBelow(folder, name)));
  const changes: FileChange[] = [];
  for (const { path, sum, text } of wanted.values())
    if (
      inScope(path.split('/')[0]!) &&
      !(present.has(path) && sumOf(readFileSync(join(folder, path))) === sum)
    )
      changes.push({ path, content: text() });
  for (const path of present) if (!wanted.has(path)) changes.push({ path, content: null });
  return changes.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** All files at or below a path, as paths with "/". */
function filesBelow(folder: string, path: string): string[] {
  const inside = join(folder, path);
  try {
    return readdirSync(inside, { withFileTypes: true }).flatMap((entry) => {
      const below = `${path}/${entry.name}`;
      if (entry.isSymbolicLink()) throw linkFound(join(folder, below));
      return entry.isDirectory() ? filesBelow(folder, below) : [below];
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return [path];
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw linkFound(inside);
    throw error;
  }
}

const linkFound = (path: string): InputError =>
  new InputError('this is a link, not a file that was generated here.', {
    place: { file: shownPath(path) },
    hint: 'Take it away: generated pages are neither written through links nor are links removed.',
  });
