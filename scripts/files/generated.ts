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

/** The sums of files below a folder, in the order of the paths. */
export type SumFiles = (folder: string, paths: readonly string[]) => readonly string[];

const readSums: SumFiles = (folder, paths) => paths.map((path) => sumOf(readFileSync(join(folder, path))));

/**
 * What must change in a folder of generated files so that it holds exactly the given ones: those that are new
 * or differ, and those that nothing generates any more. In the order of paths.
 *
 * @param inScope which plans' folders are compared at all
 * @param sumFiles asked for the files of one plan after the other
 * @throws InputError where a link stands there: what it leads to is not ours to write or to remove
 */
export function generatedChanges(
  folder: string,
  pages: readonly GeneratedPage[],
  inScope: (plan: string) => boolean = () => true,
  sumFiles: SumFiles = readSums,
): FileChange[] {
  const wanted = new Map(pages.map((page) => [page.path, page]));
  const present = new Map<string, string>();
  const changes: FileChange[] = [];
  for (const name of listFolder(folder).filter(inScope)) {
    const [kept, left] = partition(filesBelow(folder, name), (path) => wanted.has(path));
    const sums = sumFiles(folder, kept);
    for (const [at, path] of kept.entries()) present.set(path, sums[at]!);
    for (const path of left) changes.push({ path, content: null });
  }
  for (const { path, sum, text } of wanted.values())
    if (inScope(path.split('/')[0]!) && present.get(path) !== sum) changes.push({ path, content: text() });
  return changes.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function partition<T>(all: readonly T[], is: (one: T) => boolean): [those: T[], others: T[]] {
  return [all.filter(is), all.filter((one) => !is(one))];
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
