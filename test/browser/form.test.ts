import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityProblems } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { themes, visit } from '../support/pages.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const sizes = [360, 1366] as const;
const size = (width: number) => ({ viewport: { width, height: 780 } });
const model = 'ke-hoach/thieu-van-2024/mo-hinh-24/';
const text = 'ke-hoach/thieu-van-2024/van-ban/';
/** One page of every kind. */
const kinds = [
  '',
  'mo-hinh/',
  'mo-hinh/cong-dan-so/',
  'mo-hinh/cong-dan-so/ai-lam/',
  'ke-hoach/',
  'ke-hoach/thieu-van-2024/',
  'ke-hoach/thanh-hoa-2023/',
  model,
  'ke-hoach/thanh-hoa-2023/nhiem-vu-III.1.1/',
  text,
  'so/',
  'so/24/',
  'don-vi/',
  'don-vi/cong-an-xa/',
  'nen-tang/',
  'nen-tang/vneid/',
  'thoi-han/',
  'thoi-han/2023-12/',
  'so-sanh/',
  'so-sanh/co-khong/?co=duy-tien-2023&khong=thieu-van-2024',
  'soat-loi/',
  'soat-loi/ke-hoach/thieu-van-2024/',
  'thay-doi/',
  'du-lieu/',
  'tim-kiem/',
  'cach-dung/',
  've-trang/',
  'dau-van-tay/',
];

const ground = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

describe.each(sizes)('the theme, at %i px', (width) => {
  test('is that of the system until one is chosen, and stays chosen on every page', async () => {
    const { page, errors, close } = await visit(browser, 'ke-hoach/', {
      ...size(width),
      colorScheme: 'light',
    });
    const light = await ground(page);
    await page.locator('.menu-more summary').click();
    const choice = (name: string) => page.getByRole('radio', { name });
    expect(await choice('Tự động').isChecked()).toBe(true);
    await choice('Tối').check();
    const dark = await ground(page);
    expect(dark).not.toBe(light);
    // Before any script of a component runs, the next page is dark.
    const grounds: string[] = [];
    await page.exposeFunction('tellGround', (colour: string) => void grounds.push(colour));
    await page.addInitScript(() =>
      document.addEventListener('readystatechange', () =>
        (window as unknown as { tellGround: (colour: string) => void }).tellGround(
          getComputedStyle(document.documentElement).backgroundColor,
        ),
      ),
    );
    await page.goto(new URL('/mo-hinh/', page.url()).href);
    await expect.poll(() => grounds.length).toBeGreaterThan(0);
    const drawn = grounds.filter((colour) => colour !== 'rgba(0, 0, 0, 0)');
    expect(new Set(drawn)).toEqual(new Set([dark]));
    // Paper is white all the same.
    await page.emulateMedia({ media: 'print' });
    expect(await ground(page)).toBe('rgb(255, 255, 255)');
    await page.emulateMedia({ media: 'screen' });
    await page.locator('.menu-more summary').click();
    await choice('Tự động').check();
    expect(await ground(page)).toBe(light);
    expect(errors).toEqual([]);
    await close();
  });
});

describe.each(sizes)('the note of a word, at %i px', (width) => {
  test('opens beside the word, and closes with its button, Escape and a click elsewhere', async () => {
    const { page, close } = await visit(browser, model, size(width));
    const words = page.locator('.field button.fix');
    const note = page.locator('.fix-note:popover-open');
    const placed = page.locator('.note-placed:popover-open');
    for (const at of [0, 7, (await words.count()) - 1]) {
      const word = words.nth(at);
      await word.click();
      await placed.waitFor();
      const [of, from] = [(await note.boundingBox())!, (await word.boundingBox())!];
      const covers =
        of.x < from.x + from.width &&
        from.x < of.x + of.width &&
        of.y < from.y + from.height &&
        from.y < of.y + of.height;
      expect(covers, await word.innerText()).toBe(false);
      expect(of.x).toBeGreaterThanOrEqual(0);
      expect(of.x + of.width).toBeLessThanOrEqual(width);
      expect(of.y).toBeGreaterThanOrEqual(0);
      expect(of.y + of.height).toBeLessThanOrEqual(780);
      await page.getByRole('button', { name: 'Đóng' }).click();
      expect(await note.count()).toBe(0);
    }
    await words.first().click();
    await page.keyboard.press('Escape');
    expect(await note.count()).toBe(0);
    await words.first().click();
    await page.locator('h1').click({ position: { x: 2, y: 2 }, force: true });
    expect(await note.count()).toBe(0);
    await close();
  });
});

