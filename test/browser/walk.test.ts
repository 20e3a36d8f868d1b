import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectRoot } from '../../scripts/files/files.ts';
import { launchBrowser } from '../support/browser.ts';
import { visit } from '../support/pages.ts';

// Five things that an officer comes for, as a new user would do them; none takes more than three clicks.

const pictures = join(projectRoot, 'test', 'output', 'di-thu');

/** A walk through the site that counts its clicks and takes a picture after each. */
class Walk {
  readonly page: Page;
  readonly name: string;
  clicks = 0;

  constructor(page: Page, name: string) {
    this.page = page;
    this.name = name;
  }

  async picture(): Promise<void> {
    await this.page.screenshot({ path: join(pictures, `${this.name}-${this.clicks}.png`) });
  }

  /** Clicks on a link or button by the words on it, in a part of the page where the words stand twice. */
  async click(words: string | RegExp, within = 'body'): Promise<void> {
    const place = this.page.locator(within);
    const found = place.getByRole('link', { name: words }).or(place.getByRole('button', { name: words }));
    await found.first().click();
    await this.page.waitForLoadState();
    this.clicks += 1;
    await this.picture();
  }
}

let browser: Browser;
beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function walk(name: string, path: string, steps: (walk: Walk) => Promise<void>): Promise<void> {
  const { page, close } = await visit(browser, path, { permissions: ['clipboard-read', 'clipboard-write'] });
  const taken = new Walk(page, name);
  await taken.picture();
  await steps(taken);
  expect(taken.clicks).toBeLessThanOrEqual(3);
  await close();
}

describe('in three clicks at most', () => {
  test("one finds one's own commune's version of a model", () =>
    walk('1-mo-hinh-cua-xa', '', async (walk) => {
      await walk.click('Xã Thiệu Vân', '.cards');
      await walk.click(/^Đảm bảo điều kiện công dân số$/, '.model-list');
      expect(await walk.page.locator('h1').innerText()).toMatch(
        /Mô hình 24\.\s+Đảm bảo điều kiện công dân số/,
      );
    }));

  test('one sets the same model of three plans side by side', () =>
    walk('2-dat-canh-nhau', '', async (walk) => {
      await walk.click(/^Đảm bảo điều kiện công dân số$/, '.coverage');
      const text = await walk.page.locator('main').innerText();
      for (const place of ['Thiệu Vân', 'không nêu tên', 'Duy Tiên']) expect(text).toContain(place);
    }));

  test('one sees who leads it elsewhere', () =>
    walk('3-ai-chu-tri', 'ke-hoach/thieu-van-2024/mo-hinh-24/', async (walk) => {
      await walk.click(/^So sánh với \d+ địa phương khác$/);
      const text = await walk.page.locator('main').innerText();
      expect(text).toMatch(/chủ trì/i);
      expect(text).toContain('Công an thị xã');
    }));

  test('one compares deadlines', () =>
    walk('4-thoi-han', '', async (walk) => {
      await walk.click('Thời hạn', '.menu');
      await walk.click('Tháng 12/2024', 'main');
      const text = await walk.page.locator('main').innerText();
      for (const place of ['Thiệu Vân', 'Duy Tiên', 'Thanh Hóa']) expect(text).toContain(place);
    }));

  test('one prints a comparison, with its permanent link on the paper', () =>
    walk('5-in', 'mo-hinh/cong-dan-so/', async ({ page }) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.menu').isVisible()).toBe(false);
      const printed = await page.locator('body').innerText();
      expect(printed).toContain('/mo-hinh/cong-dan-so/');
      expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
    }));

  test('one sends a link to one field, and it leads there', () =>
    walk('6-gui-lien-ket', 'ke-hoach/thieu-van-2024/mo-hinh-24/', async (walk) => {
      await walk.click('Liên kết tới: Thời gian', '#thoi-gian');
      await walk.page.getByText('Đã sao chép liên kết.').waitFor();
      const copied = await walk.page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toMatch(/\/ke-hoach\/thieu-van-2024\/mo-hinh-24\/#thoi-gian$/);
      await walk.page.goto(copied);
      expect(await walk.page.locator('#thoi-gian').evaluate((field) => field.matches(':target'))).toBe(true);
    }));

  test('one finds what the same number means elsewhere', () =>
    walk('7-cung-so', 'ke-hoach/thieu-van-2024/mo-hinh-24/', async (walk) => {
      const other = walk.page.locator('section[aria-labelledby="cung-so"]');
      expect(await other.innerText()).toContain('Chuẩn hóa xác thực tập trung (SSO)');
      await walk.click('Mọi mô hình mang số 24');
      expect(new URL(walk.page.url()).pathname).toBe('/so/24/');
    }));
});

describe('by keyboard alone', () => {
  /** Presses Tab until the focus is on the link with these words in a part of the page. */
  async function tabTo(page: Page, within: string, words: string): Promise<void> {
    for (let presses = 0; presses < 200; presses += 1) {
      await page.keyboard.press('Tab');
      const there = await page.evaluate(
        ([part, text]) =>
          document.activeElement?.closest(part!) !== null &&
          (document.activeElement?.textContent ?? '').includes(text!),
        [within, words],
      );
      if (there) return;
    }
    throw new Error(`No Tab led to "${words}" in ${within}.`);
  }

  test('one goes from model 24 of Thiệu Vân to the same model of Duy Tiên, and to what 24 is there', async () => {
    const { page, close } = await visit(browser, 'ke-hoach/thieu-van-2024/mo-hinh-24/');
    await tabTo(page, 'section[aria-labelledby="noi-khac"]', 'Duy Tiên');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/duy-tien-2023/mo-hinh-23/');
    await page.goBack();
    await tabTo(page, 'section[aria-labelledby="cung-so"]', 'Chuẩn hóa xác thực tập trung (SSO)');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/duy-tien-2023/mo-hinh-24/');
    await close();
  });

  test('one skips the masthead', async () => {
    const { page, close } = await visit(browser, 'ke-hoach/');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('noi-dung');
    await close();
  });
});
