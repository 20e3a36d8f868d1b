import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { visit } from '../support/pages.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test.each([
  // A version that belongs to another canonical model.
  ['mo-hinh/cong-dan-so/#muc-tieu-thieu-van-2024-1', '/ke-hoach/thieu-van-2024/mo-hinh-1/#muc-tieu'],
  // A deadline that is listed nowhere.
  ['thoi-han/#duy-tien-2023-mo-hinh-20-99', '/ke-hoach/duy-tien-2023/mo-hinh-20/#thoi-gian'],
  // A line that this model does not hold.
  ['ke-hoach/thieu-van-2024/mo-hinh-1/#d-5', '/ke-hoach/thieu-van-2024/van-ban/#d-5'],
])('a link to %s, where that place is no more, leads to %s', async (from, to) => {
  const { page, errors, close } = await visit(browser, from);
  await page.waitForURL((url) => url.pathname + url.hash === to);
  expect(errors).toEqual([]);
  await close();
});

test.each([
  'mo-hinh/cong-dan-so/#muc-tieu',
  'mo-hinh/cong-dan-so/#%E1%BA',
  'ke-hoach/thieu-van-2024/#khong-co',
])('a link to %s stays on its page', async (from) => {
  const { page, errors, close } = await visit(browser, from);
  await page.waitForLoadState('networkidle');
  expect(page.url()).toMatch(new RegExp(`${from.split('#')[0]!}#`));
  expect(errors).toEqual([]);
  await close();
});
