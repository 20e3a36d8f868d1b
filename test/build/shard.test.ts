import fc from 'fast-check';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { joinShards } from '../../scripts/site/shards.ts';
import { isInShard, parseShard } from '../../src/build/shard.ts';

test('a part is named like "2/8"', () => {
  expect(parseShard('2/8')).toEqual({ part: 2, of: 8 });
  for (const wrong of ['', '0/2', '3/2', '1', '1/0', 'a/b', '1/2/3'])
    expect(parseShard(wrong), wrong).toBeNull();
});

test('each page is in one part, however its address is written, and the parts are about as large', () => {
  fc.assert(
    fc.property(fc.webPath(), fc.integer({ min: 1, max: 12 }), (path, of) => {
      const parts = Array.from({ length: of }, (_, at) => at + 1);
      const inside = parts.filter((part) => isInShard(path, { part, of }));
      expect(inside).toHaveLength(1);
      expect(isInShard(`/${path.replace(/^\/|\/$/g, '')}/`, { part: inside[0]!, of })).toBe(true);
    }),
  );
  const pages = Array.from({ length: 2000 }, (_, at) => `/ke-hoach/xa-${at % 50}/mo-hinh-${at}/`);
  const sizes = [1, 2, 3, 4].map((part) => pages.filter((page) => isInShard(page, { part, of: 4 })).length);
  expect(Math.min(...sizes)).toBeGreaterThan(400);
});

describe('joining', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'doi-chieu-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function put(name: string, note: object, files: Record<string, string>): void {
    for (const [path, text] of Object.entries({ ...files, 'shard.json': JSON.stringify(note) })) {
      const file = join(folder, name, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  }
  const into = (): string => join(folder, 'whole');
  const joined = (): number => joinShards(folder, into());

  test('the files of all parts, each once, without their notes', () => {
    put('a', { part: 1, of: 2, from: 'x' }, { 'index.html': 'one', '_astro/a.css': 'css' });
    put('b', { part: 2, of: 2, from: 'x' }, { 'so/1/index.html': 'two', '_astro/a.css': 'css' });
    expect(joined()).toBe(2);
    const files = readdirSync(into(), { recursive: true }).map(String).sort();
    expect(files).toEqual(['_astro', '_astro/a.css', 'index.html', 'so', 'so/1', 'so/1/index.html']);
    expect(readFileSync(join(into(), 'so/1/index.html'), 'utf8')).toBe('two');
  });

  test.each([
    ['no parts', [], 'there are no parts of a site'],
    ['one that is missing', [{ part: 2, of: 3, from: 'x' }], 'part 1/3, 3/3 is missing'],
    [
      'parts of other content',
      [
        { part: 1, of: 2, from: 'x' },
        { part: 2, of: 2, from: 'y' },
      ],
      'these are parts of different sites',
    ],
  ])('%s: a sentence', (_, notes, said) => {
    notes.forEach((note, at) => put(`p${at}`, note, {}));
    expect(joined).toThrow(said);
  });

  test('a file that differs between two parts: a sentence', () => {
    put('a', { part: 1, of: 2, from: 'x' }, { '_astro/a.css': 'one' });
    put('b', { part: 2, of: 2, from: 'x' }, { '_astro/a.css': 'two' });
    expect(joined).toThrow('two parts of the site have this file');
  });
});
