import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { expect, test } from 'vitest';
import { bundleScripts } from '../../scripts/pack/bundle-scripts.ts';
import { projectRoot } from '../../scripts/shared/files.ts';

const bundle = await bundleScripts();

test('is a classic script', () => {
  expect(() => new Script(bundle)).not.toThrow();
});

test('does nothing that browsers refuse to a page that is a file', () => {
  expect(bundle).not.toMatch(/\bfetch\(|new Worker\(|import\(|import\.meta/);
});

test.each([
  ['search on every page', 'data-search-box'],
  ['page of results', 'form[data-live]'],
  ['comparison', '[data-chooser]'],
  ['copied table', '[data-copy-table]'],
  ['copied links', 'a[data-copy-link]'],
  ['matrix', '[data-matrix]'],
  ['deadlines', '[data-deadlines]'],
  ['menu', '.menu-more'],
  ['paragraphs', '.field'],
])('has the script of: %s', (_, selector) => {
  expect(bundle).toContain(selector);
});

test('each module that reaches the host of the site has its counterpart for a disk', () => {
  const names = (folder: string): string[] => readdirSync(join(projectRoot, 'src', folder)).sort();
  expect(names('disk')).toEqual(expect.arrayContaining(names('served')));
});