describe('the whole text', () => {
  /** How many lines of paper stand below the line before them. */
  const broken = (page: Page): Promise<number> =>
    page
      .locator('.line-joined .line-text')
      .evaluateAll(
        (all) =>
          all.slice(0, 40).filter((line) => getComputedStyle(line.parentElement!).display !== 'inline')
            .length,
      );

  test('is read in paragraphs on a phone and in lines on a desk, or as one chooses', async () => {
    for (const width of sizes) {
      const { page, close } = await visit(browser, text, size(width));
      const phone = width < 768;
      expect((await broken(page)) === 0).toBe(phone);
      expect(await page.getByRole('radio', { name: phone ? 'Liền mạch' : 'Từng dòng' }).isChecked()).toBe(
        true,
      );
      const numbers = page.locator('a.line-number:visible');
      expect((await numbers.count()) > 0).toBe(!phone);
      await page.getByRole('radio', { name: 'Liền mạch' }).check();
      expect(await broken(page)).toBe(0);
      await page.getByRole('checkbox', { name: 'Hiện số dòng' }).check();
      expect(await numbers.count()).toBeGreaterThan(100);
      await page.getByRole('radio', { name: 'Từng dòng' }).check();
      expect(await broken(page)).toBeGreaterThan(30);
      await close();
    }
  });

  test('joins the lines of a paragraph with a blank between their words', async () => {
    const { page, close } = await visit(browser, text, size(360));
    const paragraph = page.locator('.paragraph', { hasText: 'UBND xã Thiệu Vân xây dựng' }).first();
    // What is far off the screen is not drawn, and has no inner text.
    await paragraph.scrollIntoViewIfNeeded();
    await expect
      .poll(async () => (await paragraph.innerText()).replace(/\s+/g, ' '))
      .toContain('UBND xã Thiệu Vân xây dựng Kế hoạch triển khai các mô hình');
    await close();
  });
});

describe.each(sizes)('the versions of a model, at %i px', (width) => {
  test('can be hidden and put in another order; the address says how', async () => {
    const { page, errors, close } = await visit(browser, 'mo-hinh/cong-dan-so/', size(width));
    const names = (): Promise<string[]> =>
      page.locator('.compare-field').first().locator('.compare-cell:visible').allInnerTexts();
    const before = await names();
    await page.locator('.arrange summary').click();
    const second = page.locator('.arrange li').nth(1);
    const key = await second.getAttribute('data-key');
    await second.getByRole('button', { name: 'lên trước' }).click();
    expect((await names())[0]).toBe(before[1]);
    await page.locator('.arrange li').nth(2).getByRole('checkbox').uncheck();
    expect(await names()).toHaveLength(before.length - 1);
    expect(new URL(page.url()).search).toContain(`cot=${key},`);
    // What is printed leads back to what was shown, also for who opened the sent address.
    const printed = page.locator('.print-note strong');
    expect(await printed.textContent()).toContain(`?cot=${key},`);
    await page.reload();
    expect(await printed.textContent()).toContain(`?cot=${key},`);
    expect((await names())[0]).toBe(before[1]);
    expect(await names()).toHaveLength(before.length - 1);
    expect(errors).toEqual([]);
    await close();
  });

  test('stand side by side from 768 px on', async () => {
    const { page, close } = await visit(browser, 'mo-hinh/cong-dan-so/', size(Math.max(width, 768)));
    const tops = await page
      .locator('.compare-field')
      .first()
      .locator('.compare-cell')
      .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().top));
    expect(new Set(tops).size).toBe(1);
    await close();
  });
});

/** What is pressed and is too small: under 24 px, with something else to press less than 12 px from its middle. */
const tooSmall = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const all = [...document.querySelectorAll('a[href], button, summary, select, input:not([type=hidden])')];
    const seen = all.filter((one) => one.checkVisibility());
    const partsOf = (one: Element): DOMRect[] => [...one.getClientRects()];
    const near = (one: Element, { left, top, width, height }: DOMRect): boolean =>
      seen.some((other) => {
        if (other.contains(one) || one.contains(other)) return false;
        return partsOf(other).some((part) => {
          const [x, y] = [left + width / 2, top + height / 2];
          const aside = Math.max(part.left - x, 0, x - part.right);
          return Math.hypot(aside, Math.max(part.top - y, 0, y - part.bottom)) < 12;
        });
      });
    // A link in a sentence is as high as its line.
    const inSentence = ({ parentElement }: Element): boolean =>
      [...parentElement!.childNodes].some(
        (node) => node.nodeType === 3 && node.textContent!.trim().length > 1,
      );
    return seen
      .filter((one) => {
        const room = partsOf(one.closest('label') ?? one)[0];
        if (!room || (room.height >= 24 && room.width >= 24)) return false;
        return !inSentence(one) && near(one, room);
      })
      .map((one) => one.outerHTML.slice(0, 100));
  });

