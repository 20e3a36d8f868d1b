import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { commitChanges } from '../../scripts/files/transaction.ts';
import { inverseOf, takeBack } from '../../scripts/generation/normalize-content.ts';
import { snapshot } from '../support/commands.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'doi-chieu-'));
  mkdirSync(join(root, 'plans/a'), { recursive: true });
  for (const name of ['one', 'two']) writeFileSync(join(root, `plans/a/${name}.mdx`), `old ${name}`);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const changes = [
  { path: 'plans/a/one.mdx', content: 'new' },
  { path: 'plans/a/two.mdx', content: null },
  { path: 'plans/b/three.mdx', content: 'new' },
];

test('a change that is taken back leaves every file as it was', () => {
  const before = snapshot(root);
  const inverse = inverseOf(root, changes);
  commitChanges(root, changes);
  takeBack(root, changes, inverse);
  expect(snapshot(root)).toEqual(before);
});

test('what somebody wrote since stays', () => {
  const inverse = inverseOf(root, changes);
  commitChanges(root, changes);
  writeFileSync(join(root, 'plans/a/one.mdx'), 'a person');
  takeBack(root, changes, inverse);
  expect(readFileSync(join(root, 'plans/a/one.mdx'), 'utf8')).toBe('a person');
  expect(readFileSync(join(root, 'plans/a/two.mdx'), 'utf8')).toBe('old two');
});
