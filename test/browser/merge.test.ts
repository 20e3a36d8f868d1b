import { strFromU8, unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { accessibilityProblems } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { themes, visit } from '../support/pages.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const query = 'gop/?ke=thieu-van-2024,duy-tien-2023';
const rows = (page: Page) => page.locator('.merge-row');
/** Rows are drawn in turns: until the last one stands, the list is busy. */
const drawn = (page: Page): Promise<void> =>
  page.locator('[data-rows]:not([aria-busy]) > .merge-row').first().waitFor();
const placeOf = (page: Page): string => decodeURIComponent(page.url().slice(inject('site').length));

describe('old plans put together', () => {
  test('the plans of a unit of today are offered as its predecessors', async () => {
    const { page, errors, close } = await visit(browser, 'gop/');
    await page.locator('[data-today] option').nth(1).waitFor({ state: 'attached' });
    await page.locator('[data-today]').selectOption({ label: 'phường Đông Tiến, tỉnh Thanh Hóa' });
    await drawn(page);
    expect(placeOf(page)).toBe('gop/?ke=thieu-van-2024');
    expect(await rows(page).count()).toBe(11);
    expect(errors).toEqual([]);
    await close();
  });

  test('stand model by model, with what they do not say alike', async () => {
    const { page, close } = await visit(browser, query);
    await drawn(page);
    const row = page.locator('[data-row="cong-dan-so"]');
    expect(await row.innerText()).toMatch(
      /Xã Thiệu Vân, 2024, số 24[\s\S]*Thị xã Duy Tiên, 2023, số 23[\s\S]*Nói khác nhau:/,
    );
    expect(await page.locator('[data-counts]').innerText()).toMatch(/^2 kế hoạch, 4\d mô hình/);
    await close();
  });

  test('are chosen, ordered and numbered by keyboard, all of it in the address', async () => {
    const { page, close } = await visit(browser, query);
    await drawn(page);
    const titles = (): Promise<string[]> => page.locator('.merge-row h3').allInnerTexts();
    const [first, second] = await titles();
    await page.locator('[data-move="1"]').first().focus();
    await page.keyboard.press('Enter');
    expect((await titles()).slice(0, 2)).toEqual([second, first]);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      `Xuống: ${first}`,
    );
    await page.locator('[data-from]').nth(2).selectOption('');
    await page.locator('[data-renumber]').click();
    await page.locator('[data-number]').first().fill('24');
    await page.keyboard.press('Tab');
    const before = [await titles(), await page.locator('[data-counts]').innerText()];
    const again = await visit(browser, placeOf(page));
    await drawn(again.page);
    expect([
      await again.page.locator('.merge-row h3').allInnerTexts(),
      await again.page.locator('[data-counts]').innerText(),
    ]).toEqual(before);
    expect(await again.page.locator('[data-number]').first().inputValue()).toBe('24');
    await again.close();
    await page.goBack();
    await expect.poll(() => page.locator('[data-number]').first().inputValue()).not.toBe('24');
    await close();
  });

  test('give a draft in Word whose every paragraph stands in a plan, its source in a footnote', async () => {
    const { page, errors, close } = await visit(browser, query);
    await drawn(page);
    const waiting = page.waitForEvent('download');
    await page.locator('[data-word]').click();
    const parts = unzipSync(new Uint8Array(readFileSync(await (await waiting).path())));
    const [body, notes] = ['document', 'footnotes'].map((name) => strFromU8(parts[`word/${name}.xml`]!));
    const quoted = body!.split('</w:p>').filter((paragraph) => paragraph.includes('<w:footnoteReference '));
    expect(quoted.length).toBeGreaterThan(200);
    expect(notes!.match(/Kế hoạch số [^<]*dòng \d+/g)).toHaveLength(quoted.length);
    expect(errors).toEqual([]);
    await close();
  });

  test('an address that names what is not there says so', async () => {
    const { page, close } = await visit(browser, 'gop/?ke=thieu-van-2024,xa-nao-do');
    await drawn(page);
    expect(await page.locator('[data-message]').innerText()).toBe(
      'Không có trên trang, nên đã bỏ qua: xa-nao-do.',
    );
    await close();
  });

  test.each(themes.flatMap((colorScheme) => [360, 1366].map((width) => ({ colorScheme, width }))))(
    'hold every reader, %o',
    async ({ colorScheme, width }) => {
      const { page, close } = await visit(browser, query, { colorScheme, viewport: { width, height: 800 } });
      await drawn(page);
      expect(await accessibilityProblems(page)).toEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
      await close();
    },
  );
});
