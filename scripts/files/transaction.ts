import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { InputError } from '../../src/domain/issue.ts';
import { dropLeftovers, shownPath, writeFileAtomic } from './files.ts';
import { isAlive } from './is-alive.ts';
import { dropDeadLock, withLock } from './lock.ts';

/** One file to write, or to remove where `content` is null; `path` is relative to the root of the change. */
export interface FileChange {
  path: string;
  content: string | Uint8Array | null;
}

/** Below the root: what one run at a time holds. */
const LOCK = '.writing.lock';

/** Pages that are generated are made again by the next run, should the power fail; all else must be on the disk. */
const GENERATED = /^plans\//;

/**
 * Below the root: the new files of a change that is under way, and `commit.json` once all of them lie there; that is
 * called `undo.json` from the moment when all is to be as before.
 */
const STAGE = '.writing';
const COMMIT = 'commit.json';
const UNDO = 'undo.json';

/**
 * Makes several changes below a folder as one. Killed before the commit, the next run finds the old files;
 * killed after it, `recover` brings the rest of the new ones to their places. Where the system refuses one of them, all
 * stay as they were.
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
      if (content !== null) writeStaged(join(mine, String(index)), content, !GENERATED.test(path));
    });
    renameSync(mine, stage);
  } catch (cause) {
    rmSync(mine, { recursive: true, force: true });
    if (existsSync(stage)) throw busy(stage, cause);
    throw cause;
  }
  const commit = changes.map(({ path, content }) => ({ path, remove: content === null }));
  writeStaged(join(stage, 'commit.new'), JSON.stringify(commit), true);
  renameSync(join(stage, 'commit.new'), join(stage, COMMIT));
  try {
    finish(root);
  } catch (error) {
    // Where this fails too, or is killed, the next run goes on with it.
    renameSync(join(stage, COMMIT), join(stage, UNDO));
    undo(root, commit);
    throw error;
  }
}

/** @param lasting whether it must be on the disk before anything is moved */
function writeStaged(path: string, content: string | Uint8Array, lasting: boolean): void {
  const file = openSync(path, 'w');
  try {
    writeFileSync(file, content);
    if (lasting) fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/**
 * Does what reads, computes and writes below a folder while no other run does; completes an interrupted change first.
 *
 * @param what the command, for whoever has to wait
 * @throws InputError where another run is at it
 */
export async function whileWriting<T>(root: string, what: string, work: () => T | Promise<T>): Promise<T> {
  return withLock(join(root, LOCK), what, () => {
    recover(root);
    return work();
  });
}

/** What became of a change that a killed run had begun: all of it is there now, or none of it; null where none was. */
export type Recovered = 'completed' | 'dropped' | null;

/**
 * Completes an interrupted change, or removes what was never committed.
 *
 * @throws InputError where another run is writing
 */
export function recover(root: string): Recovered {
  // Left by runs that were killed while they prepared their files.
  const found = dropLeftovers(root, /^\.writing\.(\d+)$/) ? 'dropped' : null;
  dropDeadLock(join(root, LOCK));
  const stage = join(root, STAGE);
  if (!existsSync(stage)) return found;
  const writer = Number(existsSync(join(stage, 'pid')) ? readFileSync(join(stage, 'pid'), 'utf8') : 0);
  if (writer && writer !== process.pid && isAlive(writer)) throw busy(stage);
  const undone = readJournal(stage, UNDO);
  if (!undone) return finish(root);
  undo(root, undone);
  return 'dropped';
}

/** What is to be done with one file. */
interface Entry {
  path: string;
  remove: boolean;
}

function finish(root: string): 'completed' | 'dropped' {
  const stage = join(root, STAGE);
  const commit = readJournal(stage, COMMIT);
  commit?.forEach(({ path, remove }, index) => {
    const place = placeOf(root, path);
    const staged = join(stage, String(index));
    if (!remove && !existsSync(staged)) return; // It was moved before the run was killed.
    keepOld(place, join(stage, `old-${index}`));
    if (remove) removeFile(place, root);
    else {
      mkdirSync(dirname(place), { recursive: true });
      move(staged, place);
    }
  });
  rmSync(join(stage, COMMIT), { force: true });
  rmSync(stage, { recursive: true, force: true });
  return commit ? 'completed' : 'dropped';
}

/** What was committed; null where nothing was: moving begins only when all of this file is on the disk. */
function readJournal(stage: string, name: string): Entry[] | null {
  try {
    return JSON.parse(readFileSync(join(stage, name), 'utf8')) as Entry[];
  } catch {
    return null;
  }
}

/**
 * Brings the files back that were moved before the system refused one. Done again after a kill in the middle it gives the
 * same: the old files stay where they are kept until all stand in their places.
 */
function undo(root: string, entries: readonly Entry[]): void {
  const stage = join(root, STAGE);
  entries.forEach(({ path, remove }, index) => {
    const place = placeOf(root, path);
    const old = join(stage, `old-${index}`);
    if (existsSync(old)) {
      mkdirSync(dirname(place), { recursive: true });
      putBack(old, place);
    } else if (!remove && !existsSync(join(stage, String(index)))) removeFile(place, root);
  });
  // First, or half of what was kept would be taken for all of it.
  rmSync(join(stage, UNDO), { force: true });
  rmSync(stage, { recursive: true, force: true });
}

/** Under a second name again, which needs no room on a full disk, and which goes with the stage where it is left over. */
function putBack(old: string, place: string): void {
  const again = `${old}-again`;
  // Where both names are of one file already, nothing is renamed.
  rmSync(again, { force: true });
  try {
    linkSync(old, again);
    renameSync(again, place);
  } catch {
    writeFileAtomic(place, readFileSync(old));
  }
}

/** A second name for the old file: it costs no room, and the place is never empty. */
function keepOld(place: string, old: string): void {
  if (!existsSync(place) || existsSync(old)) return;
  try {
    linkSync(place, old);
  } catch {
    copyFileSync(place, old);
  }
}

/** To another disk, where a folder of content is one, the file goes as a copy beside its place first. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    writeFileAtomic(to, readFileSync(from));
    rmSync(from);
  }
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

function busy(stage: string, cause?: unknown): InputError {
  return new InputError('another run is writing.', {
    refusal: { code: 'busy', what: null },
    place: { file: shownPath(stage) },
    hint: 'Wait until it ends; if none is running, delete this folder.',
    cause,
  });
}
