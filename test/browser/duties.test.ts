import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityProblems } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { visit } from '../support/pages.ts';

// Who leads it elsewhere, until when, with what: the tables of models, units and tools.

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** The text of a cell of the row that a link leads from. */
const cell = (page: Page, path: string, name: string): Promise<string> =>
  page
    .locator('.duties tr')
    .filter({ has: page.locator(`th a[href$="${path}"]`) })
    .first()
    .locator(`td[data-name="${name}"]`)
    .innerText();

describe.each([360, 1366])('at %i px', (width) => {
  const viewport = { width, height: 800 };

  test('a model has one table: a row for each plan with lead, deadline and tools, each with its line', async () => {
    const { page, close } = await visit(browser, 'mo-hinh/cong-dan-so/ai-lam/', { viewport });
    const path = '/ke-hoach/duy-tien-2023/mo-hinh-23/';
    expect(await cell(page, path, 'Chủ trì')).toMatch(/Công an thị xã\s+dòng\s+832/);
    expect(await cell(page, path, 'Thời hạn')).toMatch(/30\/12\/2023\s+dòng\s+854/);
    expect(await cell(page, path, 'Công cụ')).toMatch(/VNeID\s+dòng\s+858/);
    expect(await page.locator('.duties tbody th').count()).toBeGreaterThanOrEqual(5);
    await close();
  });

  test('the line of a value leads to the line of the text that says it', async () => {
    const { page, close } = await visit(browser, 'mo-hinh/cong-dan-so/ai-lam/', { viewport });
    await page.locator('.duty-line[href$="duy-tien-2023/van-ban/#d-854"]').click();
    await page.waitForURL('**/duy-tien-2023/van-ban/#d-854');
    expect(await page.locator('#d-854').innerText()).toContain('30/12/2023');
    await close();
  });

  test('a tool lists models beside each other, and the tasks of plans without models', async () => {
    const { page, close } = await visit(browser, 'nen-tang/vneid/', { viewport });
    expect(await page.locator('.lead').innerText()).toMatch(/46 mô hình và 10 nhiệm vụ của 5 kế hoạch/);
    const group = page.locator('.duties tbody').filter({ hasText: 'Đảm bảo điều kiện công dân số' }).first();
    expect(await group.locator('tr:not(.duty-group)').count()).toBeGreaterThanOrEqual(3);
    await page.getByRole('link', { name: 'Trang sau' }).click();
    await page.waitForURL('**/nen-tang/vneid/trang-2/');
    expect(await page.locator('.duties a[href*="/thanh-hoa-2023/nhiem-vu-"]').count()).toBeGreaterThan(0);
    await close();
  });

  test('a unit says its part in each, and no page is wider than the window', async () => {
    const { page, close } = await visit(browser, 'don-vi/cong-an-xa/', { viewport });
    const row = page.locator('.duties tr').filter({ hasText: 'Mô hình 24' }).first();
    expect(await row.locator('.tag').innerText()).toContain('chủ trì');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await close();
  });

  test('axe finds nothing', async () => {
    for (const path of ['mo-hinh/cong-dan-so/ai-lam/', 'don-vi/cong-an-xa/', 'nen-tang/vneid/trang-2/']) {
      const { page, close } = await visit(browser, path, { viewport });
      expect(await accessibilityProblems(page), path).toEqual([]);
      await close();
    }
  });
});
