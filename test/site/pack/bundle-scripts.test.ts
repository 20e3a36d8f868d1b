import { globSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { expect, test } from 'vitest';
import { bundleScripts } from '../../../scripts/site/pack/bundle-scripts.ts';
import { projectRoot } from '../../../scripts/files/files.ts';

const bundle = await bundleScripts();

test('is a classic script', () => {
  expect(() => new Script(bundle)).not.toThrow();
});

test('does nothing that browsers refuse to a page that is a file', () => {
  // A worker from an address is refused; one made of its own text, a blob, is not.
  expect(bundle).not.toMatch(/\bfetch\(|new Worker\(\s*(?:new URL|["'`])|import\(|import\.meta/);
});

test.each([
  ['search on every page', 'data-search-box'],
  ['page of results', 'form[data-live]'],
  ['comparison', '[data-chooser]'],
  ['copied table', '[data-take]'],
  ['copied links', 'a[data-copy-link]'],
  ['matrix', '[data-matrix]'],
  ['deadlines', '[data-due-filter]'],
  ['menu', '.menu-more'],
  ['paragraphs', '.field'],
])('has the script of: %s', (_, selector) => {
  expect(bundle).toContain(selector);
});

test.each(globSync('src/**/host', { cwd: projectRoot }))(
  'each module of %s has its counterpart for a disk',
  (folder) => {
    const names = (of: string): string[] => readdirSync(join(projectRoot, of)).sort();
    expect(names(join(folder, '..', 'disk'))).toEqual(expect.arrayContaining(names(folder)));
  },
);
