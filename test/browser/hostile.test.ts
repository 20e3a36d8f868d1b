import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runPipeline, type PlanResult } from '../../scripts/pipeline.ts';
import { loadContent } from '../../scripts/content/content.ts';
import { projectRoot } from '../../scripts/files/files.ts';
import { generatedChanges, pageOfText } from '../../scripts/files/generated.ts';
import { serveFolder } from '../../scripts/site/serve-folder.ts';
import { commitChanges } from '../../scripts/files/transaction.ts';
import { launchBrowser } from '../support/browser.ts';
import { buildSite, copyProject } from '../support/copy-project.ts';

const fixtures = join(projectRoot, 'test/fixtures/hostile');
const CSP = /<meta http-equiv="content-security-policy"[^>]*>/i;

/** A hostile plan that is no longer in force. */
const WITHDRAWN = `hostile-${readdirSync(fixtures).find((name) => !name.includes('.'))!}`;

let root: string;
let result: PlanResult[];
let browser: Browser;
/** The same site with its policy, and without it. */
const sites: Record<string, { url: string; close: () => void }> = {};

function addPlan(content: string, id: string, text: Buffer): void {
  const folder = join(content, 'sources', id);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'source.txt'), text);
  const sha256 = createHash('sha256').update(text).digest('hex');
  const facts = {
    origin: '<script>globalThis.__hostile=1</script>',
    sha256,
    shortName: `{${id}} <b>`,
    locality: {},
    ...(id === WITHDRAWN && { withdrawn: { at: '2026-01-02', reason: '<b>Quyết định</b> {số 5}' } }),
  };
  writeFileSync(join(folder, 'source.yaml'), JSON.stringify(facts));
}

async function serve(name: string, folder: string): Promise<void> {
  const { url, server } = await serveFolder(folder, 0);
  sites[name] = { url, close: () => void server.close() };
}

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'doi-chieu-'));
  copyProject(root);
  const content = join(root, 'content');
  for (const part of ['models', 'programmes', 'vocabulary'])
    cpSync(join(projectRoot, 'content', part), join(content, part), { recursive: true });
  for (const { name } of readdirSync(fixtures, { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  ))
    addPlan(content, `hostile-${name}`, readFileSync(join(fixtures, name, 'source.txt')));
  addPlan(content, 'hostile-long-line', Buffer.from(`KẾ HOẠCH\n${'{<x>'.repeat(10_000)}\n`));
  const words = '<script>globalThis.__hostile=1</script> {x} ---';
  const change = { id: 'a', date: '2026-01-01', kind: 'tool', title: words, body: words };
  writeFileSync(join(content, 'changes.yaml'), JSON.stringify([change]));
  const { inputs, models, vocabulary } = loadContent(content);
  result = runPipeline(inputs, { models, vocabulary, witnesses: [] });
  commitChanges(
    content,
    generatedChanges(
      join(content, 'plans'),
      result.flatMap(({ pages }) => pages.map(pageOfText)),
    ).map((change) => ({
      ...change,
      path: `plans/${change.path}`,
    })),
  );
  buildSite(root);
  await serve('with its policy', join(root, 'dist'));
  const open = join(root, 'without');
  cpSync(join(root, 'dist'), open, { recursive: true });
  for (const name of readdirSync(open, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.html'))) {
    const html = readFileSync(join(open, name), 'utf8');
    expect(html, `${name} has a policy`).toMatch(CSP);
    writeFileSync(join(open, name), html.replace(CSP, ''));
  }
  await serve('without its policy', open);
  browser = await launchBrowser();
}, 300_000);

afterAll(async () => {
  await browser?.close();
  for (const { close } of Object.values(sites)) close();
  rmSync(root, { recursive: true, force: true });
});

/** Every page of the site, as paths. */
const pages = (): string[] =>
  readdirSync(join(root, 'dist'), { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('index.html'))
    // Of the canonical models, units and tools one page is as good as another.
    .filter((name) => !/^(don-vi|nen-tang|so)\/./.test(name) && !/^mo-hinh\/[d-z]/.test(name))
    .map((name) => `/${name.replace(/index\.html$/, '')}`);

test('every page of a plan that is no longer in force says so', () => {
  const own = pages().filter((path) => path.startsWith(`/ke-hoach/${WITHDRAWN}/`));
  expect(own.length).toBeGreaterThan(1);
  const silent = own.filter(
    (path) =>
      !readFileSync(join(root, 'dist', path, 'index.html'), 'utf8').includes(
        'hết hiệu lực từ ngày 02/01/2026',
      ),
  );
  expect(silent).toEqual([]);
});

describe.each(['with its policy', 'without its policy'])('a site of hostile plans, %s', (name) => {
  test('runs nothing, asks nobody, and breaks no layout', async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 800 } });
    const page = await context.newPage();
    const found: string[] = [];
    page.on('dialog', (dialog) => void dialog.dismiss().then(() => found.push(`dialog ${dialog.message()}`)));
    page.on('pageerror', (error) => found.push(`error ${error.message}`));
    page.on('request', (request) => {
      if (!request.url().startsWith(sites[name]!.url) && !request.url().startsWith('data:'))
        found.push(`request ${request.url()}`);
    });
    for (const path of pages()) {
      await page.goto(new URL(path, sites[name]!.url).href);
      const state = await page.evaluate(() => ({
        ran: '__hostile' in globalThis,
        wide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
        links: [...document.querySelectorAll('a[href]')].map((a) => (a as HTMLAnchorElement).protocol),
      }));
      if (state.ran) found.push(`script ran on ${path}`);
      if (state.wide) found.push(`too wide: ${path}`);
      if (state.links.includes('javascript:')) found.push(`live link on ${path}`);
    }
    expect(found).toEqual([]);
    expect(pages().length).toBeGreaterThan(20);
    await context.close();
  }, 240_000);
});

test('the whole text of each hostile plan is on its page, character for character', async () => {
  const page = await browser.newPage();
  for (const {
    plan: { id },
    text: { repaired },
  } of result) {
    await page.goto(`${sites['with its policy']!.url}ke-hoach/${id}/van-ban/`);
    const shown = await page.evaluate(() =>
      Object.fromEntries(
        [...document.querySelectorAll('[id^="d-"]')].map((line) => [
          line.id.slice(2),
          line.textContent ?? '',
        ]),
      ),
    );
    for (const { number, text, spans } of repaired.lines)
      if (!spans.length && text.trim())
        expect(shown[number], `line ${number} of ${id}`).toContain(text.trim());
  }
  await page.close();
}, 120_000);

test('nothing personal is in any published file', () => {
  const names = readdirSync(join(root, 'dist'), { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const numbers =
    /0919\.659\.589|919659589|nguyenvana|038085001234|171234567|C1234567|0912 345 678|912 345 678|3852 246|0987654321|0355 666 777/;
  // The program that reads files in the browser holds the examples of its patterns. Named by its checksum, it is the
  // same in every site: what is in it is no content.
  const program = readdirSync(join(projectRoot, 'dist/thu/bo')).filter((name) => name.startsWith('reader-'));
  expect(program).toHaveLength(1);
  const leaks = names
    .filter(({ name }) => name !== program[0])
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => numbers.test(readFileSync(path, 'latin1')));
  expect(leaks).toEqual([]);
  expect(result.find(({ plan }) => plan.id === 'hostile-personal-data')!.text.masked.length).toBe(10);
});