describe('every kind of page', () => {
  test.each(sizes)(
    'has no target that a finger misses, at %i px',
    async (width) => {
      for (const path of kinds) {
        const { page, close } = await visit(browser, path, size(width));
        expect(await tooSmall(page), path).toEqual([]);
        await close();
      }
    },
    180_000,
  );

  test('has its name and its menu at the same place', async () => {
    const places = new Set<string>();
    for (const path of ['', 'ke-hoach/', 'mo-hinh/', 'mo-hinh/cong-dan-so/', 'thay-doi/', 'tim-kiem/']) {
      const { page, close } = await visit(browser, path, size(1366));
      const boxes = await page
        .locator('.wordmark, .menu')
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().left));
      places.add(boxes.join());
      await close();
    }
    expect(places.size).toBe(1);
  });

  test('at 320 px needs no way sideways, and no link hides that it is one', async () => {
    for (const path of kinds) {
      const { page, close } = await visit(browser, path, size(320));
      const found = await page.evaluate(() => {
        const seen = (element: Element): boolean => element.getClientRects().length > 0;
        const hidden = [...document.querySelectorAll('main a[href]')].filter((link) => {
          const {
            textDecorationLine: line,
            textDecorationColor: colour,
            backgroundColor,
          } = getComputedStyle(link);
          const lined = line !== 'none' && !/(?:, 0\)|transparent)$/.test(colour);
          const boxed =
            backgroundColor !== 'rgba(0, 0, 0, 0)' || parseFloat(getComputedStyle(link).borderTopWidth) > 0;
          const sign = link.textContent.trim().length < 2 || link.closest('svg');
          return seen(link) && !lined && !boxed && !sign;
        });
        return {
          wider: document.documentElement.scrollWidth - innerWidth,
          hidden: hidden.slice(0, 3).map((link) => link.outerHTML.slice(0, 120)),
        };
      });
      expect(found.wider, path).toBeLessThanOrEqual(0);
      expect(found.hidden, path).toEqual([]);
      await close();
    }
  }, 180_000);

  test.each(themes)(
    'has no problem that axe finds at 320 px, %s theme',
    async (colorScheme) => {
      for (const path of kinds) {
        const { page, close } = await visit(browser, path, { ...size(320), colorScheme });
        expect(await accessibilityProblems(page), path).toEqual([]);
        await close();
      }
    },
    240_000,
  );
});

describe.each([360, 1366])('a long page, at %i px', (width) => {
  test.each([
    [model, 'Phân công nhiệm vụ', '#phan-cong'],
    ['mo-hinh/cong-dan-so/', 'Trích dẫn', '#trich-dan'],
    ['ke-hoach/thieu-van-2024/', 'Căn cứ', '#can-cu'],
  ])('has its parts listed, each a link to where it stands: %s', async (path, name, fragment) => {
    const { page, close } = await visit(browser, path, size(width));
    const parts = page.getByRole('navigation', { name: 'Trong trang này' });
    const targets = await parts
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
    expect(targets.length).toBeGreaterThan(3);
    for (const target of targets) expect(await page.locator(target).count(), target).toBe(1);
    await parts.getByRole('link', { name, exact: true }).click();
    expect(new URL(page.url()).hash).toBe(fragment);
    await close();
  });

  test('the masthead is as high with the search box as without it', async () => {
    const heights: number[] = [];
    for (const path of ['', 'ke-hoach/']) {
      const { page, close } = await visit(browser, path, size(width));
      heights.push((await page.locator('.wordmark').boundingBox())!.y);
      await close();
    }
    expect(heights[0]).toBe(heights[1]);
  });

  test('no number of a line is parted from the words before it', async () => {
    const { page, close } = await visit(browser, 'mo-hinh/cong-dan-so/ai-lam/', size(width));
    const parted = await page.locator('.duty-line').evaluateAll(
      (lines) =>
        lines.filter((line) => {
          const before = document.createRange();
          before.setStart(line.parentElement!, 0);
          before.setEndBefore(line);
          const last = [...before.getClientRects()].filter(({ width: wide }) => wide > 6).at(-1);
          return last !== undefined && line.getBoundingClientRect().top > last.bottom;
        }).length,
    );
    expect(parted).toBe(0);
    await close();
  });
});
