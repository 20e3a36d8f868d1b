import type { Browser } from 'playwright-core';
import { create } from 'qrcode';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changes } from '../../src/queries/changes.ts';
import { launchBrowser } from '../support/browser.ts';
import { pdfPages, type PdfPage } from '../support/pdf-text.ts';
import { visit } from '../support/pages.ts';

/** What is printed, and whether it needs the sheet across. */
const printed: [name: string, path: string, across: boolean][] = [
  ['the versions of a model', 'mo-hinh/cong-dan-so/', true],
  ['an own comparison', 'so-sanh/?chon=thieu-van-2024.24,duy-tien-2023.23', true],
  ['the concordance', 'mo-hinh/', true],
  ['the concordance, filtered', 'mo-hinh/?ke-hoach=thieu-van-2024', true],
  ['a plan', 'ke-hoach/duy-tien-2023/', false],
  ['a model of a plan', 'ke-hoach/thieu-van-2024/mo-hinh-24/', false],
  ['a whole text', 'ke-hoach/thieu-van-2024/van-ban/', false],
  ['the deadlines', 'thoi-han/', false],
  ['the deadlines of one plan', 'thoi-han/?ke-hoach=duy-tien-2023', false],
  ['a unit', 'don-vi/cong-an-xa/', false],
];
const day = changes[0]!.date.split('-').reverse().join('/');

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function print(path: string): Promise<PdfPage[]> {
  const { page, close } = await visit(browser, path);
  if (path.includes('chon=')) await page.locator('.compare-field').first().waitFor();
  await expect.poll(() => page.locator('.print-note strong').textContent()).toContain(path);
  await page.locator('.print-note svg:not([hidden])').waitFor({ state: 'attached' });
  const pages = pdfPages(await page.pdf({ preferCSSPageSize: true }));
  await close();
  return pages;
}

describe.each(printed)('%s on paper', (_, path, across) => {
  test('has its permanent address, the date of the release and page numbers, on A4', async () => {
    const pages = await print(path);
    expect(pages[0]!.text).toContain(`https://doi-chieu.example/${path}`);
    expect(pages[0]!.text).toContain(`ngày${day}`);
    pages.forEach(({ text, width, height }, at) => {
      expect(text).toContain(`${at + 1}/${pages.length}`);
      expect([width, height].map(Math.round)).toEqual(across ? [842, 595] : [595, 842]);
    });
  });
});

test('the QR code is drawn as the code of the address, module by module', async () => {
  const { page, close } = await visit(browser, 'mo-hinh/cong-dan-so/');
  const drawn = await page.locator('.print-note svg').evaluate(async (svg) => {
    const size = (svg as SVGSVGElement).viewBox.baseVal.width;
    const picture = new Image();
    const copy = svg.cloneNode(true) as SVGSVGElement;
    copy.setAttribute('width', String(size * 8));
    copy.setAttribute('height', String(size * 8));
    picture.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
    await picture.decode();
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = size * 8;
    const context = canvas.getContext('2d')!;
    context.drawImage(picture, 0, 0);
    const { data } = context.getImageData(0, 0, size * 8, size * 8);
    const middle = (row: number, column: number): number =>
      4 * ((row * 8 + 4) * size * 8 + column * 8 + 4) + 3;
    return Array.from(
      { length: size * size },
      (_, at) => data[middle(Math.floor(at / size), at % size)]! > 127,
    );
  });
  const address = await page.locator('.print-note strong').textContent();
  const { data } = create(address!, { errorCorrectionLevel: 'M' }).modules;
  expect(drawn).toEqual(Array.from(data, (module) => module !== 0));
  await close();
});

test('a comparison on paper has its legend and all printings, on as few pages as it needs', async () => {
  const pages = await print('mo-hinh/cong-dan-so/');
  const all = pages.map(({ text }) => text).join('');
  expect(all).toContain('gạchlượnsóng');
  // What is printed again in an appendix is folded on a screen.
  const { page, close } = await visit(browser, 'mo-hinh/cong-dan-so/');
  const again = await page.locator('.compare-further .compare-block').evaluateAll((blocks) =>
    blocks.map((block) => {
      const copy = block.cloneNode(true) as Element;
      for (const extra of copy.querySelectorAll('[popover], .fix-received')) extra.remove();
      return (copy.textContent ?? '').replace(/[\s?]+/g, '');
    }),
  );
  await close();
  expect(again.length).toBeGreaterThan(0);
  expect(again.filter((block) => !all.replaceAll('?', '').includes(block))).toEqual([]);
  expect(pages.length).toBeLessThanOrEqual(7);
});

test('related tasks take little paper: two columns, name and place in one line, quotes left out', async () => {
  const { page, close } = await visit(browser, 'mo-hinh/cong-dan-so/');
  await page.emulateMedia({ media: 'print' });
  const lists = page.locator('.task-list');
  expect(await lists.count()).toBeGreaterThan(0);
  for (const list of await lists.all()) {
    expect(await list.evaluate((one) => getComputedStyle(one).columnCount)).toBe('2');
    const inline = await list
      .locator('p')
      .evaluateAll((all) => all.every((one) => getComputedStyle(one).display === 'inline'));
    expect(inline).toBe(true);
  }
  expect(await page.locator('.evidence .quote:visible').count()).toBe(0);
  await close();
});

test('no name of a field stands at the foot of a page without its words', async () => {
  for (const path of ['ke-hoach/thieu-van-2024/mo-hinh-24/', 'ke-hoach/thieu-van-2024/mo-hinh-1/']) {
    const pages = await print(path);
    for (const { text } of pages.slice(0, -1))
      expect(text.replace(/\d+\/\d+$/, '')).not.toMatch(
        /(?:dòng\d+(?:–\d+)?|Thờigian|Mụctiêu|Chủtrì|Phốihợp)§?$/,
      );
  }
});

test('the head of the concordance stands on every page of it', async () => {
  const pages = await print('mo-hinh/');
  for (const { text } of pages.slice(0, 3)) expect(text).toContain('XãThiệuVân,2024');
});

test('no line of a whole text is lost on paper', async () => {
  const pages = await print('ke-hoach/hoang-trung-2022/van-ban/');
  const { page, close } = await visit(browser, 'ke-hoach/hoang-trung-2022/van-ban/');
  const lines = await page.locator('.line-text').evaluateAll((all) =>
    all.map((line) => {
      const copy = line.cloneNode(true) as Element;
      for (const extra of copy.querySelectorAll('[popover], .fix-received')) extra.remove();
      return (copy.textContent ?? '').replace(/\s+/g, '');
    }),
  );
  await close();
  const all = pages.map(({ text }) => text.replaceAll('?', '')).join('');
  expect(lines.length).toBeGreaterThan(300);
  expect(lines.filter((line) => !all.includes(line.replaceAll('?', '')))).toEqual([]);
});
