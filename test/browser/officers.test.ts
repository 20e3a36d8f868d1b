import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { visit } from '../support/pages.ts';

// What an officer comes for, on a phone and on a desk, from the start page: none takes more than three presses.

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** A walk from the start page that counts presses; a choice in a list is one. */
class Walk {
  readonly page: Page;
  presses = 0;

  constructor(page: Page) {
    this.page = page;
  }

  async press(target: Locator): Promise<void> {
    await target.first().click();
    await this.page.waitForLoadState();
    this.presses += 1;
  }

  async choose(list: string, value: string): Promise<void> {
    await this.page.locator(list).selectOption(value);
    this.presses += 1;
  }

  link(name: string | RegExp, within = 'main'): Locator {
    return this.page.locator(within).getByRole('link', { name });
  }
}

const tasks: [what: string, steps: (walk: Walk) => Promise<void>][] = [
  [
    'who leads it elsewhere, until when, with what',
    async (walk) => {
      await walk.press(walk.link(/^Đảm bảo điều kiện công dân số$/));
      await walk.press(walk.link('Bảng: ai chủ trì'));
      await expect
        .poll(() => walk.page.locator('.duties').innerText())
        .toMatch(/Thị xã Duy Tiên, 2023[^]*Công an thị xã[^]*30\/12\/2023[^]*VNeID/);
    },
  ],
  [
    'what is due with VNeID',
    async (walk) => {
      await walk.press(walk.link('Tháng nào có việc gì đến hạn?'));
      await walk.choose('select[name="cong-cu"]', 'vneid');
      await expect.poll(() => walk.page.locator('.due').count()).toBeGreaterThan(10);
      const words = await walk.page.locator('[data-count]').innerText();
      expect(Number(/^\d+/.exec(words)![0])).toBeGreaterThan(50);
    },
  ],
  [
    'what they have that we lack',
    async (walk) => {
      await walk.press(walk.link('Nơi khác có mô hình gì mà nơi này không có?'));
      await walk.choose('[data-add="co"]', 'duy-tien-2023');
      await walk.choose('[data-add="khong"]', 'thieu-van-2024');
      await expect.poll(() => walk.page.locator('[data-having-said]').innerText()).toMatch(/^32 mô hình/);
    },
  ],
  [
    'a link to one field',
    async (walk) => {
      await walk.press(walk.link('Xã Thiệu Vân, 2024', '.cards'));
      await walk.press(walk.link(/Đảm bảo điều kiện công dân số/, '.model-list'));
      await walk.press(walk.link('Chép liên kết tới: Thời gian', '#thoi-gian'));
      const copied = await walk.page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toMatch(/\/thieu-van-2024\/mo-hinh-24\/#thoi-gian$/);
    },
  ],
  [
    'a plan as a Word document',
    async (walk) => {
      await walk.press(walk.link('Xã Thiệu Vân, 2024', '.cards'));
      const coming = walk.page.waitForEvent('download');
      await walk.press(walk.link('Tải Word'));
      expect((await coming).suggestedFilename()).toBe('thieu-van-2024.docx');
    },
  ],
  [
    'where a commune is today',
    async (walk) => {
      await walk.press(walk.link('Xã, huyện ngày trước nay thuộc đâu?'));
      expect(await walk.page.locator('main').innerText()).toContain('nay thuộc xã Hoằng Phú, tỉnh Thanh Hóa');
    },
  ],
];

describe.each([360, 1366])('at %i px, in three presses at most', (width) => {
  test.each(tasks)('%s', async (_, steps) => {
    const { page, errors, close } = await visit(browser, '', {
      viewport: { width, height: 740 },
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const walk = new Walk(page);
    await steps(walk);
    expect(walk.presses).toBeLessThanOrEqual(3);
    expect(errors).toEqual([]);
    await close();
  });
});
