import { strFromU8, unzipSync } from 'fflate';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { AlignRow } from '../../src/domain/concordance.ts';
import type { Plan } from '../../src/domain/plan.ts';
import { accessibilityProblems } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { command, temporaryFolder } from '../support/commands.ts';
import { themes, visit, type Visit } from '../support/pages.ts';
import { makeDocx, paragraph } from '../receive/make-package.ts';
import { makePdf } from '../receive/pdf/make-pdf.ts';

const DRAFT = 'test/fixtures/trial/du-thao.txt';
const draft = readFileSync(DRAFT, 'utf8');

/** Milliseconds of a task that a reader does not notice, and as many again for what else the testing machine does. */
const MOST_STILL = 50 + 25;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const open = (options: BrowserContextOptions = {}): Promise<Visit> => visit(browser, 'thu/', options);
const message = (page: Page): Promise<string | null> => page.locator('[data-message]').textContent();

/** Chooses a file and waits for the result, or for the sentence that is said instead. */
async function choose(page: Page, file: string | { name: string; bytes: Uint8Array }): Promise<void> {
  const given =
    typeof file === 'string'
      ? file
      : { name: file.name, mimeType: 'application/octet-stream', buffer: Buffer.from(file.bytes) };
  await page.locator('#tep').setInputFiles(given);
  await page.locator('[data-trial]:not([aria-busy="true"])').waitFor({ timeout: 50_000 });
}

/** What the page saves when a button of the result is pressed. */
async function saved(page: Page, kind: string): Promise<Buffer> {
  const waiting = page.waitForEvent('download');
  await page.locator(`[data-take="${kind}"]`).click();
  return readFileSync(await (await waiting).path());
}

/** The same text as another kind of file. */
const documents: Record<string, () => Uint8Array> = {
  'du-thao.docx': () =>
    makeDocx({
      body: draft
        .split('\n')
        .map((line) => paragraph(line.replaceAll('&', '&amp;')))
        .join(''),
    }),
  'du-thao.pdf': () => {
    const lines = draft.split('\n').flatMap((line) => line.match(/.{1,90}(?:\s|$)/g) ?? ['']);
    const page = (from: number) => ({
      items: lines
        .slice(from, from + 45)
        .map((text, at) => ({ x: 50, y: 60 + at * 16, text: text.trimEnd(), size: 11 })),
    });
    return makePdf([page(0), page(45)].filter(({ items }) => items.length > 0));
  },
};

describe('a plan that is tried in the browser', () => {
  test.each(['du-thao.txt', 'du-thao.docx', 'du-thao.pdf', 'content/sources/thieu-van-2024/source.txt'])(
    '%s reads as the commands read it',
    async (name) => {
      const made = documents[name];
      const path = made ? join(temporaryFolder(), name) : name === 'du-thao.txt' ? DRAFT : name;
      if (made) writeFileSync(path, made());
      const { page, errors, close } = await open();
      await choose(page, path);
      expect(await message(page)).toBe('');
      const { inspect, align } = JSON.parse((await saved(page, 'json')).toString()) as {
        inspect: Plan;
        align: AlignRow[];
      };
      const wanted = JSON.parse(command('inspect', [path]).out) as Plan;
      // The page knows the name of the file alone.
      expect({ ...inspect, source: { ...inspect.source, file: wanted.source.file } }).toEqual(wanted);
      expect(align).toEqual(JSON.parse(command('align', [path]).out));
      expect(errors).toEqual([]);
      await close();
    },
  );

  test('tells what it has, what it lacks and what is doubtful', async () => {
    const { page, close } = await open();
    await choose(page, DRAFT);
    const words = async (name: string): Promise<string> => page.locator(`[data-${name}]`).innerText();
    expect(await words('summary')).toMatch(
      /4 mô hình: 3 có đối ứng chắc chắn, 0 cần xem, 1 không thấy đối ứng/,
    );
    const own = page.locator('#mo-hinh-1');
    expect(await own.innerText()).toMatch(/Chắc[\s\S]*53 [\s\S]*Thị xã Duy Tiên, 2023, số 1/);
    expect(await page.locator('#mo-hinh-3').innerText()).toMatch(/Cùng số, khác mô hình/);
    expect(await words('missing')).toMatch(/Mô hình nơi khác có, ở đây không thấy \(\d\d\)/);
    expect(await words('missing')).toMatch(/Riêng kế hoạch này có \(1\)\s+Mô hình 24: Chợ quê/);
    const doubts = page.locator('[data-doubts]');
    expect(await doubts.innerText()).toMatch(/31\/11\/2024 không có trong lịch/);
    expect(await doubts.innerText()).toMatch(/ghi có 5 mô hình, nhưng liệt kê 4/);
    await doubts.getByText('Dữ liệu cá nhân cần che').click();
    expect(await doubts.innerText()).toMatch(/số điện thoại, dòng 35/);
    expect(await page.content()).not.toContain('0912 000 345');
    await close();
  });

  test('is held against what a person chooses', async () => {
    const { page, close } = await open();
    await choose(page, DRAFT);
    const missing = page.locator('[data-missing]');
    const before = await missing.innerText();
    await page.locator('[data-scope]').selectOption('thieu-van-2024');
    await expect.poll(() => missing.innerText()).toMatch(/1\/1 kế hoạch có/);
    expect(await missing.innerText()).not.toBe(before);
    await page.getByText('Đánh dấu kế hoạch để so').click();
    await page.locator('[data-marks] input').first().check();
    expect(await page.locator('[data-scope]').inputValue()).toBe('da-chon');
    expect(await page.locator('[data-scope] option:checked').innerText()).toMatch(/\(1\)$/);
    await close();
  });

  test('stands side by side with other plans, by keyboard', async () => {
    const { page, errors, close } = await open();
    await choose(page, DRAFT);
    await page.locator('#mo-hinh-1 [data-compare]').focus();
    await page.keyboard.press('Enter');
    await page.locator('.compare-field').first().waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe(
      'Đặt cạnh nhau: mô hình 1',
    );
    const heads = page.locator('.compare-head');
    expect(await heads.first().innerText()).toMatch(/Kế hoạch của tôi/);
    const many = await heads.count();
    await page.locator('[data-leave]').first().focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => heads.count()).toBe(many - 1);
    await page.locator('[data-form] button').click();
    await expect.poll(() => heads.count()).toBe(many);
    expect(errors).toEqual([]);
    await close();
  });

  test('goes into Word and Excel with links to the sources', async () => {
    const { page, errors, close } = await open();
    await choose(page, DRAFT);
    const word = unzipSync(new Uint8Array(await saved(page, 'word')));
    const text = strFromU8(word['word/document.xml']!);
    for (const part of ['Chợ quê không dùng tiền mặt', 'Mô hình nơi khác có', '31/11/2024', 'dòng 35'])
      expect(text).toContain(part);
    expect(strFromU8(word['word/_rels/document.xml.rels']!)).toMatch(
      /https:\/\/doi-chieu\.example\/ke-hoach\/[^"]+\/mo-hinh-1\//,
    );
    const excel = unzipSync(new Uint8Array(await saved(page, 'excel')));
    expect(Object.keys(excel).filter((name) => /worksheets\/sheet\d+\.xml/.test(name)).length).toBe(8);
    expect(errors).toEqual([]);
    await close();
  });
});

