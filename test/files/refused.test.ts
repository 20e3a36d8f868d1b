// What the system may refuse at any step of a change, and a run that is killed while it takes a change back.
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { commitChanges, recover, type FileChange } from '../../scripts/files/transaction.ts';
import { systemRefusal } from '../../scripts/terminal/system-error.ts';
import { snapshot } from '../support/commands.ts';

/** Asked before each step that changes the disk; what it throws, the system refuses. */
const disk = vi.hoisted((): { before: (step: string, path: string) => void } => ({
  before: () => undefined,
}));

vi.mock('node:fs', async (original) => {
  const real = await original<typeof fs>();
  return {
    ...real,
    renameSync: (from: string, to: string) => (disk.before('rename', to), real.renameSync(from, to)),
    rmSync: (path: string, how: fs.RmOptions) => (disk.before('remove', path), real.rmSync(path, how)),
    linkSync: (from: string, to: string) => (disk.before('link', to), real.linkSync(from, to)),
    mkdirSync: (path: string, how: fs.MakeDirectoryOptions) => (
      disk.before('folder', path),
      real.mkdirSync(path, how)
    ),
    writeFileSync: (path: string | number, text: string) => (
      disk.before('write', String(path)),
      real.writeFileSync(path, text)
    ),
  };
});

let root: string;
const OLD = { 'plans/a/one.mdx': 'old', 'plans/a/two.mdx': 'old', 'plans/c/four.mdx': 'old' };
const NEW = { 'plans/a/one.mdx': 'new', 'plans/b/three.mdx': 'new', 'plans/c/four.mdx': 'new' };
const changes: FileChange[] = [
  { path: 'plans/a/one.mdx', content: 'new' },
  { path: 'plans/a/two.mdx', content: null },
  { path: 'plans/b/three.mdx', content: 'new' },
  { path: 'plans/c/four.mdx', content: 'new' },
];

beforeEach(() => {
  root = fs.mkdtempSync(join(tmpdir(), 'doi-chieu-'));
  for (const [path, text] of Object.entries(OLD)) {
    fs.mkdirSync(dirname(join(root, path)), { recursive: true });
    fs.writeFileSync(join(root, path), text);
  }
});
afterEach(() => {
  disk.before = () => undefined;
  fs.rmSync(root, { recursive: true, force: true });
});

const state = (): Record<string, string> =>
  Object.fromEntries(
    [...snapshot(root)].map(([name, text]) => [name, Buffer.from(text, 'base64').toString()]),
  );

const refusal = (code: string, path: string): Error =>
  Object.assign(new Error(code), { code, path, syscall: 'rename' });

/** No program catches it. */
class Killed extends Error {}

/** Steps by which files are moved and put back: from the first that is refused on, `then` says what of the next ones. */
function refuseStep(number: number, code: string, then: (step: number) => void = () => undefined): void {
  let step = 0;
  disk.before = (_, path) => {
    if (!/\/plans\/|-again$/.test(path)) return;
    step += 1;
    if (step === number) throw refusal(code, path);
    if (step > number) then(step - number);
  };
}

describe.each(['EBUSY', 'EACCES', 'ENOSPC', 'EIO'])('%s', (code) => {
  test('at whichever step: all files are as before or all are new, and it is told in a sentence', () => {
    const refused: number[] = [];
    for (let step = 1; step <= 12; step += 1) {
      refuseStep(step, code);
      try {
        commitChanges(root, changes);
      } catch (error) {
        refused.push(step);
        expect(systemRefusal(error)?.toSentence()).toContain(code);
      }
      disk.before = () => undefined;
      const after = state();
      // A second name that the system refuses is made a copy.
      if (refused.at(-1) === step) expect(after).toEqual(OLD);
      else expect(after).toEqual(NEW);
      commitChanges(root, changes);
      expect(state()).toEqual(NEW);
      commitChanges(root, [
        { path: 'plans/a/one.mdx', content: 'old' },
        { path: 'plans/a/two.mdx', content: 'old' },
        { path: 'plans/b/three.mdx', content: null },
        { path: 'plans/c/four.mdx', content: 'old' },
      ]);
    }
    expect(refused.length).toBeGreaterThan(3);
  });
});

test('a folder on another disk is written to all the same', () => {
  disk.before = (step, path) => {
    const isMove = step === 'rename' && path.includes('/plans/c/') && !staged.has(path);
    staged.add(path);
    if (isMove) throw refusal('EXDEV', path);
  };
  const staged = new Set<string>();
  commitChanges(root, changes);
  expect(state()).toEqual(NEW);
});

test('killed at any step of taking a change back, or refused there too, the next run goes on with it', () => {
  let killed = 0;
  for (let refused = 1; refused <= 12; refused += 1)
    for (let step = 1; step <= 8; step += 1)
      for (const end of [() => new Killed(), () => refusal('EIO', 'x')]) {
        let isDead = false;
        refuseStep(refused, 'EBUSY', (later) => {
          // The dead do nothing any more.
          if (later === step || isDead) {
            isDead = true;
            throw end();
          }
        });
        let failed = false;
        try {
          commitChanges(root, changes);
        } catch {
          failed = true;
        }
        if (isDead) killed += 1;
        disk.before = () => undefined;
        recover(root);
        const after = state();
        expect([OLD, NEW], `refused at ${refused}, killed ${step} steps later`).toContainEqual(after);
        if (failed && !isDead) expect(after).toEqual(OLD);
        commitChanges(root, [
          ...Object.keys(NEW)
            .filter((path) => !(path in OLD))
            .map((path) => ({ path, content: null })),
          ...Object.entries(OLD).map(([path, content]) => ({ path, content })),
        ]);
        expect(state()).toEqual(OLD);
      }
  expect(killed).toBeGreaterThan(10);
});
