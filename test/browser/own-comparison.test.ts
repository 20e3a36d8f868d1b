import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { visit } from '../support/pages.ts';

/** The very versions that stand on the page of the model "cong-dan-so". */
const query = 'chon=thieu-van-2024.24,xa-khong-ten-2023.14,duy-tien-2023.23';
const path = `so-sanh/?${query}`;
const address = `https://doi-chieu.example/so-sanh/?${query}`;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const drawn = (page: Page): Promise<void> => page.locator('.compare-field').first().waitFor();

/** A part of the page as HTML, its own permanent address taken out of it. */
const htmlOf = (page: Page, selector: string, own: string): Promise<string> =>
  page
    .locator(selector)
    .evaluate((element, text) => element.outerHTML.replaceAll(text!, 'ADDRESS').replace(/\s+/g, ' '), own);

describe('a comparison put together by a person', () => {
  test.each(['.compare', 'section[aria-labelledby="khac-nhau"]', 'section[aria-labelledby="trich-dan"]'])(
    'has the very %s of the page of that model',
    async (selector) => {
      const own = await visit(browser, path);
      await drawn(own.page);
      const fixed = await visit(browser, 'mo-hinh/cong-dan-so/');
      expect(await htmlOf(own.page, selector, address.replace(/&/g, '&amp;'))).toBe(
        await htmlOf(fixed.page, selector, 'https://doi-chieu.example/mo-hinh/cong-dan-so/'),
      );
      await own.close();
      await fixed.close();
    },
  );

  test('is shown as received on request, and a repaired word opens its note', async () => {
    const { page, errors, close } = await visit(browser, path);
    await drawn(page);
    const cell = page.locator('#muc-tieu-thieu-van-2024-24');
    await cell.locator('.fix-repaired').first().click();
    expect(await page.locator('.fix-note:popover-open').innerText()).toMatch(/Nhận được:[\s\S]+Độ tin/);
    await page.keyboard.press('Escape');
    const repaired = await cell.innerText();
    await page.getByLabel('Bản gốc nhận được').check();
    expect(await cell.innerText()).not.toBe(repaired);
    expect(errors).toEqual([]);
    await close();
  });

  test('leads to one field by its address, and a link within it draws nothing anew', async () => {
    const { page, close } = await visit(browser, `${path}#thoi-gian-duy-tien-2023-23`);
    const cell = page.locator('#thoi-gian-duy-tien-2023-23');
    await expect
      .poll(() => cell.evaluate((element) => element.matches(':target')).catch(() => false))
      .toBe(true);
    const top = await cell.evaluate((element) => element.getBoundingClientRect().top);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(900);
    const further = page.locator('#cong-cu-thieu-van-2024-24 .compare-further');
    await further.locator('summary').click();
    await page
      .getByRole('link', { name: /^Chép liên kết tới: Chủ trì/ })
      .first()
      .click();
    expect(await further.getAttribute('open')).not.toBeNull();
    await close();
  });

  test('goes on by keyboard after a model is left out, and says how many stand there', async () => {
    const { page, close } = await visit(browser, path);
    await drawn(page);
    await page.getByRole('link', { name: '✕ Bỏ Xã không nêu tên, 2023, mô hình 14' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.compare-head').count()).toBe(2);
    expect(await page.locator('[data-said]').textContent()).toBe('Đang đặt cạnh nhau 2 mô hình.');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^✕ Bỏ Xã Thiệu Vân/);
    await close();
  });

  test('has every printing of a field, each with its lines, link and citation', async () => {
    const { page, close } = await visit(browser, path);
    await drawn(page);
    const further = page.locator('#thoi-gian-thieu-van-2024-24 .compare-further');
    expect(await further.locator('summary').innerText()).toMatch(/^Phụ lục ghi lại mục này, dòng \d+–\d+, /);
    await further.locator('summary').click();
    expect(await further.locator('button.cite-button').getAttribute('data-copy-text')).toMatch(
      /Mô hình 24, Thời gian, dòng \d+–\d+ \(https:.+\?chon=.+#thoi-gian-thieu-van-2024-24-2\)$/,
    );
    await close();
  });

  test('prints the address of the choice, as text and as code, and tells it in the title', async () => {
    const { page, close } = await visit(browser, path);
    await drawn(page);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.print-note').innerText()).toContain(address);
    await page.getByRole('img', { name: 'Mã QR của địa chỉ này' }).waitFor();
    expect(await page.title()).toContain('mô hình 24 Xã Thiệu Vân');
    await close();
  });

  test('goes to Word with its repairs told apart, every printing, and links to the lines', async () => {
    const { page, close } = await visit(browser, path, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await drawn(page);
    await page.getByRole('button', { name: 'Chép bảng' }).click();
    await page.getByText('Đã chép.').waitFor();
    const html = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await item!.getType('text/html')).text();
    });
    expect(html).toContain('Phụ lục ghi lại mục này');
    expect(html).toMatch(/<u[^>]*>[^<]+<\/u>/);
    expect(html).toMatch(/<a[^>]* href="http[^"]+\/van-ban\/#d-275"/);
    expect(html).toContain('Chữ gạch chân: chương trình đã hiệu đính');
    expect(html).not.toMatch(/class=|<button|Nhận được:/);
    expect(html).toContain(address.replace(/&/g, '&amp;'));
    await close();
  });
});