describe('what happens to the file', () => {
  test('once the reader is there, the network can be cut', async () => {
    const { page, close } = await open();
    await page.locator('[data-prepare]').click();
    await expect.poll(() => message(page), { timeout: 20_000 }).toMatch(/^Đã tải đủ/);
    await page.context().setOffline(true);
    for (const name of Object.keys(documents)) {
      await choose(page, { name, bytes: documents[name]!() });
      await expect.poll(() => page.locator('[data-summary]').innerText()).toMatch(new RegExp(`“${name}”`));
    }
    await page.locator('#mo-hinh-1 [data-compare]').click();
    await expect
      .poll(() => page.locator('[data-compare-said]').innerText())
      .toMatch(/cần có mạng để đặt cạnh nhau/);
    await close();
  });

  test('no request carries anything of it, no address does, and no other host is asked', async () => {
    const { page, close } = await open();
    const asked: string[] = [];
    const sent: string[] = [];
    page.on('request', (request) => {
      asked.push(request.url());
      if (request.method() !== 'GET' || request.postData() !== null) sent.push(request.url());
    });
    await choose(page, { name: 'ten-rieng-cua-toi.docx', bytes: documents['du-thao.docx']!() });
    await page.locator('#mo-hinh-2 [data-compare]').click();
    await page.locator('.compare-field').first().waitFor();
    await saved(page, 'word');
    expect(sent).toEqual([]);
    expect(asked.filter((url) => !url.startsWith(inject('site')) && !url.startsWith('blob:'))).toEqual([]);
    expect(asked.join('\n')).not.toMatch(/ten-rieng|sen-vang|Sen%20V/i);
    expect(page.url()).toBe(`${inject('site')}thu/`);
    await close();
  });

  test('the worker stands under the policy of the page, which allows no other host', async () => {
    const { page, close } = await open();
    const refused = await page.evaluate(async () => {
      const code =
        "fetch('https://khac.example/').then(() => postMessage('sent'), () => postMessage('refused'))";
      const worker = new Worker(URL.createObjectURL(new Blob([code])));
      const violated = new Promise((resolve) =>
        worker.addEventListener('message', ({ data }) => resolve(data)),
      );
      return await violated;
    });
    expect(refused).toBe('refused');
    const policy = await page.locator('meta[http-equiv="content-security-policy"]').getAttribute('content');
    expect(policy).toMatch(/^default-src 'self';/);
    expect(policy).not.toMatch(/https?:|\*|unsafe|connect-src/);
    await close();
  });

  test('it is kept only where a person asks, and goes when asked', async () => {
    const { page, close } = await open();
    await choose(page, DRAFT);
    const stores = (): Promise<number> => page.evaluate(async () => (await indexedDB.databases()).length);
    await page.locator('[data-keep]').click();
    await expect.poll(() => message(page)).toMatch(/^Đã giữ “du-thao\.txt”/);
    await page.reload();
    await page.locator('[data-open-kept]').click();
    await expect
      .poll(() => page.locator('[data-summary]').innerText(), { timeout: 20_000 })
      .toMatch(/4 mô hình/);
    await page.locator('[data-forget]').click();
    await expect.poll(() => message(page)).toMatch(/^Đã xóa/);
    expect(await stores()).toBe(0);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
      0,
      0,
      '',
    ]);
    await close();
  });
});

