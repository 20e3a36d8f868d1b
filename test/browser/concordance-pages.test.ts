import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityProblems } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { themes, visit, widths } from '../support/pages.ts';

/** One page of each kind on the side of the concordance. */
const kinds = {
  'the concordance': 'mo-hinh/',
  'a model in three plans': 'mo-hinh/cong-dan-so/',
  'a model with related tasks': 'mo-hinh/dvc-thiet-yeu-53/',
  'an empty comparison': 'so-sanh/',
  'a comparison': 'so-sanh/?chon=thieu-van-2024.24,duy-tien-2023.23',
  'the numbers': 'so/',
  'a number': 'so/24/',
  'the units': 'don-vi/',
  'a unit': 'don-vi/cong-an-xa/',
  'the tools': 'nen-tang/',
  'a tool': 'nen-tang/vneid/',
  'the deadlines': 'thoi-han/',
  'the deadlines of a unit that leads': 'thoi-han/?chu-tri=cong-an-xa',
  'the deadlines of a month': 'thoi-han/2023-12/',
  'the changes': 'thay-doi/',
  'the downloads': 'du-lieu/',
};

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** A comparison is drawn by script: it is there when its first field is. */
async function settled(page: Page, path: string): Promise<void> {
  if (path.includes('chon=')) await page.locator('.compare-field').first().waitFor();
}

describe.each(Object.entries(kinds))('%s', (_, path) => {
  test.each(themes)(
    'has no problem that axe finds, %s theme, on a phone and on a desk',
    async (colorScheme) => {
      for (const width of [360, 1440]) {
        const { page, close } = await visit(browser, path, { colorScheme, viewport: { width, height: 800 } });
        await settled(page, path);
        expect(await accessibilityProblems(page), `at ${width} px`).toEqual([]);
        await close();
      }
    },
  );

  test('fits every width and breaks no rule of its policy', async () => {
    for (const width of widths) {
      const { page, errors, close } = await visit(browser, path, { viewport: { width, height: 800 } });
      await settled(page, path);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(wider, `at ${width} px`).toBeLessThanOrEqual(0);
      expect(errors).toEqual([]);
      await close();
    }
  });
});

describe('from the start page', () => {
  test('"Đảm bảo điều kiện công dân số" of three plans is side by side in three clicks at most', async () => {
    const { page, close } = await visit(browser, '');
    await page.getByRole('navigation', { name: 'Mục chính' }).getByRole('link', { name: 'Mô hình' }).click();
    await page.getByRole('link', { name: 'Đảm bảo điều kiện công dân số', exact: true }).click();
    const heads = page.locator('.compare-head');
    expect(await heads.allInnerTexts()).toEqual([
      expect.stringMatching(/^24\s+Xã Thiệu Vân/),
      expect.stringMatching(/^14\s+Xã không nêu tên/),
      expect.stringMatching(/^23\s+Thị xã Duy Tiên/),
    ]);
    const tops = await page
      .locator('.compare-row')
      .first()
      .locator('.compare-cell')
      .evaluateAll((cells) => cells.map((cell) => Math.round(cell.getBoundingClientRect().top)));
    expect(new Set(tops).size).toBe(1);
    await close();
  });
});

