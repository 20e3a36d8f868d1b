import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../../scripts/files/files.ts';
import { command, isOneSentence, smallContent, snapshot, temporaryFolder } from '../support/commands.ts';

const folder = join(projectRoot, 'content/sources/xa-khong-ten-2023');

describe.each(['repair', 'inspect', 'align', 'explain'])('%s', (name) => {
  test('takes a path as seen from where the person stands', () => {
    const here = command(name, ['content/sources/xa-khong-ten-2023/source.txt']);
    const there = command(name, ['source.txt'], { INIT_CWD: folder });
    expect(there).toEqual(here);
    expect(there).toMatchObject({ code: 0, error: '' });
  });

  test('looks for content where it is told to', () => {
    const result = command(name, [join(folder, 'source.txt')], { DOI_CHIEU_CONTENT: temporaryFolder() });
    expect(isOneSentence(result), result.error).toBe(true);
    expect(result.error).toContain('there is no such file');
  });
});

test('a text that others stop reading ends the command without a word', () => {
  const script = `"${process.execPath}" scripts/commands/inspect.ts "${folder}/source.txt" | head -c 1`;
  const out = execFileSync('bash', ['-c', `set -o pipefail; ${script}`], {
    cwd: projectRoot,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  expect(out).toBe('{');
});

test('what the system refuses is told in one sentence, and content stays as it was', () => {
  const content = smallContent();
  const before = snapshot(content);
  const script = `ulimit -f 1; "${process.execPath}" scripts/commands/normalize.ts`;
  const { status, stderr } = spawnSync('bash', ['-c', script], {
    cwd: projectRoot,
    encoding: 'utf8',
    env: { ...process.env, DOI_CHIEU_CONTENT: content },
  });
  expect(stderr).toBe(
    'the system writes no file of this size (EFBIG). Hint: Raise the limit ("ulimit -f").\n',
  );
  expect(status).toBe(1);
  expect(snapshot(content)).toEqual(before);
});

test('a copy with other bytes is repaired as the plan itself: it is no witness for itself', () => {
  const plan = join(projectRoot, 'content/sources/duy-tien-2023/source.txt');
  const copy = join(temporaryFolder(), 'ban-sao.txt');
  writeFileSync(copy, `\ufeff${readFileSync(plan, 'utf8').replaceAll('\n', '\r\n')}`);
  const own = command('repair', [plan]).out;
  expect(command('repair', [copy]).out).toBe(own);
});

test('search says that an index is damaged', () => {
  const dist = temporaryFolder();
  mkdirSync(join(dist, 'tim-kiem'));
  writeFileSync(join(dist, 'tim-kiem/chi-muc.json'), '{"version": 1');
  const result = command('search', ['công dân số', '--dist', dist]);
  expect(isOneSentence(result), result.error).toBe(true);
  expect(result.error).toMatch(/chi-muc\.json: this search index is damaged\. Hint: Run "npm run build"/);
});

test.each(['a#b', 'what?', 'h%41', '100% ấ'])('a build in a folder "%s" is refused in a sentence', (name) => {
  const project = join(temporaryFolder(), name);
  for (const part of ['scripts', 'src', 'package.json'])
    cpSync(join(projectRoot, part), join(project, part), { recursive: true });
  symlinkSync(join(projectRoot, 'node_modules'), join(project, 'node_modules'));
  const { status, stderr } = spawnSync(process.execPath, ['scripts/commands/build.ts'], {
    cwd: project,
    encoding: 'utf8',
  });
  expect(stderr).toMatch(/the site cannot be built in a folder whose path holds/);
  expect(status).toBe(1);
  expect(existsSync(join(project, 'dist'))).toBe(false);
});
