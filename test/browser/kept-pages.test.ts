import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectRoot } from '../../scripts/files/files.ts';
import { buildSite, copyProject } from '../support/copy-project.ts';
import { writePlanPages } from '../support/village-content.ts';

// A site that is built again after a change, with the pages of the build before at hand, and once with none.
let root: string;
let content: string;
const base = readFileSync(join(projectRoot, 'test/fixtures/programmes/de-an-06.txt'), 'utf8');

function putPlan(id: string, shortName: string, text: string, replaces: string | null = null): void {
  const folder = join(content, 'sources', id);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'source.txt'), text);
  const sha256 = createHash('sha256').update(text).digest('hex');
  const locality = { name: 'Bãi Ngang', level: 'xã', province: 'tỉnh Hà Nam' };
  const facts = { origin: 'Viết cho phép thử.', sha256, shortName, locality, replaces };
  writeFileSync(join(folder, 'source.yaml'), JSON.stringify(facts));
}

function filesOf(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return new Map(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(folder.length), createHash('sha256').update(readFileSync(path)).digest('hex')];
    }),
  );
}

/** Builds the site into a folder of the given name. */
function build(name: string, env: NodeJS.ProcessEnv = {}): Map<string, string> {
  buildSite(root, env);
  rmSync(join(root, name), { recursive: true, force: true });
  renameSync(join(root, 'dist'), join(root, name));
  return filesOf(join(root, name));
}

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'doi-chieu-'));
  content = join(root, 'content');
  copyProject(root);
  for (const part of ['models', 'programmes', 'vocabulary'])
    cpSync(join(projectRoot, 'content', part), join(content, part), { recursive: true });
  const change = { id: 'a', date: '2026-01-01', kind: 'tool', title: 'Bắt đầu', body: 'Vài kế hoạch.' };
  writeFileSync(join(content, 'changes.yaml'), JSON.stringify([change]));
  putPlan('xa-mot', 'Xã Một, 2024', base);
  putPlan('xa-mot-moi', 'Xã Một, 2025', base.replace('Mục tiêu: Trạm', 'Mục tiêu: Toàn bộ trạm'), 'xa-mot');
  putPlan('xa-hai', 'Xã Hai, 2025', base.replaceAll('Trạm Y tế xã', 'Công an xã'));
  writePlanPages(content);
}, 60_000);

afterAll(() => rmSync(root, { recursive: true, force: true }));

test('a build after a change takes what is the same from the one before, and gives the bytes of a build from nothing', () => {
  const before = build('before');
  // Its own pages change by a word, those of the others by its name.
  putPlan('xa-hai', 'Xã Hai Mới, 2025', base.replaceAll('Trạm Y tế xã', 'Công an huyện'));
  writePlanPages(content);
  const after = build('after');
  const fresh = build('fresh', { DOI_CHIEU_CACHE: 'off' });
  expect([...after].filter(([path, sum]) => fresh.get(path) !== sum)).toEqual([]);
  expect(after.size).toBe(fresh.size);
  // The name of the release is on each page, and the name of the plan on those that lead to it.
  const changed = [...after].filter(([path, sum]) => before.get(path) !== sum);
  expect(changed.map(([path]) => path)).toContain('/ke-hoach/xa-mot/mo-hinh-1/index.html');
  expect(readFileSync(join(root, 'after/ke-hoach/xa-mot/mo-hinh-1/index.html'), 'utf8')).toContain(
    'Xã Hai Mới, 2025',
  );
}, 300_000);

test('of a plan that was removed, or came back under another name, nothing is left and nothing is missing', () => {
  for (const part of ['sources', 'plans']) rmSync(join(content, part, 'xa-hai'), { recursive: true });
  putPlan('xa-ba', 'Xã Ba, 2025', base.replaceAll('Trạm Y tế xã', 'Công an huyện'));
  writePlanPages(content);
  const after = build('renamed');
  const fresh = build('fresh', { DOI_CHIEU_CACHE: 'off' });
  expect([...after].filter(([path, sum]) => fresh.get(path) !== sum)).toEqual([]);
  expect([...after.keys()].sort()).toEqual([...fresh.keys()].sort());
  expect([...after.keys()].filter((path) => path.includes('xa-hai'))).toEqual([]);
  expect(after.has('/ke-hoach/xa-ba/mo-hinh-1/index.html')).toBe(true);
}, 300_000);

test('a page that was kept is not drawn again', () => {
  const kept = join(root, 'node_modules/.cache/doi-chieu/pages');
  // A pack in which a page was missing is written anew.
  const written = (): [string, number][] =>
    readdirSync(kept)
      .sort()
      .map((name) => [name, statSync(join(kept, name)).mtimeMs]);
  const before = written();
  expect(before.length).toBeGreaterThan(20);
  build('again');
  expect(written()).toEqual(before);
}, 300_000);
