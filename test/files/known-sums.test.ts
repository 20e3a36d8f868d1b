import { mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { generatedChanges, pageOfText, sumOf } from '../../scripts/files/generated.ts';
import { knownSums } from '../../scripts/files/known-sums.ts';
import type { Memory } from '../../src/files/memory.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'doi-chieu-'));
  for (const name of ['one', 'two']) writeFileSync(join(folder, name), `old ${name}`);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Keeps what it is given, and counts how often something had to be worked out. */
function countingMemory(): Memory & { worked: number } {
  const kept = new Map<string, unknown>();
  const memory = {
    worked: 0,
    recall: <T>(kind: string, key: string, work: () => T): T => {
      const place = `${kind} ${key}`;
      if (!kept.has(place)) {
        memory.worked += 1;
        kept.set(place, work());
      }
      return kept.get(place) as T;
    },
    tidy: () => undefined,
  };
  return memory;
}

const later = (): number => Date.now() + 60_000;
const old = [sumOf('old one'), sumOf('old two')];

test('files that stay the same are read once', () => {
  const memory = countingMemory();
  const sums = knownSums(memory, later);
  expect(sums(folder, ['one', 'two'])).toEqual(old);
  expect(sums(folder, ['one', 'two'])).toEqual(old);
  expect(memory.worked).toBe(1);
});

test('a file of the same size and with its old time is seen to be another', () => {
  const memory = countingMemory();
  const sums = knownSums(memory, later);
  sums(folder, ['one', 'two']);
  const path = join(folder, 'one');
  const { atime, mtime } = statSync(path);
  writeFileSync(path, 'new one');
  utimesSync(path, atime, mtime);
  expect(sums(folder, ['one', 'two'])).toEqual([sumOf('new one'), old[1]]);
  expect(memory.worked).toBe(2);
});

test('nothing is kept of a file that was changed just now', () => {
  const memory = countingMemory();
  expect(knownSums(memory)(folder, ['one', 'two'])).toEqual(old);
  expect(memory.worked).toBe(0);
});

test('with and without what is known the same files are to be changed', () => {
  const root = join(folder, '..');
  const plan = folder.slice(root.length + 1);
  const pages = [
    { path: `${plan}/one`, text: 'old one' },
    { path: `${plan}/three`, text: 'new' },
  ].map(pageOfText);
  const isOurs = (name: string): boolean => name === plan;
  const expected = [
    { path: `${plan}/three`, content: 'new' },
    { path: `${plan}/two`, content: null },
  ];
  const sums = knownSums(countingMemory(), later);
  expect(generatedChanges(root, pages, isOurs)).toEqual(expected);
  for (let run = 0; run < 2; run += 1) expect(generatedChanges(root, pages, isOurs, sums)).toEqual(expected);
});
