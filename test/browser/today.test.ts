import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { visit } from '../support/pages.ts';

// Where a commune is today: districts ended and communes were joined on 1 July 2025.

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each([360, 1366])('at %i px', (width) => {
  const viewport = { width, height: 800 };

  test.each([
    ['ke-hoach/thieu-van-2024/', 'nay thuộc phường Đông Tiến, tỉnh Thanh Hóa'],
    ['ke-hoach/thieu-van-2024/mo-hinh-24/', 'nay thuộc phường Đông Tiến, tỉnh Thanh Hóa'],
    ['ke-hoach/thieu-van-2024/van-ban/', 'nay thuộc phường Đông Tiến, tỉnh Thanh Hóa'],
    ['ke-hoach/hoang-trung-2022/', 'nay thuộc xã Hoằng Phú, tỉnh Thanh Hóa'],
    [
      'ke-hoach/duy-tien-2023/mo-hinh-28/',
      'nay thuộc các phường Duy Tiên, Duy Tân, Đồng Văn, Duy Hà và Tiên Sơn, tỉnh Ninh Bình',
    ],
  ])('%s says what the place is today', async (path, words) => {
    const { page, close } = await visit(browser, path, { viewport });
    expect(await page.locator('main').innerText()).toContain(words);
    await close();
  });

  test('a plan says by which paper, since when, and who says so; the name in its text stays', async () => {
    const { page, close } = await visit(browser, 'ke-hoach/thieu-van-2024/', { viewport });
    const facts = await page.locator('section[aria-labelledby="thong-tin"]').innerText();
    expect(facts).toMatch(/Địa phương nay\s+phường Đông Tiến, tỉnh Thanh Hóa, từ ngày 01\/07\/2025/);
    expect(facts).toContain('1686/NQ-UBTVQH15');
    expect(facts).toContain('xã Thiệu Vân');
    await close();
  });

  test('the list of plans is by the provinces of today', async () => {
    const { page, close } = await visit(browser, 'ke-hoach/', { viewport });
    const ofNinhBinh = page.locator('section[aria-labelledby="tinh-ninh-binh"]');
    expect(await ofNinhBinh.locator('.card h3').allInnerTexts()).toEqual(['Thị xã Duy Tiên, 2023']);
    await close();
  });

  test.each([
    ['Đông Tiến', '/ke-hoach/thieu-van-2024/'],
    ['phường đông tiến', '/ke-hoach/thieu-van-2024/'],
    ['hoang phu', '/ke-hoach/hoang-trung-2022/'],
  ])('the search for "%s" finds %s', async (query, path) => {
    const { page, close } = await visit(browser, `tim-kiem/?q=${encodeURIComponent(query)}`, { viewport });
    const first = page.locator('main').locator('a[href*="/ke-hoach/"]').first();
    await first.waitFor();
    expect(await first.getAttribute('href')).toContain(path);
    await close();
  });
});
