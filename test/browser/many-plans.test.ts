import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadContent } from '../../scripts/content/content.ts';
import { projectRoot } from '../../scripts/files/files.ts';
import { generatedChanges, pageOfText } from '../../scripts/files/generated.ts';
import { commitChanges } from '../../scripts/files/transaction.ts';
import { runPipeline } from '../../scripts/pipeline.ts';
import { brokenLinks } from '../../scripts/site/addresses/broken-links.ts';
import { readBuiltSite } from '../../scripts/site/addresses/read-built-site.ts';
import { serveFolder } from '../../scripts/site/serve-folder.ts';
import { buildSite, copyProject } from '../support/copy-project.ts';
import { launchBrowser } from '../support/browser.ts';

// A site with more plans than are shown one by one: 14 of one text, the last of which says some things otherwise.
const PLANS = 14;
const idOf = (number: number): string => `xa-so-${number}`;
const nameOf = (number: number): string => `Xã Bến ${number}, 2025`;
let root: string;
let url: string;
let server: Server;
let browser: Browser;

const base = readFileSync(join(projectRoot, 'test/fixtures/programmes/de-an-06.txt'), 'utf8');

function textOf(number: number): string {
  const own = base
    .replaceAll('BÃI NGANG', `BẾN ${number}`)
    .replaceAll('Bãi Ngang', `Bến ${number}`)
    .replace('Mục tiêu: Trạm', `Mục tiêu: Từ ngày ${number}, trạm`);
  return number < PLANS
    ? own
    : own
        .replace('Đơn vị chủ trì: Trạm Y tế xã.', 'Đơn vị chủ trì: Công an xã.')
        .replace(/Mô hình 2[\s\S]*?(?=III\. )/, '');
}

function addPlan(content: string, number: number): void {
  const text = textOf(number);
  const folder = join(content, 'sources', idOf(number));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'source.txt'), text);
  const facts = {
    origin: 'Viết cho phép thử.',
    sha256: createHash('sha256').update(text).digest('hex'),
    shortName: nameOf(number),
    locality: { name: `Bến ${number}`, level: 'xã', province: number % 2 ? 'tỉnh Hà Nam' : 'tỉnh Nghệ An' },
  };
  writeFileSync(join(folder, 'source.yaml'), JSON.stringify(facts));
}

function writeContent(content: string): void {
  for (const part of ['models', 'programmes', 'vocabulary'])
    cpSync(join(projectRoot, 'content', part), join(content, part), { recursive: true });
  for (let number = 1; number <= PLANS; number += 1) addPlan(content, number);
  const change = { id: 'a', date: '2026-01-01', kind: 'tool', title: 'Bắt đầu', body: 'Nhiều kế hoạch.' };
  writeFileSync(join(content, 'changes.yaml'), JSON.stringify([change]));
  const { inputs, models, vocabulary } = loadContent(content);
  const pages = runPipeline(inputs, { models, vocabulary, witnesses: [] }).flatMap((result) =>
    result.pages.map(pageOfText),
  );
  const changes = generatedChanges(join(content, 'plans'), pages);
  commitChanges(
    content,
    changes.map((made) => ({ ...made, path: `plans/${made.path}` })),
  );
}

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'doi-chieu-'));
  copyProject(root);
  writeContent(join(root, 'content'));
  buildSite(root);
  ({ url, server } = await serveFolder(join(root, 'dist'), 0));
  browser = await launchBrowser();
}, 300_000);

afterAll(async () => {
  await browser.close();
  server.close();
  rmSync(root, { recursive: true, force: true });
});

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  await page.goto(url + path);
  return page;
}
const noScript = { javaScriptEnabled: false };
const MODEL = 'mo-hinh/kcb-cccd-vneid/';

