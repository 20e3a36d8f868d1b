import { existsSync, mkdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { InputError } from '../../src/domain/issue.ts';
import { listFolder, shownPath, writeFileAtomic } from './files.ts';

/** One file to write, or to remove where `content` is null; `path` is relative to the root of the change. */
export interface FileChange {
  path: string;
  content: string | Uint8Array | null;
}

/** Below the root: the new files of a change that is under way, and `commit.json` once all of them lie there. */
const STAGE = '.writing';

/**
 * Makes several changes below a folder as one. Killed before the commit, the next run finds the old files;
 * killed after it, `recover` brings the rest of the new ones to their places.
 *
 * @throws InputError where another run is writing
 */
export function commitChanges(root: string, changes: FileChange[]): void {
  recover(root);
  if (!changes.length) return;
  const stage = join(root, STAGE);
  // Prepared under a unique name, so that only one of two simultaneous runs can take the final name.
  const mine = join(root, `${STAGE}.${process.pid}`);
  mkdirSync(mine, { recursive: true });
  try {
    writeFileSync(join(mine, 'pid'), String(process.pid));
    changes.forEach(({ path, content }, index) => {
      placeOf(root, path);
      if (content !== null) writeFileSync(join(mine, String(index)), content);
    });
    renameSync(mine, stage);
  } catch (cause) {
    rmSync(mine, { recursive: true, force: true });
    if (existsSync(stage)) throw busy(stage, cause);
    throw cause;
  }
  const commit = changes.map(({ path, content }) => ({ path, remove: content === null }));
  writeFileAtomic(join(stage, 'commit.json'), JSON.stringify(commit));
  finish(root);
}

/**
 * Completes an interrupted change, or removes what was never committed.
 *
 * @throws InputError where another run is writing
 */
export function recover(root: string): void {
  // Left by runs that were killed while they prepared their files.
  for (const name of listFolder(root)) {
    const pid = /^\.writing\.(\d+)$/.exec(name)?.[1];
    if (pid && Number(pid) !== process.pid && !isAlive(Number(pid)))
      rmSync(join(root, name), { recursive: true, force: true });
  }
  const stage = join(root, STAGE);
  if (!existsSync(stage)) return;
  const writer = Number(existsSync(join(stage, 'pid')) ? readFileSync(join(stage, 'pid'), 'utf8') : 0);
  if (writer && writer !== process.pid && isAlive(writer)) throw busy(stage);
  finish(root);
}

function finish(root: string): void {
  const stage = join(root, STAGE);
  const commit = join(stage, 'commit.json');
  if (existsSync(commit)) {
    const entries = JSON.parse(readFileSync(commit, 'utf8')) as { path: string; remove: boolean }[];
    entries.forEach(({ path, remove }, index) => {
      const place = placeOf(root, path);
      const staged = join(stage, String(index));
      if (remove) removeFile(place, root);
      // Not there: it was moved before the run was killed.
      else if (existsSync(staged)) {
        mkdirSync(dirname(place), { recursive: true });
        renameSync(staged, place);
      }
    });
    rmSync(commit);
  }
  rmSync(stage, { recursive: true, force: true });
}

/** Removes a file and the folders that are empty without it. */
function removeFile(path: string, root: string): void {
  rmSync(path, { force: true });
  for (let folder = dirname(path); folder !== resolve(root); folder = dirname(folder)) {
    try {
      rmdirSync(folder);
    } catch {
      return; // Not empty, or gone already.
    }
  }
}

/** The absolute path of a change; a name with ".." must not lead out of the root. */
function placeOf(root: string, path: string): string {
  const place = resolve(root, path);
  if (!place.startsWith(resolve(root) + sep))
    throw new InputError('this path leads out of its folder.', {
      place: { file: path },
      hint: `Only files below ${shownPath(root)} are written.`,
    });
  return place;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function busy(stage: string, cause?: unknown): InputError {
  return new InputError('another run is writing.', {
    place: { file: shownPath(stage) },
    hint: 'Wait until it ends; if none is running, delete this folder.',
    cause,
  });
}
