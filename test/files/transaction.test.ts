import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commitChanges, recover } from '../../scripts/files/transaction.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'doi-chieu-'));
  mkdirSync(join(root, 'plans/a'), { recursive: true });
  writeFileSync(join(root, 'plans/a/one.mdx'), 'old');
  writeFileSync(join(root, 'plans/a/two.mdx'), 'old');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const files = (): string[] => readdirSync(root, { recursive: true }).map(String).sort();
const stage = (pid: string): void => {
  mkdirSync(join(root, '.writing'));
  writeFileSync(join(root, '.writing/pid'), pid);
  writeFileSync(join(root, '.writing/0'), 'new');
};
const DEAD = '999999999';

describe('a change of several files', () => {
  test('writes, overwrites and removes, and leaves no folder empty', () => {
    commitChanges(root, [
      { path: 'plans/a/one.mdx', content: null },
      { path: 'plans/a/two.mdx', content: null },
      { path: 'plans/b/one.mdx', content: 'new' },
    ]);
    expect(files()).toEqual(['plans', 'plans/b', 'plans/b/one.mdx']);
    expect(readFileSync(join(root, 'plans/b/one.mdx'), 'utf8')).toBe('new');
  });

  test('a path that leads out of the folder is refused, and nothing is written', () => {
    const before = files();
    expect(() => commitChanges(root, [{ path: '../x', content: 'x' }])).toThrow(/leads out of its folder/);
    expect(() => commitChanges(root, [{ path: '/etc/x', content: 'x' }])).toThrow(/leads out of its folder/);
    expect(files()).toEqual(before);
  });

  test('killed before the commit: the next run finds the old files', () => {
    stage(DEAD);
    recover(root);
    expect(files()).toEqual(['plans', 'plans/a', 'plans/a/one.mdx', 'plans/a/two.mdx']);
    expect(readFileSync(join(root, 'plans/a/one.mdx'), 'utf8')).toBe('old');
  });

  test('killed after the commit: the next run finds the new files', () => {
    stage(DEAD);
    const commit = [
      { path: 'plans/a/one.mdx', remove: false },
      { path: 'plans/a/two.mdx', remove: true },
    ];
    writeFileSync(join(root, '.writing/commit.json'), JSON.stringify(commit));
    recover(root);
    expect(files()).toEqual(['plans', 'plans/a', 'plans/a/one.mdx']);
    expect(readFileSync(join(root, 'plans/a/one.mdx'), 'utf8')).toBe('new');
  });

  test('killed in the middle of the moves: the rest is moved', () => {
    stage(DEAD);
    writeFileSync(
      join(root, '.writing/commit.json'),
      JSON.stringify([
        { path: 'plans/a/one.mdx', remove: false },
        { path: 'plans/a/two.mdx', remove: true },
      ]),
    );
    renameSync(join(root, '.writing/0'), join(root, 'plans/a/one.mdx'));
    recover(root);
    expect(files()).toEqual(['plans', 'plans/a', 'plans/a/one.mdx']);
    expect(readFileSync(join(root, 'plans/a/one.mdx'), 'utf8')).toBe('new');
  });

  test('another run that is alive is not disturbed', () => {
    stage(String(process.ppid));
    expect(() => commitChanges(root, [{ path: 'x', content: 'x' }])).toThrow(/another run is writing/);
    expect(files()).toContain('.writing/0');
  });
});
