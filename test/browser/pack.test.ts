import { unzipSync } from 'fflate';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toArchive } from '../../src/files/archive.ts';
import { packFiles } from '../../scripts/site/pack/index.ts';
import { brokenLinks } from '../../scripts/site/addresses/broken-links.ts';
import { readPage, type Site } from '../../scripts/site/addresses/site.ts';
import { projectRoot } from '../../scripts/files/files.ts';
import { launchBrowser } from '../support/browser.ts';

// The offline pack as people use it: unpacked into a folder with a name as people give them, opened from there.

/** Each of its signs means something else in an address. */
const FOLDER = 'Tài liệu của tôi (Đề án 06) #1, 50% & hơn';

let browser: Browser;
let temporary: string;
let root: string;
let files: Record<string, Uint8Array>;

beforeAll(async () => {
  browser = await launchBrowser();
  files = unzipSync(toArchive(await packFiles(join(projectRoot, 'dist'))));
  temporary = mkdtempSync(join(tmpdir(), 'doi-chieu-'));
  for (const [name, content] of Object.entries(files)) {
    const path = join(temporary, FOLDER, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  root = pathToFileURL(`${join(temporary, FOLDER)}/`).href;
}, 120_000);
afterAll(async () => {
  await browser.close();
  rmSync(temporary, { recursive: true, force: true });
});

/** A page of the pack, and what should not have happened on it. */
interface Opened {
  page: Page;
  /** Errors of the console, and requests for anything but a file. */
  problems: string[];
  close: () => Promise<void>;
}

async function open(path: string, options: BrowserContextOptions = {}): Promise<Opened> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
    offline: true,
    ...options,
  });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(root)) problems.push(request.url());
  });
  await page.goto(root + path);
  return { page, problems, close: () => context.close() };
}

/** Where a page is in the pack: its file, with query and fragment. */
const placeOf = (page: Page): string =>
  decodeURIComponent(page.url().slice(root.length)).replaceAll('+', ' ');
const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

describe('the files', () => {
  const text = (name: string): string => Buffer.from(files[name]!).toString('utf8');

  test('every link, form and script leads to a file, and every fragment to its place', () => {
    const pages = Object.keys(files).filter((name) => name.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(100);
    const site: Site = {
      pages: new Map(pages.map((name) => [`/${name}`, readPage(`/${name}`, text(name))])),
      files: new Set(Object.keys(files).map((name) => `/${name}`)),
    };
    expect(brokenLinks(site)).toEqual([]);
    const scripts = pages.flatMap((name) =>
      [...text(name).matchAll(/<script[^>]* src="([^"]+)"/g)].map(
        ([, source]) => new URL(source!, `http://site.invalid/${name}`).pathname,
      ),
    );
    expect(new Set(scripts)).toEqual(new Set(['/doi-chieu.js']));
  });

  test('hold no module, and nothing that only a server reads', () => {
    const names = Object.keys(files);
    expect(names.filter((name) => /^_headers$|robots|sitemap|_astro\/.*js$/.test(name))).toEqual([]);
    expect(names.filter((name) => name.endsWith('.html') && text(name).includes('"module"'))).toEqual([]);
    expect(names).toContain('DOC-TRUOC.txt');
  });
});

