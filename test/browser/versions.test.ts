import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveFolder } from '../../scripts/site/serve-folder.ts';
import { accessibilityProblems } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { buildSite, copyProject } from '../support/copy-project.ts';
import { village, writeContent } from '../support/village-content.ts';

// A site with one plan in two versions: a model came, one went, two changed places, and one has another lead; and with a
// plan that was withdrawn.
let root: string;
let site: { url: string; server: Server };
let browser: Browser;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'doi-chieu-'));
  copyProject(root);
  const withdrawn = { at: '2026-01-02', reason: 'Quyết định số 5/QĐ-UBND' };
  writeContent(join(root, 'content'), [
    { id: 'lang-may-2024', text: village('lang-may-2024'), facts: { shortName: 'Xã Làng Mây, 2024' } },
    {
      id: 'lang-may-2025',
      text: village('lang-may-2025'),
      facts: { shortName: 'Xã Làng Mây, 2025', replaces: 'lang-may-2024' },
    },
    {
      id: 'lang-gio-2023',
      text: village('lang-may-2024').replaceAll('Mây', 'Gió').replaceAll('MÂY', 'GIÓ'),
      facts: { shortName: 'Xã Làng Gió, 2023', withdrawn },
    },
  ]);
  buildSite(root);
  site = await serveFolder(join(root, 'dist'), 0);
  browser = await launchBrowser();
}, 300_000);

afterAll(async () => {
  await browser.close();
  site.server.close();
  rmSync(root, { recursive: true, force: true });
});

const source = (page: string): string => readFileSync(join(root, 'dist', page, 'index.html'), 'utf8');
const changes = 'ke-hoach/lang-may-2025/thay-doi/';

describe.each([360, 1366])('two versions of one plan, at %i px', (width) => {
  test('the page of changes tells what came, went, changed its number and its words', async () => {
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    await page.goto(site.url + changes);
    const list = (id: string): Promise<string[]> =>
      page.locator(`section[aria-labelledby=${id}] li`).allInnerTexts();
    expect(await list('them')).toEqual(['Mô hình 3: Thư viện số bên bến sông']);
    expect(await list('bo')).toEqual(['Mô hình 3: Thả đèn lồng ven sông đêm rằm']);
    expect(await list('doi-so')).toEqual([
      'Mô hình 1 → Mô hình 2: Khám chữa bệnh bằng CCCD gắn chíp và VNeID',
      'Mô hình 2 → Mô hình 1: Tố giác tội phạm qua ứng dụng VNeID',
    ]);
    const changed = page.locator('.version-part');
    expect(await changed.count()).toBe(1);
    const words = (await changed.locator('del, ins').allInnerTexts()).join(' | ');
    expect(words).toContain('Trạm Y tế');
    expect(words).toContain('Văn hóa');
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.close();
  });

  test('is reached from every page of the old version and from the new one', async () => {
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    const starts = ['', 'mo-hinh-2/', 'van-ban/'].map((name) => `ke-hoach/lang-may-2024/${name}`);
    for (const start of [...starts, 'ke-hoach/lang-may-2025/']) {
      await page.goto(site.url + start);
      await page.getByRole('link', { name: 'thay đổi giữa hai bản' }).click();
      expect(new URL(page.url()).pathname, start).toBe(`/${changes}`);
    }
    await page.close();
  });
});

describe.each([360, 1366])('a plan that is not to be acted on, at %i px', (width) => {
  const size = { viewport: { width, height: 800 } };
  const plans: [string, RegExp, string][] = [
    ['lang-may-2024', /Đã có bản mới hơn của kế hoạch này.*Xã Làng Mây, 2025/, 'đã có bản mới hơn'],
    ['lang-gio-2023', /hết hiệu lực từ ngày 02\/01\/2026: Quyết định số 5\/QĐ-UBND/, 'hết hiệu lực'],
  ];

  test.each(plans)('%s says so on each of its pages, on paper too', async (plan, sentence) => {
    const page = await browser.newPage(size);
    for (const name of ['', 'mo-hinh-1/', 'mo-hinh-2/', 'van-ban/']) {
      await page.goto(`${site.url}ke-hoach/${plan}/${name}`);
      const said = page.locator('.plan-status');
      expect(await said.innerText(), name).toMatch(sentence);
      expect((await said.boundingBox())!.y, name).toBeLessThan(600);
      await page.emulateMedia({ media: 'print' });
      expect(await said.isVisible(), name).toBe(true);
      await page.emulateMedia({ media: 'screen' });
    }
    await page.close();
  });

  test.each(plans)('%s says so where it is found', async (plan, _, short) => {
    const page = await browser.newPage(size);
    await page.goto(`${site.url}tim-kiem/?q=${encodeURIComponent('tố giác tội phạm')}&ke-hoach=${plan}`);
    await expect.poll(() => page.locator('main').innerText()).toContain(short);
    await page.close();
  });

  test.each(plans)('%s says so in the file that is taken along', (plan, sentence) => {
    const files = unzipSync(readFileSync(join(root, `dist/du-lieu/ke-hoach/${plan}.docx`)));
    const words = strFromU8(files['word/document.xml']!).replace(/<[^>]+>/g, '');
    expect(words).toMatch(new RegExp(sentence.source.split('.*')[0]!));
  });
});

describe('counts and lists', () => {
  test('have the plan once, by its newest version', () => {
    for (const page of [
      'mo-hinh',
      'thoi-han',
      'mo-hinh/kcb-cccd-vneid',
      'mo-hinh/to-giac-toi-pham',
      'so/2',
    ]) {
      expect(source(page), page).toContain('lang-may-2025');
      expect(source(page).replace(/<nav[\s\S]*?<\/nav>/g, ''), page).not.toContain(
        '/ke-hoach/lang-may-2024/mo-hinh',
      );
    }
    expect(source('')).not.toContain('/ke-hoach/lang-may-2024/');
    // Both stay readable, and the list of plans has both.
    expect(source('ke-hoach')).toContain('/ke-hoach/lang-may-2024/');
    expect(readFileSync(join(root, 'dist/sitemap.xml'), 'utf8')).toContain(`/${changes}`);
  });
});
