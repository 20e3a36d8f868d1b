import { join } from 'node:path';
import { keyOf, type Memory } from '../../src/files/memory.ts';
import { keyOfFolder, programKey } from '../cache/keys.ts';
import { loadShared, type SharedContent } from './content.ts';

/** The folders of `content/` that apply to all plans. */
const SHARED = ['vocabulary', 'programmes', 'models'];

/**
 * What applies to all plans. Where its files and the program are those of an earlier run, it is not read again: it was
 * right then.
 *
 * @throws InputError where a file is missing or wrong
 */
export function storedShared(content: string, memory: Memory): SharedContent {
  const key = keyOf(programKey(), ...SHARED.map((name) => keyOfFolder(join(content, name))));
  return memory.recall('shared', key, () => loadShared(content));
}