describe('by keyboard alone', () => {
  test('from model 24 of Thiệu Vân to the same model of Duy Tiên, and to what 24 is there', async () => {
    const { page, close } = await visit(browser, 'ke-hoach/thieu-van-2024/mo-hinh-24/');
    const follow = async (name: RegExp): Promise<void> => {
      const link = page.getByRole('main').getByRole('link', { name }).first();
      for (let step = 0; step < 300; step += 1) {
        if (await link.evaluate((element) => element === document.activeElement)) break;
        await page.keyboard.press('Tab');
      }
      expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
      const before = page.url();
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.href !== before);
    };
    await follow(/23 Thị xã Duy Tiên/);
    expect(new URL(page.url()).pathname).toBe('/ke-hoach/duy-tien-2023/mo-hinh-23/');
    await page.goBack();
    await follow(/Mọi mô hình mang số 24/);
    expect(new URL(page.url()).pathname).toBe('/so/24/');
    expect(await page.getByRole('main').innerText()).toMatch(/không phải cùng một mô hình/);
    await close();
  });

  test('the arrow keys go from number to number in the concordance', async () => {
    const { page, close } = await visit(browser, 'mo-hinh/');
    const row = page.locator('#cong-dan-so');
    await row.getByRole('link', { name: '24', exact: true }).focus();
    await page.keyboard.press('ArrowRight');
    const focused = (): Promise<string> =>
      page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
    expect(await focused()).toBe('14');
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe('23');
    await close();
  });
});

describe('the concordance', () => {
  test('tells the three states in words, and has a row for each model without script', async () => {
    const { page, close } = await visit(browser, 'mo-hinh/', { javaScriptEnabled: false });
    expect(await page.locator('[data-row]').count()).toBeGreaterThan(40);
    const row = page.locator('#luu-tru-xe-khach');
    expect(await row.locator('td').allInnerTexts()).toContain('không có');
    expect(await page.locator('[data-matrix-filter]').isVisible()).toBe(false);
    await close();
  });

  test('is filtered by name without diacritics and by plan; the address keeps the choice', async () => {
    const { page, close } = await visit(browser, 'mo-hinh/');
    await page.getByLabel('Tên có từ').fill('cong dan so');
    expect(await page.locator('[data-row]:visible').count()).toBe(1);
    expect(await page.getByRole('status').innerText()).toMatch(/^1 trong \d+ mô hình$/);
    await page.reload();
    expect(await page.locator('[data-row]:visible').count()).toBe(1);
    await page.getByRole('button', { name: 'Xóa bộ lọc' }).click();
    await page.getByLabel('Có trong kế hoạch').selectOption('thieu-van-2024');
    await expect.poll(() => page.locator('[data-row]:visible').count()).toBe(11);
    await page.reload();
    expect(await page.locator('[data-row]:visible').count()).toBe(11);
    await close();
  });

  test('has no empty table where nothing passes, but the way back', async () => {
    const { page, close } = await visit(browser, 'mo-hinh/');
    await page.getByLabel('Tên có từ').fill('zzzz');
    expect(await page.getByRole('status').innerText()).toMatch(/^Không có mô hình nào khớp/);
    expect(await page.locator('[data-matrix]').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Xóa bộ lọc' }).click();
    await expect.poll(() => page.locator('[data-matrix]').isVisible()).toBe(true);
    await close();
  });

  test('is sorted by the numbers of one plan', async () => {
    const { page, close } = await visit(browser, 'mo-hinh/');
    await page.getByRole('button', { name: 'Xếp theo số của Thị xã Duy Tiên' }).click();
    const numbers = await page
      .locator('[data-row] td:nth-of-type(3) .matrix-number')
      .evaluateAll((links) => links.map((link) => Number(/\d+/.exec(link.textContent ?? '')![0])));
    expect(numbers).toEqual([...numbers].sort((one, other) => one - other));
    expect(await page.locator('th[aria-sort="ascending"]').count()).toBe(1);
    await close();
  });
});

describe('a comparison', () => {
  test('in another order goes to its canonical address', async () => {
    const { page, close } = await visit(browser, 'so-sanh/?chon=duy-tien-2023.23,thieu-van-2024.24');
    await settled(page, page.url());
    expect(decodeURIComponent(new URL(page.url()).search)).toBe('?chon=thieu-van-2024.24,duy-tien-2023.23');
    await close();
  });

  test('says that a choice does not exist, and shows the rest', async () => {
    const { page, close } = await visit(browser, 'so-sanh/?chon=thieu-van-2024.99,thieu-van-2024.24');
    await settled(page, page.url());
    expect(await page.locator('[data-message]').innerText()).toContain('không có mô hình số 99');
    expect(await page.locator('.compare-head').count()).toBe(1);
    await close();
  });

  test('grows by the form and by the same model of another plan, and the way back undoes it', async () => {
    const { page, close } = await visit(browser, 'so-sanh/');
    await page.locator('select[name="ke-hoach"]').selectOption('thieu-van-2024');
    await page.locator('select[name="mo-hinh"]').selectOption('thieu-van-2024.24');
    await page.getByRole('button', { name: 'Thêm vào so sánh' }).click();
    await page.getByRole('link', { name: '+ Thị xã Duy Tiên, 2023, mô hình 23' }).click();
    await expect.poll(() => page.locator('.compare-head').count()).toBe(2);
    await page.goBack();
    await expect.poll(() => page.locator('.compare-head').count()).toBe(1);
    await close();
  });

  test('goes to the clipboard as a clean table', async () => {
    const { page, close } = await visit(browser, 'mo-hinh/cong-dan-so/', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.getByRole('button', { name: 'Chép bảng' }).click();
    await page.getByText('Đã chép.').waitFor();
    const html = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await item!.getType('text/html')).text();
    });
    expect(html).toContain('<table');
    expect(html).toContain('Xã Thiệu Vân');
    expect(html).not.toMatch(/class=|<button|Nhận được/);
    await close();
  });

  test('prints on A4 across, with its address and without controls', async () => {
    const { page, close } = await visit(browser, 'mo-hinh/cong-dan-so/');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.print-note').innerText()).toContain('/mo-hinh/cong-dan-so/');
    expect(await page.locator('.print-note svg').isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: 'Chép bảng' }).isVisible()).toBe(false);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    // 297 mm by 210 mm in points.
    expect(pdf).toMatch(/\/MediaBox \[0 0 841\.\d+ 59[45]\.\d+\]/);
    await close();
  });
});

