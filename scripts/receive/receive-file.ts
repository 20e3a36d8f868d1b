import type { SourceText } from '../../src/domain/source.ts';
import { readBytes, shownPath } from '../files/files.ts';
import { showProgress } from '../terminal/show-progress.ts';
import { receive } from './index.ts';

/**
 * Reads a file that a person gave, of any kind that can be received; long work shows where it is.
 *
 * @throws InputError where it is missing or cannot be read
 */
export async function receiveFile(path: string): Promise<SourceText> {
  const shown = showProgress();
  try {
    return await receive(readBytes(path), { file: shownPath(path), progress: shown.step });
  } finally {
    shown.end();
  }
}
