import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { projectRoot } from '../../scripts/files/files.ts';
import { serveFolder } from '../../scripts/site/serve-folder.ts';
import { launchBrowser } from '../support/browser.ts';
import { buildSite, copyProject } from '../support/copy-project.ts';
import { visit } from '../support/pages.ts';
import { village, writeContent } from '../support/village-content.ts';

// A release with its address, below a folder of its host; and a build for trying, which says that it is one.
const HOST = 'https://so.lang-may.example.org';
const BASE = '/doi-chieu';
const tasks = readFileSync(join(projectRoot, 'test/fixtures/papers/tasks-brackets/vietnamese-alphabet.txt'));
let root: string;
/** The built site, below the folder that its host keeps it in. */
let dist: string;
let site: { url: string; server: Server };
let browser: Browser;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'doi-chieu-'));
  copyProject(root);
  writeContent(join(root, 'content'), [
    { id: 'lang-may-2024', text: village('lang-may-2024'), facts: { shortName: 'Xã Làng Mây, 2024' } },
    { id: 'lang-nui-2024', text: tasks.toString('utf8'), facts: { shortName: 'Xã Làng Núi, 2024' } },
  ]);
  buildSite(root, { DOI_CHIEU_SITE: HOST, DOI_CHIEU_BASE: `${BASE}/` });
  const host = join(root, 'host');
  dist = join(host, BASE);
  mkdirSync(host);
  renameSync(join(root, 'dist'), dist);
  const { url, server } = await serveFolder(host, 0);
  site = { url: `${url.slice(0, -1)}${BASE}/`, server };
  browser = await launchBrowser();
}, 300_000);

afterAll(async () => {
  await browser.close();
  site.server.close();
  rmSync(root, { recursive: true, force: true });
});

const written = (path: string): string => readFileSync(join(dist, path), 'utf8');
const model = 'ke-hoach/lang-may-2024/mo-hinh-1/';

describe.each([360, 1366])('at %i px', (width) => {
  const viewport = { width, height: 800 };

  test('a build for trying says on its pages that their addresses are no addresses yet', async () => {
    for (const path of ['', 'mo-hinh/cong-dan-so/', 've-trang/']) {
      const { page, close } = await visit(browser, path, { viewport });
      const said = page
        .locator('footer')
        .getByText(/^Bản dựng thử: trích dẫn, mã QR và tệp lịch còn mang địa chỉ tạm/);
      expect(await said.isVisible(), path).toBe(true);
      await close();
    }
    expect(inject('site')).toMatch(/^http:\/\/(?:localhost|127)/);
  });

  test('a release does not, and what is copied and printed leads to its own address', async () => {
    const context = await browser.newContext({
      viewport,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await page.goto(site.url + model);
    expect(await page.getByText('Bản dựng thử').count()).toBe(0);
    expect(await page.locator('link[rel=canonical]').getAttribute('href')).toBe(`${HOST}${BASE}/${model}`);
    expect(await page.locator('.print-note strong').textContent()).toBe(`${HOST}${BASE}/${model}`);
    await page.locator('.field .place-tools').first().getByRole('button').click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toContain(`(${HOST}${BASE}/${model}#`);
    expect(errors).toEqual([]);
    await context.close();
  });

  test.each([
    ['III.1.đ', 'Nhắn tin qua Zalo'],
    ['1.đ', 'Nhắn tin qua Zalo'],
    ['nhiệm vụ 1.e xã làng núi', 'Tổ chức xe loa'],
  ])(
    'a task is found by its number with a letter, with and without the Roman part: %s',
    async (query, title) => {
      const page = await browser.newPage({ viewport });
      await page.goto(`${site.url}tim-kiem/?q=${encodeURIComponent(query)}`);
      const first = page.locator('[data-search=results] a').first();
      await first.waitFor({ timeout: 15_000 });
      expect(await first.innerText()).toContain(title);
      await page.close();
    },
  );
});

describe('the files of a release', () => {
  test('name the host and the folder in every form: CSV, JSON, calendar, feed, sitemap, Word', () => {
    const published = `${HOST}${BASE}/`;
    const csv = written('du-lieu/mo-hinh.csv');
    expect(csv).toContain(`${published}${model}`);
    for (const [, address] of csv.matchAll(/(\S*\/ke-hoach\/[\w-]+\/mo-hinh-\d+\/)/g))
      expect(address).toMatch(/"?https:\/\/so\.lang-may\.example\.org\/doi-chieu\//);
    expect(written('thay-doi/feed.xml')).toContain(`${published}thay-doi/`);
    expect(written('sitemap.xml')).toContain(`<loc>${published}${model}</loc>`);
    expect(written('robots.txt')).toContain(`${published}sitemap.xml`);
    const calendar = readdirSync(join(dist, 'du-lieu/lich')).find((name) => name.startsWith('lang-may'));
    expect(written(`du-lieu/lich/${calendar}`).replace(/\r\n /g, '')).toContain(`${published}${model}`);
    const word = unzipSync(readFileSync(join(dist, 'du-lieu/ke-hoach/lang-may-2024.docx')));
    const parts = Object.values(word).map((bytes) => strFromU8(bytes));
    expect(parts.join('')).toContain(`${published}ke-hoach/lang-may-2024/`);
    expect([csv, ...parts].filter((text) => text.includes('doi-chieu.example'))).toEqual([]);
  });

  test('say how to be served for the paths below the folder only', () => {
    const rules = written('_headers')
      .split('\n')
      .filter((line) => line.startsWith('/'));
    expect(rules.length).toBeGreaterThan(1);
    for (const rule of rules) expect(rule).toMatch(/^\/doi-chieu\//);
  });
});
