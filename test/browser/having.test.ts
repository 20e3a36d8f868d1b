import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityProblems } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { visit } from '../support/pages.ts';

// What have they that we lack: two choices of plans, right counts, in the address, to take along.

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const asked = 'so-sanh/co-khong/?co=duy-tien-2023&khong=thieu-van-2024';
const rows = (page: Page) => page.locator('[data-model]:visible');
const said = (page: Page): Promise<string> => page.locator('[data-having-said]').innerText();

/** What a button saves, as the text of its files. */
async function saved(page: Page, button: string): Promise<{ name: string; text: string }> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const download = await coming;
  const files = unzipSync(readFileSync(await download.path()));
  const text = Object.values(files)
    .map((file) => strFromU8(file))
    .join('\n');
  return { name: download.suggestedFilename(), text };
}

describe.each([360, 1366])('at %i px', (width) => {
  const viewport = { width, height: 800 };

  test('32 models are in Duy Tiên and not in Thiệu Vân; two choices say so, and the address keeps them', async () => {
    const { page, errors, close } = await visit(browser, 'so-sanh/co-khong/', { viewport });
    await page.locator('[data-add="co"]').selectOption('duy-tien-2023');
    await page.locator('[data-add="khong"]').selectOption('thieu-van-2024');
    await expect
      .poll(() => said(page))
      .toMatch(/^32 mô hình có ở Thị xã Duy Tiên, 2023, không có ở Xã Thiệu Vân/);
    expect(await rows(page).count()).toBe(32);
    expect(new URL(page.url()).search).toBe('?co=duy-tien-2023&khong=thieu-van-2024');
    await page.reload();
    await expect.poll(() => rows(page).count()).toBe(32);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });

  test('any number of plans is chosen and left out again; none is asked for on both sides', async () => {
    const { page, close } = await visit(browser, asked, { viewport });
    await expect.poll(() => rows(page).count()).toBe(32);
    await page.locator('[data-add="co"]').selectOption('xa-khong-ten-2023');
    await expect.poll(() => rows(page).count()).toBeLessThan(32);
    const both = await rows(page).count();
    for (const cells of await rows(page).locator('td[data-of-plan="xa-khong-ten-2023"]').allInnerTexts())
      expect(cells).not.toContain('không có');
    const option = page.locator('[data-add="khong"] option[value="duy-tien-2023"]');
    expect(await option.getAttribute('hidden')).not.toBeNull();
    await page.getByRole('button', { name: 'Bỏ Xã không nêu tên' }).click();
    await expect.poll(() => rows(page).count()).toBe(32);
    expect(both).toBeGreaterThan(0);
    await close();
  });

  test('is copied as a table, and saved for Excel and Word, with its address', async () => {
    const { page, close } = await visit(browser, asked, {
      viewport,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await expect.poll(() => rows(page).count()).toBe(32);
    await page.getByRole('button', { name: 'Chép bảng' }).click();
    await page.getByText('Đã chép.').waitFor();
    const html = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await item!.getType('text/html')).text();
    });
    expect(html.match(/<tr>/g)).toHaveLength(33);
    expect(html).toContain('/so-sanh/co-khong/?co=duy-tien-2023&amp;khong=thieu-van-2024');
    expect(html).not.toMatch(/class=|<button/);
    const excel = await saved(page, 'Tải Excel');
    expect(excel.name).toMatch(/^32-mo-hinh-co-o-thi-xa-duy-tien.*\.xlsx$/);
    expect(excel.text).toContain('<autoFilter ref="A1:E33"/>');
    const word = await saved(page, 'Tải Word');
    expect(word.name).toMatch(/\.docx$/);
    expect(word.text).toContain('khong=thieu-van-2024');
    expect(word.text).toContain('Bản phát hành');
    await close();
  });

  test('the start page leads there in one press, a plan in two', async () => {
    const { page, close } = await visit(browser, '', { viewport });
    await page.getByRole('link', { name: 'Nơi khác có mô hình gì' }).click();
    expect(new URL(page.url()).pathname).toBe('/so-sanh/co-khong/');
    await page.goto(new URL('/ke-hoach/thieu-van-2024/', page.url()).href);
    await page.getByRole('link', { name: 'Nơi khác có mô hình gì' }).click();
    await expect.poll(() => said(page)).toMatch(/^\d+ mô hình không có ở Xã Thiệu Vân, 2024/);
    await close();
  });
});

test('without script the page leads to the whole table', async () => {
  const { page, close } = await visit(browser, asked, { javaScriptEnabled: false });
  expect(await page.locator('[data-having]').isVisible()).toBe(false);
  expect(await page.getByRole('link', { name: 'Bảng đối chiếu mô hình' }).first().isVisible()).toBe(true);
  await close();
});
