import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../../scripts/files/files.ts';
import { recover } from '../../scripts/files/transaction.ts';
import { command, smallContent, snapshot, temporaryFolder } from '../support/commands.ts';

/**
 * Runs a program and kills it after some milliseconds, with the signal that no program can catch.
 *
 * @param env.READY set: the milliseconds count from the first word that it prints
 */
async function killedAfter(
  milliseconds: number,
  script: string,
  args: string[],
  env: NodeJS.ProcessEnv = {},
) {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: projectRoot,
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, ...env },
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const printed = new Promise<void>((resolve) => child.stdout.once('data', () => resolve()));
  child.stdout.resume();
  if (env['READY']) await Promise.race([printed, ended]);
  const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
  await ended;
  clearTimeout(timer);
}

describe('killed at any moment', () => {
  test('a change of many files is there whole or not at all, 50 times', async () => {
    const root = temporaryFolder();
    const states = new Set<string>();
    for (let run = 0; run < 50; run += 1) {
      await killedAfter(Math.random() * 200, 'test/support/write-for-ever.ts', [root], { READY: '1' });
      recover(root);
      const files = snapshot(root);
      const contents = [...new Set(files.values())].map((text) => Buffer.from(text, 'base64').toString());
      expect(contents.length, contents.join(' and ')).toBeLessThanOrEqual(1);
      if (!contents.length) continue;
      states.add(contents[0]!);
      const number = Number(contents[0]!.replace('state ', ''));
      expect(files.size).toBe(number % 3 === 0 ? 30 : 60);
    }
    expect(states.size).toBeGreaterThan(1);
  }, 300_000);

  test('normalize leaves the old pages or the new ones', async () => {
    const content = smallContent();
    const pages = join(content, 'plans');
    const text = join(content, 'sources/xa-khong-ten-2023/source.yaml');
    const facts = readFileSync(text, 'utf8');
    const set = (name: string): void =>
      writeFileSync(text, facts.replace(/^shortName: .*$/m, `shortName: ${JSON.stringify(name)}`));
    const environment = { DOI_CHIEU_CONTENT: content };
    const states = ['Xã thứ nhất, 2023', 'Xã thứ hai, 2023'].map((name) => {
      set(name);
      const started = performance.now();
      expect(command('normalize', [], environment).code).toBe(0);
      return { name, files: snapshot(pages), took: performance.now() - started };
    });
    expect(states[0]!.files).not.toEqual(states[1]!.files);
    // It reads and computes first and writes at its end: the kills come closer and closer to that.
    const whole = Math.min(...states.map(({ took }) => took));
    for (let run = 0; run < 12; run += 1) {
      set(states[run % 2]!.name);
      await killedAfter(whole * (0.75 + run * 0.025), 'scripts/commands/normalize.ts', [], environment);
      recover(content);
      expect(states.map(({ files }) => files)).toContainEqual(snapshot(pages));
    }
  }, 300_000);

  test('ingest leaves the old content or the new one', async () => {
    const content = smallContent();
    const path = join(temporaryFolder(), 'thu.txt');
    writeFileSync(
      path,
      readFileSync(join(projectRoot, 'content/sources/xa-khong-ten-2023/source.txt'), 'utf8').slice(0, 1500),
    );
    const before = [...snapshot(content).keys()];
    for (let run = 0; run < 8; run += 1) {
      await killedAfter(200 + run * 400, 'scripts/commands/ingest.ts', [path, '--id', 'thu-2024'], {
        DOI_CHIEU_CONTENT: content,
      });
      recover(content);
      const after = [...snapshot(content).keys()];
      if (after.some((name) => name.startsWith('sources/thu-2024'))) {
        for (const name of [
          'sources/thu-2024/source.txt',
          'sources/thu-2024/source.yaml',
          'plans/thu-2024/index.mdx',
          'plans/thu-2024/van-ban.mdx',
        ])
          expect(after).toContain(name);
        return;
      }
      expect(after).toEqual(before);
    }
  }, 300_000);
});
