import { linkSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { InputError } from '../../src/domain/issue.ts';
import { shownPath } from './files.ts';
import { isAlive } from './is-alive.ts';

/** Who holds a lock. */
interface Owner {
  pid: number;
  host: string;
  /** The command. */
  what: string;
  /** Milliseconds. */
  since: number;
}

/**
 * Does work that no other run may do at the same time, from the first byte that it reads to the last that it writes: of
 * two runs that both read the old state, the one that writes last would undo the other.
 *
 * The lock of a run that was killed is taken over; one of another machine (a shared disk) only by a person who deletes it.
 *
 * @param path of the lock, a file that no one else uses; its folder must exist
 * @param what the command, for whoever has to wait
 * @throws InputError where another run holds it: which one, since when, and how to break it
 */
export async function withLock<T>(path: string, what: string, work: () => T | Promise<T>): Promise<T> {
  take(path, { pid: process.pid, host: hostname(), what, since: Date.now() });
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}

/** Takes a lock away whose run is dead; leaves any other. */
export function dropDeadLock(path: string): void {
  const owner = ownerOf(path);
  if (owner && isDead(owner)) rmSync(path, { force: true });
}

function take(path: string, owner: Owner): void {
  // Written elsewhere first: whoever sees the lock sees its owner.
  const mine = `${path}.${process.pid}`;
  writeFileSync(mine, JSON.stringify(owner));
  try {
    if (tryLink(mine, path)) return;
    const held = ownerOf(path);
    if (held && isDead(held)) takeOver(path, held);
    if (!tryLink(mine, path)) throw isBusy(path);
  } finally {
    rmSync(mine, { force: true });
  }
}

/** Of two runs that find the same dead lock only one may take it away, or it would take away the other's new one. */
function takeOver(path: string, held: Owner): void {
  const breaking = `${path}.breaking`;
  if (Date.now() - (statSync(breaking, { throwIfNoEntry: false })?.mtimeMs ?? Infinity) > 10_000)
    rmSync(breaking, { force: true });
  try {
    writeFileSync(breaking, '', { flag: 'wx' });
  } catch {
    return;
  }
  const now = ownerOf(path);
  if (now?.pid === held.pid && now.since === held.since) rmSync(path, { force: true });
  rmSync(breaking, { force: true });
}

/** A name is linked whole or not at all, on every disk that has links. */
function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'EXDEV') throw error;
  }
  try {
    writeFileSync(to, readFileSync(from), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function ownerOf(path: string): Owner | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Owner;
  } catch {
    return null;
  }
}

const isDead = ({ pid, host }: Owner): boolean => host === hostname() && pid !== process.pid && !isAlive(pid);

function isBusy(path: string): InputError {
  const owner = ownerOf(path);
  const who = owner
    ? ` "${owner.what}" has been at it for ${Math.round((Date.now() - owner.since) / 1000)} s (process ${owner.pid} on ${owner.host})`
    : ' it does not say which';
  return new InputError(`another run is writing:${who}.`, {
    refusal: { code: 'busy', what: owner?.what ?? null },
    place: { file: shownPath(path) },
    hint: 'Wait until it ends; if none is running, delete this file.',
  });
}
