import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { visit, widths } from '../support/pages.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const path = 'ke-hoach/';

describe('the folded part of the menu', () => {
  test.each(widths)('opens whole on the screen at %i px', async (width) => {
    const { page, close } = await visit(browser, path, { viewport: { width, height: 800 } });
    await page.locator('.menu-more summary').click();
    for (const link of await page.locator('.menu-more a').all()) {
      const box = (await link.boundingBox())!;
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(width);
    }
    await close();
  });

  test('is marked where the page stands in it, and only there', async () => {
    for (const [path, marked] of [
      ['don-vi/cong-an-xa/', 1],
      ['mo-hinh/', 0],
      ['', 0],
    ] as const) {
      const { page, close } = await visit(browser, path);
      expect(await page.locator('.menu-more [data-current]').count()).toBe(marked);
      await close();
    }
  });

  test('closes with Escape and gives the focus back', async () => {
    const { page, close } = await visit(browser, path);
    const summary = page.locator('.menu-more summary');
    await summary.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.locator('.menu-more[open]').count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await page.locator('.menu-more[open]').count()).toBe(0);
    expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
    await close();
  });

  test('closes with a click elsewhere and when the focus leaves it', async () => {
    const { page, close } = await visit(browser, path);
    const summary = page.locator('.menu-more summary');
    await summary.click();
    await page.locator('h1').click({ position: { x: 4, y: 4 } });
    expect(await page.locator('.menu-more[open]').count()).toBe(0);
    await summary.click();
    await page.locator('.search-box input').focus();
    expect(await page.locator('.menu-more[open]').count()).toBe(0);
    await close();
  });
});
