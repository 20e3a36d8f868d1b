import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  rmdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../../../src/domain/issue.ts';
import { located } from '../../content/locate-key.ts';
import { listFolder, shownPath } from '../../files/files.ts';
import type { FileChange } from '../../files/transaction.ts';
import { ownFolder } from '../journal/own-folder.ts';

/**
 * Does work with `content/` as it will be, before anything of it is written: whatever the next run would refuse is
 * refused here, by the same checks.
 *
 * @param work reads below the folder that it is given, and keeps nothing that would be read later
 * @throws InputError as the work does, naming the files of `content/`
 */
export function withChanges<T>(
  content: string,
  changes: readonly FileChange[],
  work: (next: string) => T,
): T {
  const next = ownFolder('sau');
  try {
    lay(content, next, '', new Map(changes.map((change) => [change.path, change.content])));
    return work(next);
  } catch (error) {
    throw error instanceof InputError ? inContent(located(error, next), next, content) : error;
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
}

/** Puts files of `content/` and those that change into a folder; what does not change is only pointed to. */
function lay(
  content: string,
  to: string,
  below: string,
  changes: ReadonlyMap<string, FileChange['content']>,
): void {
  const inside = [...changes.keys()].filter((path) => path.startsWith(below));
  const names = new Set([
    ...listFolder(join(content, below)).filter(
      (name) => !name.startsWith('.') && `${below}${name}` !== 'plans',
    ),
    ...inside.map((path) => path.slice(below.length).split('/')[0]!),
  ]);
  for (const name of names) {
    const path = `${below}${name}`;
    const change = changes.get(path);
    if (change === null) continue;
    if (change !== undefined) writeFileSync(join(to, name), change);
    else if (inside.some((one) => one.startsWith(`${path}/`))) {
      mkdirSync(join(to, name));
      lay(content, join(to, name), `${path}/`, changes);
      // The folder of a plan that goes is none.
      if (readdirSync(join(to, name)).length === 0) rmdirSync(join(to, name));
    } else point(join(content, path), join(to, name));
  }
}

/** A junction needs no rights on any system; a file is small enough to be copied where links are refused. */
function point(from: string, to: string): void {
  const isFolder = statSync(from).isDirectory();
  try {
    symlinkSync(from, to, isFolder ? 'junction' : 'file');
  } catch (error) {
    if (isFolder) throw error;
    copyFileSync(from, to);
  }
}

function inContent(error: InputError, next: string, content: string): InputError {
  const named = (text: string): string => text.replaceAll(shownPath(next), shownPath(content));
  const { place, hint, refusal } = error;
  return new InputError(named(error.message), {
    ...(place && { place: { ...place, file: named(place.file) } }),
    ...(hint !== undefined && { hint: named(hint) }),
    ...(refusal && {
      refusal: refusal.code === 'yaml-wrong' ? { ...refusal, file: named(refusal.file) } : refusal,
    }),
    cause: error,
  });
}
