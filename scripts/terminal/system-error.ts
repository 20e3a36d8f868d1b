import { InputError } from '../../src/domain/issue.ts';
import { shownPath } from '../files/files.ts';

/** Errors of the disk or the system that any program may meet, and what a person can do about them. */
const REFUSED: Record<string, [what: string, hint: string, code?: 'no-permission' | 'disk-full']> = {
  EACCES: ['it may not be changed', 'Check the permissions of the file and its folder.', 'no-permission'],
  EPERM: ['it may not be changed', 'Check the permissions of the file and its folder.', 'no-permission'],
  EROFS: ['it lies on a disk that is only read', 'Work in a folder that can be written.', 'no-permission'],
  ENOSPC: ['the disk is full', 'Make room and run the command again.', 'disk-full'],
  EDQUOT: ['the disk quota is used up', 'Make room and run the command again.', 'disk-full'],
  EFBIG: ['the system writes no file of this size', 'Raise the limit ("ulimit -f").'],
  EBUSY: ['another program has it open', 'Close that program and run the command again.'],
  EXDEV: ['it lies on another disk than its folder', 'Put the whole folder on one disk.'],
  ENOTDIR: ['a file stands where a folder must be', 'Take that file away.'],
  EISDIR: ['a folder stands where a file must be', 'Take that folder away.'],
  EMFILE: ['too many files are open', 'Raise the limit ("ulimit -n").'],
  EIO: ['the disk cannot be read or written', 'Look after the disk.'],
};

/** What the system refused, in one sentence; null for any other error, which is a defect of the program. */
export function systemRefusal(error: unknown): InputError | null {
  if (!(error instanceof Error)) return null;
  const { code = '', path, syscall } = error as NodeJS.ErrnoException;
  const known = syscall === undefined ? undefined : REFUSED[code];
  if (!known) return null;
  const [what, hint, refused] = known;
  return new InputError(`${what} (${code}).`, {
    ...(path !== undefined && { place: { file: shownPath(path) } }),
    hint,
    ...(refused && { refusal: { code: refused } }),
    cause: error,
  });
}
