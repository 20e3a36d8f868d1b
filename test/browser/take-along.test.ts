import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectRoot } from '../../scripts/files/files.ts';
import { accessibilityProblems } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { visit } from '../support/pages.ts';

// "Send me this": a link that opens with its plan in sight, a citation, Word and Excel; and the pages of help.

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const textOf = (bytes: Uint8Array): string =>
  Object.values(unzipSync(bytes))
    .map((file) => strFromU8(file))
    .join('\n');

describe.each([360, 1366])('at %i px', (width) => {
  const viewport = { width, height: 740 };

  test('a link to one field opens with plan and model in sight, over what it leads to', async () => {
    const { page, close } = await visit(browser, 'ke-hoach/duy-tien-2023/mo-hinh-28/#thoi-gian', {
      viewport,
    });
    const line = page.locator('.place-line');
    expect(await line.innerText()).toBe('Thị xã Duy Tiên, 2023 · Mô hình 28');
    const [above, field] = [(await line.boundingBox())!, (await page.locator('#thoi-gian').boundingBox())!];
    expect(above.y).toBeGreaterThanOrEqual(-1);
    expect(above.y).toBeLessThan(viewport.height);
    expect(field.y).toBeGreaterThanOrEqual(above.y + above.height - 1);
    await close();
  });

  test('link and citation are copied by words; what is said of it stands once', async () => {
    const { page, close } = await visit(browser, 'ke-hoach/duy-tien-2023/mo-hinh-28/', {
      viewport,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const tools = page.locator('#thoi-gian .place-tools');
    expect((await tools.innerText()).replace(/\s+/g, ' ').trim()).toBe('chép liên kết chép trích dẫn');
    await tools.getByRole('link').click();
    await tools.getByRole('button').click();
    await expect.poll(() => page.locator('.copied').allInnerTexts()).toEqual(['Đã sao chép.']);
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^Kế hoạch .*Mô hình 28, Thời gian, dòng \d+.*#thoi-gian\)$/);
    await close();
  });

  test('a comparison is saved for Word and Excel, with source lines and its address', async () => {
    const { page, close } = await visit(browser, 'mo-hinh/cong-dan-so/', { viewport });
    for (const [button, end] of [
      ['Tải Word', '.docx'],
      ['Tải Excel', '.xlsx'],
    ] as const) {
      const coming = page.waitForEvent('download');
      await page.getByRole('button', { name: button }).click();
      const download = await coming;
      expect(download.suggestedFilename().endsWith(end)).toBe(true);
      const text = textOf(readFileSync(await download.path()));
      expect(text).toContain('dòng 854');
      expect(text).toContain('Nguồn: https://doi-chieu.example/mo-hinh/cong-dan-so/');
      expect(text).not.toContain('chép liên kết');
    }
    await close();
  });

  test('a model of a plan is saved for Word and Excel, its repaired words marked', async () => {
    const { page, errors, close } = await visit(browser, 'ke-hoach/thieu-van-2024/mo-hinh-24/', { viewport });
    const files: string[] = [];
    for (const button of ['Tải Word', 'Tải Excel']) {
      const coming = page.waitForEvent('download');
      await page.getByRole('button', { name: button }).click();
      files.push(textOf(readFileSync(await (await coming).path())));
    }
    for (const text of files) {
      expect(text).toContain('Xã Thiệu Vân, 2024');
      expect(text).toContain('275–281');
      expect(text).toContain('Nguồn: https://doi-chieu.example/ke-hoach/thieu-van-2024/mo-hinh-24/');
      // A field of the page, with a word that was repaired and one that is uncertain.
      const words = text.replace(/<[^>]+>/g, '');
      expect(words).toContain('Triển khai tạo lập, cấp phát và liên thông dữ liệu dân cư');
      expect(words).toContain('100%[?] người dân');
      expect(words).not.toContain('chép liên kết');
      expect(words).not.toContain('Nhận được:');
    }
    await page.getByRole('radio', { name: 'Bản gốc nhận được' }).check();
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Tải Excel' }).click();
    const received = textOf(readFileSync(await (await coming).path())).replace(/<[^>]+>/g, '');
    expect(received).toContain('c p phát và liên thông');
    expect(errors).toEqual([]);
    await close();
  });

  test('the row of who leads says where it stands, and no plan is earlier and later at once', async () => {
    const { page, close } = await visit(browser, 'mo-hinh/truyen-thong-chinh-sach/', { viewport });
    const cell = page.locator('[id^="chu-tri-duy-tien-2023"]');
    expect(await cell.innerText()).toMatch(
      /Nêu trong “Phân công nhiệm vụ”: Phòng Văn hóa và Thông tin[^(]*\(dòng \d+\)/,
    );
    await page.goto(new URL('/mo-hinh/dvc-khong-giay-20/', page.url()).href);
    const differences = await page.locator('section[aria-labelledby="khac-nhau"]').innerText();
    expect(differences).not.toMatch(/muộn hơn: “Trong năm 2023”/);
    await page.goto(new URL('/mo-hinh/cong-dan-so/', page.url()).href);
    expect(await page.locator('section[aria-labelledby="khac-nhau"]').innerText()).not.toMatch(/nêu 14 \(/);
    await close();
  });

  test.each(['cach-dung/', 've-trang/'])('%s is there, and axe finds nothing', async (path) => {
    const { page, errors, close } = await visit(browser, path, { viewport });
    for (const picture of await page.locator('main img').all()) {
      await picture.scrollIntoViewIfNeeded();
      await expect
        .poll(() => picture.evaluate((one: HTMLImageElement) => one.naturalWidth))
        .toBeGreaterThan(0);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });
});

describe('files made by the build', () => {
  const file = (name: string): string => textOf(readFileSync(join(projectRoot, 'dist/du-lieu', name)));

  test.each(['ke-hoach/thieu-van-2024', 'ke-hoach/thanh-hoa-2023', 'doi-chieu'])('%s', (name) => {
    const [word, excel] = [file(`${name}.docx`), file(`${name}.xlsx`)];
    expect(word).toContain('Nguồn: https://doi-chieu.example/');
    expect(excel).toContain('autoFilter');
    expect(excel).toContain('https://doi-chieu.example/ke-hoach/');
  });

  test('a plan has its models with lines, and what its place is today', () => {
    const word = file('ke-hoach/thieu-van-2024.docx');
    expect(word).toContain('24. Đảm bảo điều kiện công dân số');
    expect(word).toContain('phường Đông Tiến, tỉnh Thanh Hóa');
    expect(word).toMatch(/\(dòng \d+–\d+\)/);
  });
});

test('without an address for it, no page has a link to tell a fault', async () => {
  const { page, close } = await visit(browser, 've-trang/');
  expect(await page.locator('[data-fault-mail]').count()).toBe(0);
  expect(await page.locator('main').innerText()).toContain('chưa đặt hộp thư báo lỗi');
  await close();
});
