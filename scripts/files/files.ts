import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { InputError } from '../../src/domain/issue.ts';
import { isAlive } from './is-alive.ts';

/** The folder of the project, absolute. */
export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

/**
 * The folder of content, absolute. `DOI_CHIEU_CONTENT` names another one: for tests, and for a check of
 * other people's content.
 */
export function contentFolder(): string {
  return resolve(projectRoot, process.env.DOI_CHIEU_CONTENT ?? 'content');
}

/** The base path that the site is built for, without a slash at the end; empty at the root of a host. */
export function basePath(): string {
  return (process.env.DOI_CHIEU_BASE ?? '').replace(/\/+$/, '');
}

/** The published address of the site, with host; a placeholder where the release names none. */
export const siteAddress = (): string => process.env.DOI_CHIEU_SITE ?? 'https://doi-chieu.example';

/** A path as it is shown to people: relative to the project where it is inside it. */
export function shownPath(path: string): string {
  const inside = relative(projectRoot, path);
  return inside.startsWith('..') ? path : inside;
}

/** Far larger than any file that is read here; a larger one is refused. */
const MAX_BYTES = 50_000_000;

/**
 * The bytes of a file.
 *
 * @throws InputError where the file is missing, a folder, too large or not readable
 */
export function readBytes(path: string): Buffer {
  const file = shownPath(path);
  try {
    const found = statSync(path);
    if (found.isDirectory())
      throw new InputError('this is a folder, not a file.', {
        place: { file },
        hint: 'Give the text file inside it.',
      });
    if (!found.isFile())
      throw new InputError('this is not a regular file.', {
        place: { file },
        hint: 'Save the text to a file first.',
      });
    if (found.size > MAX_BYTES)
      throw new InputError(`the file has ${found.size} bytes, more than ${MAX_BYTES}.`, {
        refusal: { code: 'file-too-large' },
        place: { file },
        hint: 'Give the text of one plan.',
      });
    return readFileSync(path);
  } catch (cause) {
    throw cause instanceof InputError ? cause : unreadable(file, cause as NodeJS.ErrnoException);
  }
}

function unreadable(file: string, cause: NodeJS.ErrnoException): InputError {
  const place = { file };
  switch (cause.code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new InputError('there is no such file.', { place, hint: 'Check the path.', cause });
    case 'EACCES':
    case 'EPERM':
      return new InputError('it may not be read.', {
        refusal: { code: 'no-permission' },
        place,
        hint: 'Check its permissions.',
        cause,
      });
    default:
      return new InputError(`it cannot be read (${cause.code ?? cause.message}).`, { place, cause });
  }
}

/**
 * The names in a folder, sorted by code unit so that no locale or file system decides the order; [] if it is
 * missing.
 *
 * @throws InputError where it is not a folder or not readable
 */
export function listFolder(path: string): string[] {
  try {
    return readdirSync(path).sort();
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT') return [];
    if (code === 'ENOTDIR')
      throw new InputError('this is a file, not a folder.', { place: { file: shownPath(path) }, cause });
    throw unreadable(shownPath(path), cause as NodeJS.ErrnoException);
  }
}

/** Writes a file so that it is there whole or not at all: first beside its place, then renamed. */
export function writeFileAtomic(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const beside = join(dirname(path), `.${process.pid}.tmp`);
  try {
    writeFileSync(beside, content);
    renameSync(beside, path);
  } catch (cause) {
    rmSync(beside, { force: true });
    throw cause;
  }
}

/**
 * Removes from a folder what runs that were killed left there.
 *
 * @param leftover names it, with the number of the process as its first group; what `writeFileAtomic` had begun, if none
 *   is given
 * @returns whether there was any
 */
export function dropLeftovers(folder: string, leftover = /^\.(\d+)\.tmp$/): boolean {
  let found = false;
  for (const name of listFolder(folder)) {
    const [, pid] = leftover.exec(name) ?? [];
    if (pid === undefined || isAlive(Number(pid))) continue;
    rmSync(join(folder, name), { recursive: true, force: true });
    found = true;
  }
  return found;
}
