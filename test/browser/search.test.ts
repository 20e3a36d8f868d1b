import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityProblems } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { themes, visit, widths } from '../support/pages.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Paths of what the page loaded, from the root of the site. */
const loaded = (page: Page): Promise<string[]> =>
  page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname));

const status = (page: Page) => page.locator('[data-search=status]');
const resultsOf = (query: string): string => `tim-kiem/?q=${encodeURIComponent(query)}`;
/** Waits until the running text is searched too. */
async function complete(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    /kết quả/.test(document.querySelector('[data-search=status]')?.textContent ?? ''),
  );
  await page.waitForFunction(
    () => !/đang tải/.test(document.querySelector('[data-search=status]')?.textContent ?? ''),
  );
}

describe('the box of every page', () => {
  test('loads nothing before it is focused, then titles, and only then the texts', async () => {
    const { page, errors, close } = await visit(browser, 'ke-hoach/');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const before = await loaded(page);
    expect(before.filter((path) => /worker|combobox|chi-muc|van-ban\.json/.test(path))).toEqual([]);
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q');
    await page.keyboard.type('cong dan so');
    await page.getByRole('option').first().waitFor();
    await expect
      .poll(() => asked.filter((path) => path.endsWith('.json')))
      .toEqual(['/tim-kiem/chi-muc.json', '/tim-kiem/van-ban.json']);
    // Fuse.js is for answers that found nothing.
    expect(asked.filter((path) => path.includes('nearest'))).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });

  test('is worked with the keyboard alone, on a phone', async () => {
    const { page, close } = await visit(browser, '', { viewport: { width: 360, height: 740 } });
    await page.keyboard.press('/');
    await page.keyboard.type('công dân số');
    await page.getByRole('option').first().waitFor();
    const box = page.getByRole('combobox');
    expect(await box.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowDown');
    const active = await box.getAttribute('aria-activedescendant');
    expect(await page.locator(`#${active}`).innerText()).toContain('Đảm bảo điều kiện công dân số');
    await page.keyboard.press('Escape');
    expect(await box.getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('ArrowDown');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/mo-hinh/cong-dan-so/**');
    // What was found is marked, and the page is scrolled to it.
    const mark = page.locator('main mark.found').first();
    await mark.waitFor();
    expect((await mark.innerText()).toLowerCase()).toBe('công dân số');
    await close();
  });

  test('an answer that comes late takes no choice away, but typing on does', async () => {
    const { page, close } = await visit(browser, '');
    await page.keyboard.press('/');
    await page.keyboard.type('cong dan so');
    const options = page.getByRole('option');
    // The last option names the query: what is listed before the last key is typed may begin with another model.
    await page.locator('[role=option][data-href$="?q=cong%20dan%20so"]').waitFor();
    await page.keyboard.press('ArrowDown');
    const before = await options.first().elementHandle();
    // Asks the same once more: the answer fills the list anew.
    await page.getByRole('combobox').dispatchEvent('focus');
    await page.waitForFunction((option) => !option!.isConnected, before);
    expect(await options.first().getAttribute('aria-selected')).toBe('true');
    await page.keyboard.type(' ');
    expect(await page.getByRole('combobox').getAttribute('aria-activedescendant')).toBeNull();
    await close();
  });

  test('Enter without a choice leads to the page of all results', async () => {
    const { page, close } = await visit(browser, 'mo-hinh/');
    await page.keyboard.press('/');
    await page.keyboard.type('tố giác');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/tim-kiem/?q=**');
    await complete(page);
    expect(await page.locator('.search-model').first().innerText()).toContain('tố giác tội phạm');
    await close();
  });

  test.each([360, 1366])(
    'keys of an input method that is composing choose a letter only, at %i px',
    async (width) => {
      const { page, close } = await visit(browser, '', { viewport: { width, height: 740 } });
      const session = await page.context().newCDPSession(page);
      await page.keyboard.press('/');
      await session.send('Input.imeSetComposition', { text: 'công', selectionStart: 4, selectionEnd: 4 });
      await page.getByRole('option').first().waitFor();
      const box = page.getByRole('combobox');
      for (const key of ['ArrowDown', 'Enter', 'Escape']) {
        const untouched = await box.evaluate(
          (input, key) =>
            input.dispatchEvent(
              new KeyboardEvent('keydown', { key, isComposing: true, bubbles: true, cancelable: true }),
            ),
          key,
        );
        expect(untouched, key).toBe(true);
      }
      expect(await box.getAttribute('aria-expanded')).toBe('true');
      expect(await box.getAttribute('aria-activedescendant')).toBeNull();
      expect(new URL(page.url()).pathname).toBe('/');
      await close();
    },
  );

  test('without script it is a form that leads to the page', async () => {
    const { page, close } = await visit(browser, 'ke-hoach/', { javaScriptEnabled: false });
    await page.locator('form[role=search] input').fill('công dân số');
    await page.locator('form[role=search] button').click();
    expect(page.url()).toContain('/tim-kiem/?q=c%C3%B4ng');
    expect(await page.locator('noscript').first().innerText()).toContain('Tìm kiếm cần JavaScript');
    await close();
  });
});

describe('the page of results', () => {
  test('its state is its address: query, facets, back button', async () => {
    const { page, errors, close } = await visit(browser, resultsOf('lưu trú'));
    await complete(page);
    const all = await status(page).innerText();
    await page.locator('a.search-facet', { hasText: 'Thị xã Duy Tiên' }).click();
    await page.waitForURL('**ke-hoach=duy-tien-2023**');
    await page.waitForFunction(
      (before) => document.querySelector('[data-search=status]')?.textContent !== before,
      all,
    );
    const places = await page.locator('.search-place').allInnerTexts();
    expect(places.every((place) => place.startsWith('Thị xã Duy Tiên'))).toBe(true);
    await page.goBack();
    await page.waitForFunction(
      (before) => document.querySelector('[data-search=status]')?.textContent === before,
      all,
    );
    expect(await page.locator('input[name=q]').inputValue()).toBe('lưu trú');
    expect(errors).toEqual([]);
    await close();
  });

  test.each([360, 1366])('the way back leads to where the reader was, at %i px', async (width) => {
    const { page, close } = await visit(browser, resultsOf('vneid'), {
      viewport: { width, height: 700 },
    });
    await complete(page);
    await page.getByRole('button', { name: 'Xem thêm' }).click();
    await expect.poll(() => page.locator('[data-search=results] .search-group').count()).toBeGreaterThan(20);
    const last = page.locator('[data-search=results] .search-group').last();
    await last.scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => scrollY);
    expect(before).toBeGreaterThan(900);
    await last.locator('a').first().click();
    await page.waitForURL((url) => !url.pathname.startsWith('/tim-kiem'));
    await page.goBack();
    await complete(page);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before - 5);
    // Another question begins at the top of its answer.
    await page.locator('input[name=q]').fill('kiosk');
    await complete(page);
    expect(
      await page.evaluate(() => (history.state as { kept?: unknown } | null)?.kept ?? null),
    ).not.toBeNull();
    await close();
  });

  test('a question leads to the answer: the passage of the field stands in the results', async () => {
    const { page, close } = await visit(browser, resultsOf('mô hình truyền thông thời hạn'));
    await complete(page);
    expect(await page.locator('.search-model').first().innerText()).toContain('Truyền thông');
    expect(await page.locator('.search-snippet').first().innerText()).toMatch(/^Thời gian: /);
    // "mô hình" was no topic: neither of its words is marked anywhere.
    const marks = await page.locator('[data-search=results] mark').allInnerTexts();
    expect(marks.filter((mark) => !/truyền thông/i.test(mark))).toEqual([]);
    await close();
  });

  test('what was understood is said and can be taken away', async () => {
    const { page, close } = await visit(browser, resultsOf('lưu trú duy tiên'));
    await complete(page);
    const chip = page.locator('a.search-chip');
    expect(await chip.getAttribute('aria-label')).toBe('Bỏ điều kiện Thị xã Duy Tiên, 2023');
    await chip.click();
    await page.waitForURL((url) => url.searchParams.get('q') === 'lưu trú');
    expect(await page.locator('input[name=q]').inputValue()).toBe('lưu trú');
    await close();
  });

  test('a bare number leads to the choice list of that number', async () => {
    const { page, close } = await visit(browser, resultsOf('24'));
    await complete(page);
    const link = page.getByRole('link', { name: 'Mô hình số 24 là gì trong từng kế hoạch' });
    await link.click();
    await page.waitForURL('**/so/24/');
    await close();
  });

  test('arrows go from the box through the results and back', async () => {
    const { page, close } = await visit(browser, resultsOf('lưu trú'));
    await complete(page);
    await page.locator('input[name=q]').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const second = await page.locator('[data-search=results] a').nth(1).getAttribute('href');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(second);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q');
    await close();
  });

  test('nothing found offers the nearest titles', async () => {
    const { page, close } = await visit(browser, resultsOf('kiossssk'));
    await page.getByText('Không tìm thấy').waitFor();
    await page.getByText('Tên gần giống').waitFor();
    expect(await page.locator('.search-nearest a').count()).toBeGreaterThan(0);
    await close();
  });

  test('nothing found and nothing near leads to what can be read without a search', async () => {
    const { page, close } = await visit(browser, resultsOf('zzqx wkwk'));
    await page.getByRole('link', { name: 'Bảng đối chiếu mọi mô hình' }).click();
    await page.waitForURL('**/mo-hinh/');
    await close();
  });

  test('a passage leads to its line, with the words marked', async () => {
    const { page, close } = await visit(browser, resultsOf('24 mô hình điểm duy tiên'));
    await complete(page);
    await page.locator('[data-search=results] a').first().click();
    await page.waitForURL('**/van-ban/**#d-1521');
    await page.locator('mark.found').first().waitFor();
    await close();
  });

  test.each(themes)(
    'has no problem that axe finds, %s theme, on a phone and on a desk',
    async (colorScheme) => {
      for (const width of [360, 1440]) {
        const options = { colorScheme, viewport: { width, height: 800 } };
        const { page, close } = await visit(browser, resultsOf('lưu trú duy tiên'), options);
        await complete(page);
        expect(await accessibilityProblems(page)).toEqual([]);
        await close();
      }
    },
  );

  test('fits every width', async () => {
    for (const width of widths) {
      const { page, close } = await visit(browser, resultsOf('công an xã chủ trì'), {
        viewport: { width, height: 800 },
      });
      await complete(page);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(wider, `at ${width} px`).toBeLessThanOrEqual(0);
      await close();
    }
  });

  test('typing never blocks the page, on a processor four times slower', async () => {
    const { page, close } = await visit(browser, resultsOf('lưu'));
    await complete(page);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    // How long the page's own thread works for one letter; the search itself runs in the worker.
    await page.evaluate(() => {
      const times: number[] = [];
      Object.assign(window, { keyTimes: times });
      const field = document.querySelector<HTMLInputElement>('input[name=q]')!;
      addEventListener('input', () => times.push(-performance.now()), { capture: true });
      field.addEventListener('input', () => times.push(times.pop()! + performance.now()));
    });
    await page.locator('input[name=q]').focus();
    await page.keyboard.type(' trú tại khách sạn, nhà nghỉ, nhà trọ', { delay: 60 });
    const times = await page.evaluate(() => (window as unknown as { keyTimes: number[] }).keyTimes);
    const sorted = times.sort((one, other) => one - other);
    expect(sorted[Math.floor(sorted.length * 0.95)]).toBeLessThan(16);
    await close();
  });
});
