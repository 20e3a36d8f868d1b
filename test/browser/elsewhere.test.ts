import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectRoot } from '../../scripts/files/files.ts';
import { packFiles } from '../../scripts/site/pack/index.ts';
import { command, isOneSentence, type CommandResult } from '../support/commands.ts';
import { copyProject } from '../support/copy-project.ts';
import { publishedSecrets, secretsOf } from '../support/personal.ts';

// A copy of the project that has no content of its own: whatever a command reads or writes lies where
// DOI_CHIEU_CONTENT says, or is missing.
let root: string;
let site: string;
let content: string;
const TEXT = 'xa-khong-ten-2023';
const DOCUMENT = 'xa-moi-2025';

const page = `<!doctype html><meta charset="utf-8"><title>Kế hoạch</title>
<p>UBND XÃ MỚI</p><p>KẾ HOẠCH</p><p>Triển khai Đề án 06 trên địa bàn xã năm 2025</p>
<p>Mô hình 1: Điểm hỗ trợ công dân số</p><p>- Mục tiêu: Mỗi thôn có một điểm.</p>
<p>- Đơn vị chủ trì: Công an xã.</p>
<p>Đầu mối: ông Trần Văn Thử, số điện thoại (0988) 123 457, thư hoi.thu@vidu.gov.vn</p>`;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'doi-chieu-'));
  site = join(root, 'site');
  content = join(root, 'nơi khác');
  mkdirSync(site);
  copyProject(site);
  for (const path of ['models', 'programmes', 'vocabulary', `sources/${TEXT}`])
    cpSync(join(projectRoot, 'content', path), join(content, path), { recursive: true });
  const change = { id: 'a', date: '2026-01-01', kind: 'tool', title: 'Ở nơi khác', body: 'Thử.' };
  writeFileSync(join(content, 'changes.yaml'), JSON.stringify([change]));
  writeFileSync(join(root, 'moi.html'), page);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const environment = (): NodeJS.ProcessEnv => ({
  ...process.env,
  // Vitest's own would have Astro build for a test.
  NODE_ENV: 'production',
  VITEST: '',
  INIT_CWD: root,
  DOI_CHIEU_CONTENT: content,
});

const run = (name: string, args: readonly string[] = []): CommandResult =>
  command(name, args, environment(), site);

/** Waits for something that another process does. */
async function until(happened: () => boolean, child: ChildProcess): Promise<void> {
  while (!happened() && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 50));
}

test('while a site is built nobody builds another one or adds a plan: each is told who is at it', async () => {
  expect(run('ingest', ['moi.html', '--id', DOCUMENT, '--short-name', 'Xã Mới, 2025'])).toMatchObject({
    code: 0,
    error: '',
  });
  expect(existsSync(join(content, 'sources', DOCUMENT, 'reading.jsonl'))).toBe(true);
  const first = spawn(process.execPath, ['scripts/commands/build.ts'], { cwd: site, env: environment() });
  let told = '';
  for (const stream of [first.stdout, first.stderr]) stream.on('data', (data: Buffer) => (told += data));
  const ended = new Promise((resolve) => first.once('close', resolve));
  await until(() => told.includes('content/plans changed'), first);
  for (const second of [run('build'), run('ingest', ['moi.html', '--id', 'xa-ba-2025'])]) {
    expect(isOneSentence(second), second.error).toBe(true);
    expect(second.error).toMatch(/another run is writing: "build" has been at it for \d+ s/);
  }
  expect(await ended, told).toBe(0);
  expect(existsSync(join(content, 'sources/xa-ba-2025'))).toBe(false);
  for (const id of [TEXT, DOCUMENT])
    expect(existsSync(join(site, 'dist/ke-hoach', id, 'index.html'))).toBe(true);
  expect(readFileSync(join(site, 'dist/thay-doi/index.html'), 'utf8')).toContain('Ở nơi khác');
});

test('of a document that was received nothing masked is published either', async () => {
  const secrets = secretsOf(content);
  expect(secrets.stretches.some((stretch) => stretch.includes('0988123457'))).toBe(true);
  expect(secrets.stretches).toContain('hoithu@vidugovvn');
  // The document and what was read from it.
  expect(secrets.sums.length).toBeGreaterThanOrEqual(2);
  const dist = join(site, 'dist');
  expect(publishedSecrets(secrets, dist, await packFiles(dist))).toEqual([]);
});

/** Every command that reads content, as it is tried here; the path of a file is that of the text plan. */
const tried: Record<string, { args: readonly string[]; says: RegExp }> = {
  normalize: { args: ['--check'], says: /content\/plans is up to date/ },
  repair: { args: ['FILE'], says: /KẾ HOẠCH|PHỤ LỤC|mô hình/i },
  inspect: { args: ['FILE'], says: /"unplaced": 0/ },
  align: { args: ['FILE'], says: /"candidates"/ },
  explain: { args: [DOCUMENT], says: /invisible-character/ },
  relearn: { args: [], says: /xa-moi-2025/ },
  'propose-models': { args: [], says: /^\[/ },
  reread: { args: [DOCUMENT, '--write'], says: /./ },
  impact: { args: [], says: /nothing changes/ },
  search: { args: ['điểm hỗ trợ công dân số'], says: /xa-moi-2025/ },
  pack: { args: [], says: /doi-chieu\.zip: \d+ files/ },
  fuzz: { args: ['--runs', '3', '--seed', '1'], says: /3 runs clean/ },
};

/** Scripts of package.json that are not tried one by one, and why. */
const others: Record<string, string> = {
  ingest: 'above',
  build: 'above',
  start: 'build, then serve',
  dev: 'normalize, then the pages that build draws',
  workbench: 'test/workbench/ and test/browser/workbench.test.ts, on other content',
  serve: 'reads the built site alone',
  join: 'reads parts of built sites alone',
  'check-links': 'reads the built site and the ledger of addresses',
  screenshots: 'reads the built site alone',
  'check-packages': 'reads the lock alone',
  'word-pairs': 'reads a package alone',
  outlines: 'reads packages alone',
  test: 'tests choose their content themselves',
  'test:unit': 'tests choose their content themselves',
  'test:browser': 'tests choose their content themselves',
  lint: 'reads the program',
  format: 'reads the program',
  check: 'reads the program',
};

describe('DOI_CHIEU_CONTENT', () => {
  const scripts = Object.keys(
    (JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as { scripts: object }).scripts,
  );

  test('is asked about for every script of the project', () => {
    // Benches and fits measure the project's own texts and sets.
    const asked = scripts.filter((name) => !/^(?:bench|fit):/.test(name));
    expect([...Object.keys(tried), ...Object.keys(others)].sort()).toEqual(asked.sort());
  });

  test.each(Object.entries(tried))('holds for %s', (name, { args, says }) => {
    const file = join(content, 'sources', TEXT, 'source.txt');
    const result = run(
      name,
      args.map((arg) => (arg === 'FILE' ? file : arg)),
    );
    expect(result).toMatchObject({ code: 0, error: '' });
    expect(result.out).toMatch(says);
    expect(existsSync(join(site, 'content'))).toBe(false);
  });
});