describe('a file that is none', () => {
  const zipOf = (bytes: number): Uint8Array => makeDocx({ body: paragraph('a'.repeat(bytes)) });
  const files: Record<string, { bytes: () => Uint8Array; says: RegExp }> = {
    'rong.txt': { bytes: () => new Uint8Array(), says: /^Tệp rỗng\./ },
    'anh.png': {
      bytes: () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      says: /ảnh chụp hoặc bản quét.*npm run workbench/,
    },
    'quet.pdf': { bytes: () => makePdf([{ picture: 100 }]), says: /bản quét.*npm run workbench/ },
    'hong.pdf': {
      bytes: () => makePdf([{ items: [] }]).subarray(0, 60),
      says: /PDF này (?:bị hỏng|không có chữ)/,
    },
    'bom.docx': { bytes: () => zipOf(45_000_000), says: /bung ra lớn hơn mọi văn bản/ },
    'cut.docx': {
      bytes: () => makeDocx({ body: paragraph('Kế hoạch') }).subarray(0, 300),
      says: /hỏng|cắt cụt/,
    },
    'nhieu.txt': {
      bytes: () => new TextEncoder().encode('Kế hoạch triển khai các mô hình\n'.repeat(70_000)),
      says: /dài hơn mọi kế hoạch|lớn hơn mọi kế hoạch/,
    },
    'cu.doc': { bytes: () => new TextEncoder().encode('{\\rtf1 abc}'), says: /không đọc được tệp \.rtf/ },
    'khac.txt': {
      bytes: () => new TextEncoder().encode('This is an English text about nothing at all. '.repeat(40)),
      says: /không phải văn bản tiếng Việt/,
    },
  };

  test.each(Object.entries(files))(
    '%s is told in one sentence, and the next file is read',
    async (name, { bytes, says }) => {
      const { page, errors, close } = await open();
      await choose(page, { name, bytes: bytes() });
      expect(await message(page)).toMatch(says);
      expect(await page.locator('[data-result-box]').isVisible()).toBe(false);
      await choose(page, DRAFT);
      await expect.poll(() => page.locator('[data-summary]').innerText()).toMatch(/4 mô hình/);
      expect(errors).toEqual([]);
      await close();
    },
  );

  test('code in a text stays text', async () => {
    const { page, errors, close } = await open();
    const hostile = draft.replace(
      'Chợ quê',
      '<img src=x onerror="document.title=1"><script>document.title=2</script> Chợ quê',
    );
    await choose(page, { name: '<b>ten</b>.txt', bytes: new TextEncoder().encode(hostile) });
    expect(await page.locator('[data-models]').innerText()).toContain('<img src=x');
    expect(await page.title()).toMatch(/^Thử kế hoạch của tôi/);
    expect(await page.locator('[data-result-box] [data-models] :is(img, script, b)').count()).toBe(0);
    expect(errors).toEqual([]);
    await close();
  });
});

describe('the page with a result', () => {
  test.each(themes.flatMap((colorScheme) => [360, 1366].map((width) => ({ colorScheme, width }))))(
    'holds every reader, %o',
    async ({ colorScheme, width }) => {
      const { page, close } = await open({ colorScheme, viewport: { width, height: 800 } });
      await choose(page, DRAFT);
      await page.locator('#mo-hinh-1 [data-compare]').click();
      await page.locator('.compare-field').first().waitFor();
      expect(await accessibilityProblems(page)).toEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
      await close();
    },
  );

  // Again where it fails: a long task of the page is long each time, one of a busy machine is not.
  test('does not stand still while a file is read', { retry: 2 }, async () => {
    const { page, close } = await open();
    // The driver's own first step in a page is a long task; none of it is the site's.
    await page.locator('#tep').isVisible();
    await page.evaluate(() => {
      const long: number[] = [];
      Object.assign(globalThis, { long });
      new PerformanceObserver((list) =>
        long.push(...list.getEntries().map(({ duration }) => duration)),
      ).observe({
        type: 'longtask',
      });
    });
    await choose(page, 'content/sources/duy-tien-2023/source.txt');
    await page.waitForTimeout(300);
    const long = await page.evaluate(() => (globalThis as unknown as { long: number[] }).long);
    expect(long.filter((duration) => duration > MOST_STILL)).toEqual([]);
    await close();
  });
});
