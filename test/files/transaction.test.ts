import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commitChanges, recover, whileWriting } from '../../scripts/files/transaction.ts';

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

describe('what the system refuses', () => {
  test('in the middle of the moves: all files are as before, and nothing is left behind', () => {
    // A folder cannot be replaced by a file.
    mkdirSync(join(root, 'plans/a/zzz/full'), { recursive: true });
    const before = files();
    const change = (): void =>
      commitChanges(root, [
        { path: 'plans/a/one.mdx', content: 'new' },
        { path: 'plans/a/two.mdx', content: null },
        { path: 'plans/b/three.mdx', content: 'new' },
        { path: 'plans/a/zzz', content: 'new' },
      ]);
    expect(change).toThrow();
    expect(files()).toEqual(before);
    for (const name of ['one', 'two'])
      expect(readFileSync(join(root, `plans/a/${name}.mdx`), 'utf8')).toBe('old');
  });

  test('a journal that the power cut short was never committed', () => {
    stage(DEAD);
    writeFileSync(join(root, '.writing/commit.json'), '[{"path":"plans/a/o');
    recover(root);
    expect(files()).toEqual(['plans', 'plans/a', 'plans/a/one.mdx', 'plans/a/two.mdx']);
    expect(readFileSync(join(root, 'plans/a/one.mdx'), 'utf8')).toBe('old');
  });
});

describe('one run at a time', () => {
  const lock = (): string => join(root, '.writing.lock');
  const held = (owner: object): void =>
    writeFileSync(lock(), JSON.stringify({ what: 'ingest', since: Date.now() - 14_000, ...owner }));

  test('a second run is told who is at it and since when, and how to break the lock', async () => {
    await whileWriting(root, 'normalize', async () => {
      const second = whileWriting(root, 'ingest', () => 'done');
      await expect(second).rejects.toThrow(/another run is writing: "normalize" has been at it for \d+ s/);
    });
    expect(await whileWriting(root, 'ingest', () => 'done')).toBe('done');
    expect(files().filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('the lock of a run that was killed is taken over', async () => {
    held({ pid: Number(DEAD), host: hostname() });
    expect(await whileWriting(root, 'ingest', () => 'done')).toBe('done');
  });

  test('the lock of another machine is not', async () => {
    held({ pid: Number(DEAD), host: 'máy-khác' });
    await expect(whileWriting(root, 'normalize', () => 'done')).rejects.toThrow('on máy-khác');
  });

  test('work that fails lets go of it', async () => {
    await expect(whileWriting(root, 'normalize', () => Promise.reject(new Error('no')))).rejects.toThrow(
      'no',
    );
    expect(files()).not.toContain('.writing.lock');
  });
});
