import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { visit } from '../support/pages.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const phone = { viewport: { width: 360, height: 740 } };
/** An office screen of 1280 × 1024 px at 400 %. */
const enlarged = { viewport: { width: 320, height: 256 } };

describe('at 400 %', () => {
  test.each(['mo-hinh/', 'mo-hinh/cong-dan-so/'])('no head stays over the rows of %s', async (path) => {
    const { page, close } = await visit(browser, path, enlarged);
    const sticky = await page
      .locator('main *')
      .evaluateAll((all) =>
        all.filter(
          (element) =>
            getComputedStyle(element).position === 'sticky' && element.getBoundingClientRect().height > 0,
        ),
      );
    expect(sticky).toEqual([]);
    await close();
  });
});

describe('on a phone', () => {
  test.each(['', 'mo-hinh/', 'so/', 'don-vi/', 'ke-hoach/thanh-hoa-2023/', 'thoi-han/'])(
    'no text of /%s is smaller than 12 px',
    async (path) => {
      const { page, close } = await visit(browser, path, phone);
      const small = await page.locator('body *:not(svg *)').evaluateAll((all) =>
        all
          .filter((element) =>
            [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
          )
          .filter((element) => parseFloat(getComputedStyle(element).fontSize) < 12)
          .map((element) => element.textContent),
      );
      expect(small).toEqual([]);
      await close();
    },
  );

  test.each([360, 768])('what a number means stands with the name of each plan, at %i px', async (width) => {
    const { page, close } = await visit(browser, 'so/', { viewport: { width, height: 800 } });
    const row = page.locator('.number-table tbody tr').filter({ hasText: 'Đảm bảo điều kiện công dân số' });
    const cell = row.first().locator('td').first();
    expect(await cell.innerText()).toMatch(/^Xã Thiệu Vân, 2024: /);
    expect((await cell.boundingBox())!.width).toBeGreaterThan(300);
    await close();
  });

  test('the matrix has one legend, of what stands in it, and no more lines of it than needed', async () => {
    const said: string[] = [];
    for (const path of ['', 'mo-hinh/']) {
      const { page, close } = await visit(browser, path, phone);
      const legend = page.locator('.matrix-key');
      said.push((await legend.innerText()).replace(/\s+/g, ' '));
      const { height } = (await legend.boundingBox())!;
      const line = await legend.evaluate((one) => parseFloat(getComputedStyle(one).lineHeight));
      expect(height, path).toBeLessThan(4.5 * line);
      // "không có" does not run into its neighbour.
      const gaps = await page.locator('td .state-absent').evaluateAll((all) =>
        all.slice(0, 40).map((one) => {
          const words = document.createRange();
          words.selectNodeContents(one);
          const cell = one.closest('td')!.getBoundingClientRect();
          return Math.min(
            ...[...words.getClientRects()].flatMap(({ left, right }) => [
              left - cell.left,
              cell.right - right,
            ]),
          );
        }),
      );
      expect(Math.min(...gaps), path).toBeGreaterThanOrEqual(2);
      await close();
    }
    expect(said[0]).toBe(said[1]);
    expect(said[0]).toContain('không có: kế hoạch không nêu');
  });

  test('the name of a unit has more room than a word', async () => {
    const { page, close } = await visit(browser, 'don-vi/', phone);
    const name = page.locator('.counts tbody th').filter({ hasText: 'Công chức Lao động' }).first();
    expect((await name.boundingBox())!.width).toBeGreaterThan(110);
    await close();
  });

  test('the tools of a field stand on one line below its name', async () => {
    const { page, close } = await visit(browser, 'ke-hoach/thieu-van-2024/mo-hinh-24/', phone);
    const field = page.locator('#phan-cong');
    const name = (await field.locator('.field-name').boundingBox())!;
    const note = field.locator('.source-note').first();
    const lines = (await note.boundingBox())!;
    // The room that a finger gets above the words of a link is no part of their line; how high they are, the font says.
    const room = await note.evaluate((link) => Number.parseFloat(getComputedStyle(link).paddingTop));
    const copy = (await field.locator('.cite-button').first().boundingBox())!;
    expect(lines.y + room).toBeGreaterThanOrEqual(name.y + name.height - 1);
    expect(Math.abs(copy.y + copy.height / 2 - (lines.y + lines.height / 2))).toBeLessThan(8);
    await close();
  });
});
