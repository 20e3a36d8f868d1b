import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { systemRefusal } from '../../scripts/terminal/system-error.ts';
import { listFolder, readBytes, writeFileAtomic } from '../../scripts/files/files.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'doi-chieu-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Permissions do not bind the superuser, so for a while nobody reads. */
function asNobody<T>(work: () => T): T {
  const root = process.geteuid?.() === 0;
  if (root) process.seteuid!(65534);
  try {
    return work();
  } finally {
    if (root) process.seteuid!(0);
  }
}

describe('files', () => {
  test('a file that may not be read is refused in a sentence', () => {
    const path = join(folder, 'a.txt');
    writeFileSync(path, 'a');
    chmodSync(path, 0);
    expect(() => asNobody(() => readBytes(path))).toThrow('it may not be read.');
  });

  test('a folder that may not be read is refused in a sentence', () => {
    chmodSync(folder, 0);
    expect(() => asNobody(() => listFolder(folder))).toThrow('it may not be read.');
  });

  test('a file that may not be written is told by its name; a defect is not told so', () => {
    chmodSync(folder, 0o555);
    const path = join(folder, 'a.txt');
    const thrown = asNobody(() => {
      try {
        return writeFileSync(path, 'a');
      } catch (error) {
        return error;
      }
    });
    expect(systemRefusal(thrown)?.toSentence()).toBe(
      `${path}: it may not be changed (EACCES). Hint: Check the permissions of the file and its folder.`,
    );
    expect(systemRefusal(new TypeError('x is not a function'))).toBeNull();
    expect(systemRefusal('text')).toBeNull();
  });

  test('names are in the order of code units, whatever the locale', () => {
    for (const name of ['b', 'a', 'B', 'đ', 'é', 'z']) writeFileSync(join(folder, name), '');
    expect(listFolder(folder)).toEqual(['B', 'a', 'b', 'z', 'é', 'đ']);
    expect(listFolder(join(folder, 'nowhere'))).toEqual([]);
    expect(() => listFolder(join(folder, 'a'))).toThrow('this is a file, not a folder.');
  });

  test('a write that fails leaves the old file and nothing beside it', () => {
    const path = join(folder, 'a.txt');
    writeFileAtomic(path, 'old');
    expect(() => writeFileAtomic(path, { not: 'text' } as never)).toThrow();
    expect(listFolder(folder)).toEqual(['a.txt']);
    expect(readBytes(path).toString()).toBe('old');
  });
});
