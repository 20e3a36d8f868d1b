import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../scripts/files/files.ts';
import { command, isOneSentence, smallContent, snapshot, temporaryFolder } from '../support/commands.ts';
import type { CommandResult } from '../support/commands.ts';

/** Starts a command and gives what came of it once it has ended. */
function started(name: string, args: string[], content: string): Promise<CommandResult> {
  const child = spawn(process.execPath, [`scripts/commands/${name}.ts`, ...args], {
    cwd: projectRoot,
    env: { ...process.env, INIT_CWD: projectRoot, DOI_CHIEU_CONTENT: content },
  });
  let [out, error] = ['', ''];
  child.stdout.on('data', (data: Buffer) => (out += data.toString()));
  child.stderr.on('data', (data: Buffer) => (error += data.toString()));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, error })));
}

const plan = (name: string): string =>
  `UBND XÃ ${name}\nKẾ HOẠCH\nTriển khai Đề án 06\n\n1. Mô hình 1: Thử nghiệm ${name}\n- Mục tiêu: thử tại ${name}.\n`;

test('of two ingests at once none loses the other: each is in, or was refused in a sentence', async () => {
  const content = smallContent();
  const folder = temporaryFolder();
  const ids = ['xa-mot-2024', 'xa-hai-2024'];
  ids.forEach((id) => writeFileSync(join(folder, `${id}.txt`), plan(id.toUpperCase())));
  const results = await Promise.all(
    ids.map((id) => started('ingest', [join(folder, `${id}.txt`), '--id', id], content)),
  );
  const added = ids.filter((_, at) => results[at]!.code === 0);
  expect(added.length).toBeGreaterThan(0);
  for (const result of results.filter(({ code }) => code !== 0))
    expect(isOneSentence(result), result.error).toBe(true);
  const all = [...added, 'xa-khong-ten-2023'].sort();
  expect(readdirSync(join(content, 'plans')).sort()).toEqual(all);
  expect(readdirSync(join(content, 'sources')).sort()).toEqual(all);
  const check = command('normalize', ['--check'], { DOI_CHIEU_CONTENT: content });
  expect(check).toMatchObject({ code: 0, error: '' });
});

test('files that Windows saved read as before', () => {
  const content = smallContent();
  const env = { DOI_CHIEU_CONTENT: content };
  expect(command('normalize', [], env).code).toBe(0);
  const before = snapshot(join(content, 'plans'));
  for (const part of ['models', 'programmes', 'vocabulary'])
    for (const name of readdirSync(join(content, part))) {
      const path = join(content, part, name);
      writeFileSync(path, readFileSync(path, 'utf8').replace(/\r?\n/g, '\r\n'));
    }
  const facts = join(content, 'sources/xa-khong-ten-2023/source.yaml');
  writeFileSync(facts, readFileSync(facts, 'utf8').replace(/\r?\n/g, '\r\n'));
  const result = command('normalize', [], env);
  expect(result).toMatchObject({ code: 0, error: '' });
  expect(snapshot(join(content, 'plans'))).toEqual(before);
});
