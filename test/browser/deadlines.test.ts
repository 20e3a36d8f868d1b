import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { visit } from '../support/pages.ts';

// What is due, by month; a filter over all plans that loads only what it shows.

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const rows = (page: Page) => page.locator('.due');
const height = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollHeight);

describe.each([360, 1366])('at %i px', (width) => {
  const viewport = { width, height: 800 };

  test('the months say how much is due and what is overdue, on a page that is not long', async () => {
    const { page, errors, close } = await visit(browser, 'thoi-han/', { viewport });
    const month = page.locator('[data-due-time="2023-12"]');
    expect(await month.innerText()).toMatch(/Tháng 12\/2023[^]*\d+ việc, \d+ kế hoạch[^]*quá hạn/);
    expect(await page.locator('[data-due-time="thuong-xuyen"]').innerText()).not.toContain('quá hạn');
    expect(await height(page)).toBeLessThan(5000);
    expect(errors).toEqual([]);
    await close();
  });

  test('lead unit and tool narrow it; the address keeps the choice; titles are whole', async () => {
    const { page, errors, close } = await visit(browser, 'thoi-han/', { viewport });
    await page.locator('select[name="chu-tri"]').selectOption('cong-an-xa');
    await page.locator('select[name="cong-cu"]').selectOption('vneid');
    await expect.poll(() => rows(page).count()).toBeGreaterThan(0);
    const count = await rows(page).count();
    expect(await page.getByRole('status').first().innerText()).toBe(`${count} trong 220 thời hạn`);
    for (const text of await rows(page).allInnerTexts()) {
      expect(text).toMatch(/Chủ trì: [^.]*Công an xã/);
      expect(text).toContain('VNeID');
      expect(text).not.toContain('…');
    }
    expect(new URL(page.url()).search).toBe('?chu-tri=cong-an-xa&cong-cu=vneid');
    const shown = page.locator('[data-due-time]:not([hidden]) [data-due-count]');
    const sum = (await shown.allInnerTexts()).reduce((all, one) => all + Number(one), 0);
    expect(sum).toBe(count);
    await page.reload();
    await expect.poll(() => rows(page).count()).toBe(count);
    await page.getByRole('button', { name: 'Xóa bộ lọc' }).click();
    await expect.poll(() => rows(page).count()).toBe(0);
    expect(errors).toEqual([]);
    await close();
  });

  test('a month of the filter shows as many as it says', async () => {
    const { page, close } = await visit(browser, 'thoi-han/?cong-cu=vneid', { viewport });
    const month = page.locator('[data-due-time="2024-12"]');
    await expect.poll(() => month.locator('a').getAttribute('href')).toContain('thang=2024-12');
    const count = Number(await month.locator('[data-due-count]').innerText());
    await month.locator('a').click();
    await expect.poll(() => rows(page).count()).toBe(count);
    await close();
  });

  test('more than fit at first come on wish', async () => {
    const { page, close } = await visit(browser, 'thoi-han/?ke-hoach=thanh-hoa-2023', { viewport });
    await expect.poll(() => rows(page).count()).toBe(40);
    await page.getByRole('button', { name: /^Xem thêm \(còn \d+\)$/ }).click();
    await expect.poll(() => rows(page).count()).toBeGreaterThan(60);
    await close();
  });

  test('what could not be loaded is said, and asked for again on wish', async () => {
    const { page, close } = await visit(browser, 'thoi-han/?ke-hoach=thanh-hoa-2023', { viewport });
    await expect.poll(() => rows(page).count()).toBe(40);
    await page.route('**/thoi-han/phan/*.json', (route) => route.abort());
    await page.getByRole('button', { name: /^Xem thêm/ }).click();
    const again = page.getByRole('button', { name: 'Thử lại' });
    await again.waitFor();
    const message = page.locator('[data-due-message]');
    expect(await message.innerText()).toContain('Không tải được danh sách.');
    // What was there stays.
    expect(await rows(page).count()).toBe(40);
    await page.unroute('**/thoi-han/phan/*.json');
    await again.click();
    await expect.poll(() => rows(page).count()).toBeGreaterThan(60);
    expect(await message.innerText()).toBe('');
    await close();
  });

  test('without script each month has its page, with lead, plan and line', async () => {
    const { page, close } = await visit(browser, 'thoi-han/', { viewport, javaScriptEnabled: false });
    expect(await page.locator('[data-due-filter]').isVisible()).toBe(false);
    await page.getByRole('link', { name: 'Tháng 10/2023' }).click();
    const row = rows(page).filter({ hasText: 'Mô hình 28' });
    expect(await row.innerText()).toMatch(
      /MOOC[^]*Thị xã Duy Tiên, 2023. Chủ trì: Phòng Văn hóa và Thông tin/,
    );
    expect(await row.locator('a[href*="/duy-tien-2023/van-ban/#d-"]').count()).toBe(1);
    await close();
  });

  test('a date that the calendar lacks is told as printed, with why', async () => {
    const { page, close } = await visit(browser, 'thoi-han/dang-ngo/', { viewport });
    const text = await page.locator('main').innerText();
    expect(text).toContain('31/11/2023');
    expect(text).not.toContain('quá hạn');
    await close();
  });
});