describe('more plans than are shown one by one', () => {
  test('no link leads nowhere', () => {
    expect(brokenLinks(readBuiltSite(join(root, 'dist')))).toEqual([]);
  });

  test('the start page counts them by province, the table says of how many plans have a model', async () => {
    const start = await open('', noScript);
    const places = await start.locator('.places li').allInnerTexts();
    expect(places).toEqual(['Tỉnh Hà Nam 7 cấp xã', 'Tỉnh Nghệ An 7 cấp xã']);
    await start.getByRole('link', { name: 'Tỉnh Nghệ An' }).click();
    await expect.poll(() => start.locator('.card').count()).toBe(7);
    const table = await open('mo-hinh/', noScript);
    expect(await table.locator('#kcb-cccd-vneid td').innerText()).toContain(`${PLANS}/${PLANS}`);
    expect(await table.locator('thead th').count()).toBe(2);
  });

  test('a model is read as a few kinds, and each kind leads to all of its plans without script', async () => {
    const page = await open(MODEL, noScript);
    const kinds = page.getByRole('region', { name: /^Chủ trì/ }).getByRole('listitem');
    const leads = await kinds.allInnerTexts();
    expect(leads).toHaveLength(2);
    expect(leads[0]).toContain(`${PLANS - 1}/${PLANS}`);
    expect(leads[1]).toMatch(/Công an xã[\s\S]*1\/14[\s\S]*Xã Bến 14, 2025/);
    expect(await page.getByRole('heading', { name: 'Câu chữ: 1 cách viết' }).count()).toBe(1);
    await kinds
      .first()
      .getByRole('link', { name: `xem cả ${PLANS - 1} bản` })
      .click();
    expect(
      await page
        .locator('section', { has: page.locator('#loai-1') })
        .getByRole('link')
        .count(),
    ).toBe(PLANS - 1);
    await page.goto(`${url}${MODEL}cac-ban/`);
    expect(await page.locator('.evidence > li').count()).toBe(PLANS);
  });

  test('a plan chosen once has its column, its line and its version, and the address carries it', async () => {
    const page = await open('mo-hinh/');
    await page.getByLabel('Địa phương của tôi').fill('bến 14');
    await page.getByRole('button', { name: 'Là địa phương của tôi' }).click();
    await page.locator('th[data-plan=xa-so-14]').waitFor();
    expect(await page.locator('#kcb-cccd-vneid td[data-state]').innerText()).toBe('1');
    expect(new URL(page.url()).searchParams.get('cua-toi')).toBe('xa-so-14');
    await page.getByLabel('Địa phương của tôi').fill('bến 3');
    await page.getByRole('button', { name: 'Ghim để so' }).click();
    await page.locator('th[data-plan=xa-so-3]').waitFor();
    await page.locator('select[name=khong-co]').selectOption('xa-so-14');
    await expect.poll(() => page.locator('[data-row]:visible').count()).toBeGreaterThan(10);
    // Kept: the next page draws it without being asked.
    await page.goto(url + MODEL);
    await page.locator('.compare-head', { hasText: 'của tôi' }).waitFor();
    expect(await page.locator('[data-chosen-where] li').count()).toBe(2);
    const sent = await open(`mo-hinh/?cua-toi=xa-so-2&ke-hoach=xa-so-2`);
    await sent.locator('th[data-plan=xa-so-2]').waitFor();
    await expect.poll(() => sent.locator('[data-row]:visible').count()).toBeLessThan(5);
  });

  test.each([360, 1366])(
    'a chosen plan that could not be loaded is said to be missing, at %i px',
    async (width) => {
      const context = await browser.newContext({ viewport: { width, height: 780 } });
      const page = await context.newPage();
      const missing = page.locator('[data-columns-missing]');
      await page.route('**/so-sanh/ke-hoach/xa-so-3.json', (route) => route.abort());
      for (const path of ['mo-hinh/', MODEL]) {
        await page.goto(`${url}${path}?cua-toi=xa-so-3`);
        await missing.waitFor();
        expect(await missing.count()).toBe(1);
        expect(await missing.innerText()).toContain('Chưa tải được kế hoạch đã chọn');
        expect(await page.locator('th[data-plan=xa-so-3]').count()).toBe(0);
      }
      // Of a plan that the site has no more there is nothing to try again.
      await page.unroute('**/so-sanh/ke-hoach/xa-so-3.json');
      const answered = page.waitForResponse('**/so-sanh/ke-hoach/xa-so-99.json').catch(() => null);
      await page.goto(`${url}mo-hinh/?cua-toi=xa-so-99`);
      await Promise.race([answered, page.waitForLoadState('networkidle')]);
      expect(await missing.count()).toBe(0);
      await context.close();
    },
  );

  test('what is no name chooses nothing and says so', async () => {
    const page = await open('mo-hinh/');
    await page.getByLabel('Địa phương của tôi').fill('núi');
    await page.getByRole('button', { name: 'Là địa phương của tôi' }).click();
    await page.getByText('Không có kế hoạch nào tên như vậy.').waitFor();
    await page.getByLabel('Địa phương của tôi').fill('bến');
    await page.getByRole('button', { name: 'Ghim để so' }).click();
    await page.getByText(/14 kế hoạch có tên như vậy/).waitFor();
    expect(await page.locator('th[data-plan]').count()).toBe(0);
  });

  test('the search loads the plans that a question needs, and says how many', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
    await page.goto(`${url}tim-kiem/?q=${encodeURIComponent('khám chữa bệnh xã bến 14')}`);
    await page.locator('main a[href*="/ke-hoach/xa-so-14/mo-hinh-1/"]').first().waitFor();
    await page.getByText('toàn văn của 1 trong 14 kế hoạch').waitFor();
    expect(loaded.filter((path) => path.startsWith('/tim-kiem/ke-hoach/'))).toEqual([
      '/tim-kiem/ke-hoach/xa-so-14.json',
    ]);
    expect(loaded).not.toContain('/tim-kiem/van-ban.json');
  });

  test('the search looks further, until nothing of any plan is hidden', async () => {
    const page = await open(`tim-kiem/?q=${encodeURIComponent('khám chữa bệnh')}`);
    const further = page.getByRole('button', { name: /^Tìm tiếp trong \d+ kế hoạch còn lại$/ });
    await further.first().click();
    await page.getByText(/toàn văn của 1[0-4] trong 14 kế hoạch/).waitFor();
    if (await further.count()) await further.first().click();
    await page.getByText('toàn văn của 14 trong 14 kế hoạch').waitFor();
    expect(await further.count()).toBe(0);
  });

  test('a number is told by what it means, the review by plan', async () => {
    const number = await open('so/1/', noScript);
    expect(await number.locator('.meaning').count()).toBe(1);
    const review = await open('soat-loi/', noScript);
    expect(await review.locator('tbody tr').count()).toBe(PLANS);
    await review.getByRole('link', { name: nameOf(3) }).click();
    expect(await review.locator('h1').innerText()).toBe(`Soát lỗi: ${nameOf(3)}`);
  });

  test.each(['', 'mo-hinh/?cua-toi=xa-so-1&ghim=xa-so-2,xa-so-3', MODEL, 'ke-hoach/', 'soat-loi/', 'so/'])(
    'nothing of "%s" scrolls sideways on a phone',
    async (path) => {
      const page = await open(path, { viewport: { width: 360, height: 800 } });
      await page.waitForLoadState('networkidle');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    },
  );
});