describe('a link to a place', () => {
  test.each([
    ['mo-hinh/cong-dan-so/', 'thoi-gian-duy-tien-2023-23', '.compare-heads'],
    ['mo-hinh/cong-dan-so/', 'thoi-gian-thieu-van-2024-24-2', '.compare-heads'],
    ['mo-hinh/', 'luu-tru-xe-khach', '.matrix thead th'],
  ])('of %s leads to %s below the head that stays in sight', async (path, id, head) => {
    const { page, close } = await visit(browser, `${path}#${id}`);
    const place = page.locator(`#${id}`);
    expect(await place.isVisible()).toBe(true);
    const top = await place.evaluate((element) => element.getBoundingClientRect().top);
    const bottom = await page
      .locator(head)
      .first()
      .evaluate((element) => element.getBoundingClientRect().bottom);
    expect(top).toBeGreaterThanOrEqual(bottom);
    await close();
  });
});

test('the filters of the concordance are as they were after the way there and back', async () => {
  const { page, close } = await visit(browser, 'mo-hinh/');
  await page.getByLabel('Có trong kế hoạch').selectOption('thieu-van-2024');
  await expect.poll(() => page.locator('[data-row]:visible').count()).toBe(11);
  await page.getByRole('link', { name: 'Đảm bảo điều kiện công dân số', exact: true }).click();
  await page.goBack();
  await expect.poll(() => page.locator('[data-row]:visible').count()).toBe(11);
  expect(await page.getByLabel('Có trong kế hoạch').inputValue()).toBe('thieu-van-2024');
  await close();
});

test('the feed and the sitemap are well-formed XML', async () => {
  const { page, close } = await visit(browser, 'thay-doi/');
  const roots = await page.evaluate(async () =>
    Promise.all(
      ['/thay-doi/feed.xml', '/sitemap.xml'].map(async (path) => {
        const text = await (await fetch(path)).text();
        return new DOMParser().parseFromString(text, 'application/xml').documentElement.nodeName;
      }),
    ),
  );
  expect(roots).toEqual(['feed', 'urlset']);
  await close();
});
