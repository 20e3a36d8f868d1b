import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { keyOf, type Memory } from '../../src/files/memory.ts';
import { sumOf, type SumFiles } from './generated.ts';

/** A file that was changed so lately may change once more within the tick of the clock. */
const SETTLED = 2000;

/**
 * Sums of files that are read again only where one of them may have changed since an earlier run: where a size, a time or
 * the file itself is another one. The time of the last change of a file cannot be set by hand.
 *
 * @param now milliseconds since 1970
 */
export function knownSums(memory: Memory, now: () => number = Date.now): SumFiles {
  return (folder, paths) => {
    const found = paths.map((path) => statSync(join(folder, path)));
    const read = (): string[] => paths.map((path) => sumOf(readFileSync(join(folder, path))));
    const last = Math.max(0, ...found.map(({ mtimeMs, ctimeMs }) => Math.max(mtimeMs, ctimeMs)));
    if (now() - last < SETTLED) return read();
    const stamps = found.map(({ size, mtimeMs, ctimeMs, ino }) => `${size} ${mtimeMs} ${ctimeMs} ${ino}`);
    return memory.recall('sums', keyOf(...paths, ...stamps), read);
  };
}
