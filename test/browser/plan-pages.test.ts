import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityProblems } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { themes, visit, widths } from '../support/pages.ts';

/** One page of each kind that belongs to the plans. */
const kinds = {
  'the start page': '',
  'a missing page': '404.html',
  'the list of plans': 'ke-hoach/',
  'a plan with models': 'ke-hoach/thieu-van-2024/',
  'a plan with tasks': 'ke-hoach/thanh-hoa-2023/',
  'a model of a plan': 'ke-hoach/thieu-van-2024/mo-hinh-24/',
  'a task of a plan': 'ke-hoach/thanh-hoa-2023/nhiem-vu-III.1.1/',
  'a whole text': 'ke-hoach/thieu-van-2024/van-ban/',
  'the review page': 'soat-loi/',
};

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(Object.entries(kinds))('%s', (_, path) => {
  test.each(themes)(
    'has no problem that axe finds, %s theme, on a phone and on a desk',
    async (colorScheme) => {
      for (const width of [360, 1440]) {
        const { page, close } = await visit(browser, path, { colorScheme, viewport: { width, height: 800 } });
        expect(await accessibilityProblems(page)).toEqual([]);
        await close();
      }
    },
  );

  test('fits every width, loads nothing from elsewhere and breaks no rule of its policy', async () => {
    for (const width of widths) {
      const { page, errors, close } = await visit(browser, path, { viewport: { width, height: 800 } });
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(wider, `at ${width} px`).toBeLessThanOrEqual(0);
      const hosts = await page.evaluate(() =>
        performance.getEntriesByType('resource').map(({ name }) => new URL(name).host),
      );
      expect(new Set(hosts)).toEqual(new Set(hosts.length > 0 ? [new URL(page.url()).host] : []));
      expect(errors).toEqual([]);
      await close();
    }
  });

  test('has one h1, and no heading that skips a level', async () => {
    const { page, close } = await visit(browser, path);
    const levels = await page.evaluate(() =>
      [...document.querySelectorAll('h1, h2, h3, h4')].map(({ tagName }) => Number(tagName[1])),
    );
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    const skips = levels.filter((level, at) => at > 0 && level > levels[at - 1]! + 1);
    expect(skips).toEqual([]);
    await close();
  });
});

describe('a repaired word', () => {
  const path = 'ke-hoach/thieu-van-2024/mo-hinh-24/';

  test('tells by keyboard what was received, what is read and why, and closes with Escape', async () => {
    const { page, close } = await visit(browser, path);
    const word = page.locator('.document .fix-repaired').first();
    await word.focus();
    await page.keyboard.press('Enter');
    const note = page.locator('.fix-note:popover-open');
    await note.waitFor();
    expect(await note.innerText()).toMatch(/Nhận được:[\s\S]+Đọc là:[\s\S]+Xem dòng \d+ trong toàn văn/);
    await page.keyboard.press('Escape');
    expect(await page.locator('.fix-note:popover-open').count()).toBe(0);
    await close();
  });

  test('is told apart from the others without colour: by a line, and where unsure by a sign', async () => {
    const { page, close } = await visit(browser, 'ke-hoach/thieu-van-2024/van-ban/');
    const look = (kind: string): Promise<string> =>
      page
        .locator(`button.fix-${kind}`)
        .first()
        .evaluate((word) => {
          const sign = getComputedStyle(word, '::after').content;
          return `${getComputedStyle(word).textDecorationStyle} ${sign === 'none' ? '' : sign}`.trim();
        });
    expect(await look('repaired')).toBe('dotted');
    expect(await look('likely')).toBe('wavy "?"');
    expect(await look('suggested')).toBe('dashed "?"');
    expect(await look('verbatim')).toBe('double');
    await close();
  });
});

test('each field of a model has its own link and a ready citation with that address', async () => {
  const { page, close } = await visit(browser, 'ke-hoach/thieu-van-2024/mo-hinh-24/');
  const field = page.locator('#muc-tieu');
  expect(await field.locator('[data-copy-link]').getAttribute('href')).toBe('#muc-tieu');
  expect(await field.locator('button.cite-button').getAttribute('data-copy-text')).toMatch(
    /^Kế hoạch số .+ Mô hình 24, Mục tiêu, dòng 275–281 \(.+\/mo-hinh-24\/#muc-tieu\)$/,
  );
  await close();
});

test('each paragraph of a field has its own link and citation, by keyboard too', async () => {
  const { page, close } = await visit(browser, 'ke-hoach/thieu-van-2024/mo-hinh-24/');
  const paragraph = page.locator('#d-293');
  const link = paragraph.locator('.paragraph-link');
  expect(await link.getAttribute('data-copy-text')).toMatch(
    /^Kế hoạch số .+ Mô hình 24, Phân công nhiệm vụ, dòng 293 \(.+\/mo-hinh-24\/#d-293\)$/,
  );
  await link.focus();
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).hash).toBe('#d-293');
  await close();
});

describe('the whole text', () => {
  const path = 'ke-hoach/thieu-van-2024/van-ban/';

  test('shows each line as received on request, without script', async () => {
    const { page, close } = await visit(browser, path, { javaScriptEnabled: false });
    const text = page.locator('#d-275 .line-text');
    // A line far off the screen is not laid out, so it has no visible text yet.
    await text.scrollIntoViewIfNeeded();
    await page.getByLabel('Đã hiệu đính').check();
    await expect.poll(() => text.innerText()).toContain('Mục tiêu:');
    await page.getByLabel('Bản gốc nhận được').check();
    // The two lost glyphs of the source line "- Mục ti u  Triển khai tạo lập, c p phát …".
    expect(await text.innerText()).toContain('Mục ti u ');
    await close();
  });

  test("names the author's own slip as verbatim and offers no other reading", async () => {
    const { page, close } = await visit(browser, path);
    await page.locator('#d-140').getByRole('button', { name: 'nghiệm' }).click();
    const note = page.locator('#d-140 [popover]:popover-open');
    expect(await note.innerText()).toContain('Nguyên văn');
    expect(await note.innerText()).not.toContain('Đề xuất đọc');
    await close();
  });

  test('is copied whole, far off the screen too', async () => {
    const { page, close } = await visit(browser, path);
    await page.keyboard.press('Control+A');
    const copied = await page.evaluate(() => getSelection()!.toString());
    for (const words of ['CỘNG HÒA XÃ HỘI', 'Triển khai tạo lập', 'Trưởng thôn 6 thôn'])
      expect(copied).toContain(words);
    await close();
  });

  test.each(widths)('leads to a line by its address and marks it, at %i px', async (width) => {
    const { page, close } = await visit(browser, `${path}#d-600`, { viewport: { width, height: 800 } });
    const line = page.locator('#d-600');
    expect(await line.evaluate((element) => element.matches(':target'))).toBe(true);
    // Near the upper third, also where the lines before it are laid out only when they come near.
    const top = (): Promise<number> => line.evaluate((element) => element.getBoundingClientRect().top);
    await expect.poll(top).toBeGreaterThan(200);
    expect(await top()).toBeLessThan(320);
    await close();
  });
});