/** Links on a page that lead to no file of the pack, those made by scripts too. */
const lost = async (page: Page): Promise<string[]> => {
  const links = await page
    .locator('a[href]')
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  return links.filter(
    (link) =>
      link.startsWith('file:') &&
      !(decodeURIComponent(link.slice(root.length).replace(/[?#].*/, '')) in files),
  );
};

describe('the search', () => {
  test('suggests in the box of every page, and a hit opens with its words marked', async () => {
    const { page, problems, close } = await open('index.html');
    await page.keyboard.press('/');
    await page.keyboard.type('cong dan so');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/mo-hinh/cong-dan-so/index.html?**');
    const mark = page.locator('main mark.found').first();
    await mark.waitFor();
    expect((await mark.innerText()).toLowerCase()).toBe('công dân số');
    expect(problems).toEqual([]);
    await close();
  });

  test('tells what a number means, from the box and from the page of results', async () => {
    const { page, problems, close } = await open('ke-hoach/duy-tien-2023/index.html');
    const words = 'Mô hình số 24 là gì trong từng kế hoạch';
    await page.keyboard.press('/');
    await page.keyboard.type('24');
    await page.getByRole('option', { name: words }).click();
    await page.waitForURL('**/so/24/index.html');
    await page.goto(`${root}tim-kiem/index.html?q=24`);
    await page.getByRole('link', { name: words }).click();
    await page.waitForURL('**/so/24/index.html');
    expect(problems).toEqual([]);
    await close();
  });

  test('has its page of results: the form leads there, facets narrow, the way back widens', async () => {
    const { page, problems, close } = await open('thoi-han/index.html');
    await page.locator('form[role=search] input').fill('lưu trú');
    await page.locator('form[role=search] button').click();
    await page.waitForURL('**/tim-kiem/index.html?q=**');
    const status = page.locator('[data-search=status]');
    await expect.poll(() => status.innerText()).toMatch(/^\d+ kết quả(?!.*đang tải)/);
    expect(await lost(page)).toEqual([]);
    const all = await status.innerText();
    await page.locator('a.search-facet', { hasText: 'Thị xã Duy Tiên' }).click();
    await expect.poll(() => status.innerText()).not.toBe(all);
    expect(placeOf(page)).toBe('tim-kiem/index.html?q=lưu trú&ke-hoach=duy-tien-2023');
    await page.goBack();
    await expect.poll(() => status.innerText()).toBe(all);
    expect(problems).toEqual([]);
    await close();
  });

  test('finds in the running text, and leads to the line', async () => {
    const { page, problems, close } = await open(
      `tim-kiem/index.html?q=${encodeURIComponent('24 mô hình điểm duy tiên')}`,
    );
    const status = page.locator('[data-search=status]');
    await expect.poll(() => status.innerText()).toMatch(/^\d+ kết quả(?!.*đang tải)/);
    await page.locator('[data-search=results] a').first().click();
    await page.waitForURL('**/van-ban/index.html?**#d-1521');
    await page.locator('mark.found').first().waitFor();
    expect(problems).toEqual([]);
    await close();
  });

  test('offers the nearest titles where nothing is found', async () => {
    const { page, problems, close } = await open('tim-kiem/index.html?q=kiossssk');
    await page.locator('.search-nearest a').first().click();
    await page.locator('h1').waitFor();
    expect(placeOf(page)).toMatch(/^(mo-hinh|ke-hoach|nen-tang|don-vi)\/.+\/index\.html/);
    expect(problems).toEqual([]);
    await close();
  });
});

describe('a comparison of one’s own', () => {
  test('is put together, kept in the address, and undone by the way back', async () => {
    const { page, problems, close } = await open('so-sanh/index.html');
    const heads = page.locator('.compare-head');
    await page.locator('select[name="ke-hoach"]').selectOption('thieu-van-2024');
    await page.locator('select[name="mo-hinh"]').selectOption('thieu-van-2024.24');
    await page.getByRole('button', { name: 'Thêm vào so sánh' }).click();
    await page.getByRole('link', { name: '+ Thị xã Duy Tiên, 2023, mô hình 23' }).click();
    await expect.poll(() => heads.count()).toBe(2);
    expect(placeOf(page)).toBe('so-sanh/index.html?chon=thieu-van-2024.24,duy-tien-2023.23');
    expect(await page.locator('[data-print-note] strong').textContent()).toMatch(
      /^https:\/\/[^/]+\/.*so-sanh\/\?chon=thieu-van-2024\.24,duy-tien-2023\.23$/,
    );
    const published = page.getByRole('link', { name: 'Địa chỉ trên mạng của trang này' });
    await published.hover();
    expect(await published.getAttribute('href')).toMatch(
      /^https:.+\/so-sanh\/\?chon=[^#]+duy-tien-2023\.23$/,
    );
    await page.goBack();
    await expect.poll(() => heads.count()).toBe(1);
    expect(problems).toEqual([]);
    await close();
  });

  test('opens from its address, and each place leads to its line and to its model', async () => {
    const address = 'so-sanh/index.html?chon=duy-tien-2023.23,thieu-van-2024.24';
    const { page, problems, close } = await open(address);
    await page.locator('.compare-cell .source-note').first().waitFor();
    expect(await lost(page)).toEqual([]);
    await page.locator('.compare-cell .source-note').first().click();
    await page.waitForURL('**/van-ban/index.html#d-*');
    expect(await page.locator(':target').count()).toBe(1);
    await page.goto(root + address);
    await page.locator('.compare-head a').first().click();
    await page.waitForURL('**/ke-hoach/thieu-van-2024/mo-hinh-24/index.html');
    expect(problems).toEqual([]);
    await close();
  });

  test('is copied with addresses that others can follow', async () => {
    const { page, problems, close } = await open(
      'so-sanh/index.html?chon=thieu-van-2024.24,duy-tien-2023.23',
    );
    await page.locator('.compare-field a[data-copy-link]').first().click();
    await page.getByText('Đã sao chép liên kết.').waitFor();
    expect(await copied(page)).toMatch(/^https:.+\/so-sanh\/\?chon=thieu-van-2024\.24,duy-tien-2023\.23#/);
    await page.getByRole('button', { name: 'Chép bảng' }).click();
    await page.getByText('Đã chép.').waitFor();
    const html = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await item!.getType('text/html')).text();
    });
    expect(html).toMatch(/href="https:[^"]+\/ke-hoach\/thieu-van-2024\/van-ban\/#d-\d+"/);
    expect(html).not.toMatch(/file:|index\.html/);
    expect(problems).toEqual([]);
    await close();
  });
});

describe('the other pages', () => {
  test('the matrix is filtered, sorted and walked, and its cells lead on', async () => {
    const { page, problems, close } = await open('mo-hinh/index.html');
    await page.locator('[data-matrix-filter] input[name=ten]').fill('lưu trú');
    expect(await page.locator('[data-count]').innerText()).toMatch(/^\d+ trong \d+ mô hình$/);
    expect(placeOf(page)).toBe('mo-hinh/index.html?ten=lưu trú');
    await page.reload();
    expect(await page.locator('[data-count]').innerText()).toMatch(/^\d+ trong \d+ mô hình$/);
    await page.locator('[data-sort="duy-tien-2023"]').click();
    await page.locator('[data-matrix] [data-row]:visible td a').first().click();
    await page.waitForURL('**/ke-hoach/*/mo-hinh-*/index.html**');
    expect(problems).toEqual([]);
    await close();
  });

  test('a model is shown as received, and its links and citations are copied as permanent ones', async () => {
    const { page, problems, close } = await open('ke-hoach/thieu-van-2024/mo-hinh-24/index.html');
    const published = await page.locator('link[rel=canonical]').getAttribute('href');
    const read = page.locator('.fix-read:has(+ .fix-received):visible');
    expect(await read.count()).toBeGreaterThan(0);
    await page.locator('.view-received').first().check();
    expect(await read.count()).toBe(0);
    await page.locator('#thoi-gian a[data-copy-link]').click();
    await page.getByText('Đã sao chép liên kết.').waitFor();
    expect(await copied(page)).toBe(`${published}#thoi-gian`);
    await page.locator('#muc-tieu button[data-copy-text]').click();
    await expect.poll(() => copied(page)).toContain(`(${published}#muc-tieu)`);
    await page.locator('#muc-tieu .paragraph-link').first().focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => copied(page)).toMatch(/ \(https:[^)]+\/mo-hinh-24\/#d-\d+\)$/);
    expect(problems).toEqual([]);
    await close();
  });

  test('deadlines are filtered, and the whole text opens at a line', async () => {
    const { page, problems, close } = await open('thoi-han/index.html?don-vi=cong-an-xa');
    expect(await page.locator('[data-count]').innerText()).toMatch(/^\d+ trong \d+ thời hạn$/);
    await page.goto(`${root}ke-hoach/thieu-van-2024/van-ban/index.html#d-273`);
    expect(await page.locator('#d-273').evaluate((line) => line.matches(':target'))).toBe(true);
    expect(problems).toEqual([]);
    await close();
  });

  test('downloads come from the disk', async () => {
    const { page, close } = await open('du-lieu/index.html');
    for (const name of ['doi-chieu.xlsx', 'mo-hinh.csv']) {
      const coming = page.waitForEvent('download');
      await page.locator(`a[href$="${name}"]`).first().click();
      const download = await coming;
      expect(download.suggestedFilename()).toBe(name);
      expect(readFileSync(await download.path())).toEqual(Buffer.from(files[`du-lieu/${name}`]!));
    }
    await close();
  });

  test('without script they are read and walked through all the same', async () => {
    const { page, problems, close } = await open('index.html', { javaScriptEnabled: false });
    await page.locator('.cards').getByRole('link', { name: 'Xã Thiệu Vân' }).click();
    await page.waitForURL('**/ke-hoach/thieu-van-2024/index.html');
    const wordmark = page.locator('.wordmark');
    expect(await wordmark.evaluate((link) => getComputedStyle(link).display)).not.toBe('inline');
    await wordmark.click();
    await page.waitForURL('**/index.html');
    expect(problems).toEqual([]);
    await close();
  });

  test('a plan is tried, by a worker that holds all its parts, and old ones are put together', async () => {
    const { page, problems, close } = await open('thu/index.html');
    await page.locator('#tep').setInputFiles('test/fixtures/trial/du-thao.txt');
    await page.locator('[data-trial]:not([aria-busy="true"])').waitFor({ timeout: 50_000 });
    expect(await page.locator('[data-summary]').innerText()).toMatch(/4 mô hình: 3 có đối ứng chắc chắn/);
    await page.locator('#mo-hinh-1 [data-compare]').click();
    await page.locator('.compare-field').first().waitFor();
    await page.goto(`${root}gop/index.html?ke=thieu-van-2024`);
    await page.locator('.merge-row').first().waitFor();
    const waiting = page.waitForEvent('download');
    await page.locator('[data-word]').click();
    expect((await waiting).suggestedFilename()).toBe('ke-hoach-ban-nhap.docx');
    // The worker is made of the text that came with the pack.
    expect(problems.filter((problem) => !problem.startsWith('blob:'))).toEqual([]);
    await close();
  });

  test('each says that it is a copy, and where the page itself is', async () => {
    const { page, close } = await open('mo-hinh/cong-dan-so/index.html');
    const link = page.getByRole('link', { name: 'Địa chỉ trên mạng của trang này' });
    expect(await link.getAttribute('href')).toBe(
      await page.locator('link[rel=canonical]').getAttribute('href'),
    );
    await close();
  });
});

test('the policy refuses from a disk what it refuses online', async () => {
  const evil =
    '<script>document.title = "evil"</script><script src="http://127.0.0.1:9/a.js"></script><img src="http://127.0.0.1:9/a.png"></body>';
  const home = Buffer.from(files['index.html']!).toString('utf8');
  writeFileSync(join(temporary, FOLDER, 'evil.html'), home.replace('</body>', evil));
  const { page, problems, close } = await open('evil.html');
  expect(await page.title()).not.toBe('evil');
  expect(problems.filter((problem) => problem.includes('violates'))).toHaveLength(3);
  await close();
});
