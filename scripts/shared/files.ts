import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { InputError } from '../../src/domain/issue.ts';

/** The folder of the project, absolute. */
export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

/**
 * The folder of content, absolute. `DOI_CHIEU_CONTENT` names another one: for tests, and for a check of
 * other people's content.
 */
export function contentFolder(): string {
  return resolve(projectRoot, process.env.DOI_CHIEU_CONTENT ?? 'content');
}

/** A path as it is shown to people: relative to the project where it is inside it. */
export function shownPath(path: string): string {
  const inside = relative(projectRoot, path);
  return inside.startsWith('..') ? path : inside;
}

/**
 * The bytes of a file.
 *
 * @throws InputError where the file is missing, a folder, or not readable
 */
export function readBytes(path: string): Buffer {
  const file = shownPath(path);
  try {
    if (statSync(path).isDirectory())
      throw new InputError('this is a folder, not a file.', {
        place: { file },
        hint: 'Give the text file inside it.',
      });
    return readFileSync(path);
  } catch (cause) {
    if (cause instanceof InputError) throw cause;
    const code = (cause as NodeJS.ErrnoException).code;
    if (code === 'ENOENT')
      throw new InputError('there is no such file.', { place: { file }, hint: 'Check the path.', cause });
    if (code === 'EACCES')
      throw new InputError('the file may not be read.', {
        place: { file },
        hint: 'Check its permissions.',
        cause,
      });
    throw new InputError(`the file cannot be read (${code ?? String(cause)}).`, { place: { file }, cause });
  }
}

/** The names in a folder, sorted by code unit so that no locale or file system decides the order; [] if it is missing. */
export function listFolder(path: string): string[] {
  try {
    return readdirSync(path).sort();
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw cause;
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
