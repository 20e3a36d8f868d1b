import type { ChildProcess } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { projectRoot } from '../../scripts/files/files.ts';
import { sumOf } from '../../scripts/files/generated.ts';
import { layDesk, startDesk, type Desk } from '../../scripts/screenshots/clerk-desk.ts';
import { CLERK, PLAN, walkAsClerk } from '../../scripts/screenshots/clerk-walk.ts';
import { launchBrowser } from '../support/browser.ts';
import { accessibilityProblems } from '../support/axe.ts';

// The whole way of a clerk, in a copy of the project with one plan: a damaged PDF becomes pages of the site, by clicks
// and keys alone.

const pictures = join(projectRoot, 'test', 'output', 'ban-lam-viec');

let browser: Browser;
let folder: string;
let bench: Desk;

const start = (): Promise<Desk> => startDesk(folder);

/** Kills a workbench and all that it started, with the signal that no program can catch. */
const killAll = ({ pid }: ChildProcess): boolean => process.kill(-pid!, 'SIGKILL');

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'doi-chieu-'));
  layDesk(folder);
  mkdirSync(pictures, { recursive: true });
  browser = await launchBrowser();
  bench = await start();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  bench?.child.kill('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});

let step = 0;
/** A picture of where the clerk is, to be looked at. */
async function picture(page: Page, name: string): Promise<void> {
  step += 1;
  await page.screenshot({ path: join(pictures, `${String(step).padStart(2, '0')}-${name}.png`) });
}

/** Presses a key and waits for the page that it leads to. */
async function press(page: Page, key: string): Promise<void> {
  const before = page.url();
  await page.keyboard.press(key);
  await page.waitForURL(({ href }) => href !== before);
}

const corrections = (): Record<string, Record<string, unknown>[]> =>
  parse(readFileSync(join(folder, `content/corrections/${PLAN}.yaml`), 'utf8')) as never;

test('a damaged PDF becomes pages of the site, by clicks and keys alone', async () => {
  const errors: string[] = [];
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.message));
  const sound = async (): Promise<void> => expect(await accessibilityProblems(page)).toEqual([]);
  const checks: Record<string, () => Promise<void>> = {
    'mo-ra': sound,
    'doc-thu': async () => {
      expect(await page.getByText('phối hợp').count()).toBeGreaterThan(0);
      await sound();
    },
    'thieu-gi': async () => {
      await sound();
      // On paper what was found stands alone.
      await page.emulateMedia({ media: 'print' });
      for (const name of ['.bench-head', '.bench-form', '.bench-actions'])
        for (const one of await page.locator(name).all()) expect(await one.isVisible(), name).toBe(false);
      for (const name of ['h1', 'main h2'])
        expect(await page.locator(name).first().isVisible(), name).toBe(true);
      await picture(page, 'thieu-gi-in-ra');
      await page.emulateMedia({ media: 'screen' });
    },
    'them-vao': sound,
    'muc-chu-mat-ma': async () => {
      const crop = page.locator('.bench-crop').first();
      await expect
        .poll(() => crop.evaluate((image: HTMLImageElement) => image.naturalWidth), { timeout: 30_000 })
        .toBeGreaterThan(500);
      await sound();
      // Enter in the field of the reason decides nothing.
      await page.getByLabel('Lý do, ghi cùng quyết định').press('Enter');
      await page.keyboard.press('Escape');
      expect(page.url()).toContain(`/soat/${PLAN}/`);
      expect(existsSync(join(folder, `content/corrections/${PLAN}.yaml`))).toBe(false);
    },
    'muc-mo-hinh': sound,
    'khac-biet': sound,
    'xem-ke-hoach': sound,
    'tren-trang': async () => {
      expect(await page.getByText('Văn bản in').first().textContent()).toContain('tính là số 19');
    },
  };
  const seen = async (name: string): Promise<void> => {
    await checks[name]?.();
    await picture(page, name);
  };
  const { seconds } = await walkAsClerk({ page, url: bench.url, seen, publish: true });
  expect(seconds).toBeLessThan(300);
  expect(errors).toEqual([]);

  const { glyphs, readings, members } = corrections();
  expect(glyphs).toMatchObject([{ text: 'O', by: CLERK }]);
  expect(readings).toMatchObject([{ change: 'number', value: 19, by: CLERK }]);
  expect(members).toHaveLength(2);
  for (const number of [19, 20])
    expect(members).toContainEqual(expect.objectContaining({ number, model: null }));
  const pack = Object.keys(unzipSync(readFileSync(join(folder, 'doi-chieu.zip'))));
  expect(pack.some((name) => name.endsWith(`ke-hoach/${PLAN}/mo-hinh-19/index.html`))).toBe(true);
  expect(pack.filter((name) => /workbench|writes|\.yaml$/.test(name))).toEqual([]);
  expect(existsSync(join(folder, 'dist/ke-hoach', PLAN, 'index.html'))).toBe(true);
  const text = readFileSync(join(folder, 'dist/ke-hoach', PLAN, 'van-ban/index.html'), 'utf8');
  expect(text).toContain('0912 000 345');
  await page.close();
}, 420_000);

/** Every file of the built site by its checksum, as one. */
function builtSum(): string {
  const dist = join(folder, 'dist');
  const files = readdirSync(dist, { recursive: true }).map(String).sort();
  return sumOf(
    files
      .filter((name) => statSync(join(dist, name)).isFile())
      .map((name) => `${name} ${sumOf(readFileSync(join(dist, name)))}`)
      .join('\n'),
  );
}

test('killed while it builds, the site stays whole, and the next one says what became of it', async () => {
  const before = builtSum();
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  for (let time = 0; time < 2; time += 1) {
    await page.goto(bench.url);
    await page.goto(new URL('/xuat-ban', bench.url).href);
    await page.getByRole('button', { name: 'Dựng trang' }).click();
    await page.waitForURL(/\/viec\//);
    // A build takes at least five seconds: later it may be over, and there is nothing to tell.
    await new Promise((resolve) => setTimeout(resolve, 300 + 3_000 * Math.random()));
    killAll(bench.child);
    // The page of the job asks on its own, and would cut short what is opened next.
    await page.goto('about:blank');
    bench = await start();
    // Nothing was decided since: the same decisions make the same site, to the byte.
    expect(builtSum()).toBe(before);
    await page.goto(bench.url);
    expect(await page.getByRole('status').textContent()).toContain('giữa lúc “Dựng trang”');
  }
  killAll(bench.child);
  // As it lies where a build is killed between the two names.
  renameSync(join(folder, 'dist'), join(folder, '.dist-old'));
  bench = await start();
  await page.goto(bench.url);
  expect(await page.getByRole('status').textContent()).toContain('trang đã dựng trước đó được giữ');
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(builtSum()).toBe(before);
  for (const path of ['/nhat-ky', '/xuat-ban', '/hoc-lai', '/soat']) {
    await page.goto(new URL(path, bench.url).href);
    expect(await accessibilityProblems(page), path).toEqual([]);
    await page.setViewportSize({ width: 768, height: 1000 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(768);
    await page.setViewportSize({ width: 1280, height: 900 });
  }
  await page.close();
}, 240_000);

test('killed while it packs, site and pack stay whole, and the next one says so', async () => {
  const packSum = (): string => sumOf(readFileSync(join(folder, 'doi-chieu.zip')));
  const [site, pack] = [builtSum(), packSum()];
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  for (const wait of [0, 300]) {
    await page.goto(bench.url);
    await page.goto(new URL('/xuat-ban', bench.url).href);
    await page.getByRole('button', { name: 'Xuất bản' }).click();
    await page.getByText('Đang gói trang').waitFor({ timeout: 120_000 });
    await new Promise((resolve) => setTimeout(resolve, wait));
    killAll(bench.child);
    await page.goto('about:blank');
    bench = await start();
    // Nothing was decided since: whole, old or new, it is the same to the byte.
    expect([builtSum(), packSum()]).toEqual([site, pack]);
    expect(readdirSync(folder).filter((name) => /\.tmp$/.test(name))).toEqual([]);
    await page.goto(bench.url);
    expect(await page.getByRole('status').textContent()).toContain(
      'giữa lúc “Xuất bản”: trang đã dựng và gói đang có vẫn trọn vẹn',
    );
  }
  await page.close();
}, 300_000);

test('what relearning would change is shown before it is written, and told after', async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(bench.url);
  await page.goto(new URL('/ten', bench.url).href);
  await page.getByLabel('Tên người hoặc nhóm soát').fill(CLERK);
  await page.getByRole('button', { name: 'Lưu' }).click();
  await page.goto(new URL('/hoc-lai', bench.url).href);
  await page.getByRole('button', { name: 'Xem sẽ đổi gì' }).click();
  const write = page.getByRole('button', { name: 'Ghi các thay đổi này' });
  await write.waitFor({ timeout: 60_000 });
  await picture(page, 'hoc-lai');
  expect(await page.locator('main').textContent()).toContain('Xã không nêu tên, 2023: nhận làm chứng.');
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.setViewportSize({ width: 768, height: 1000 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(768);
  await write.click();
  await page.getByText('Đã ghi: học lại').waitFor({ timeout: 60_000 });
  expect(await accessibilityProblems(page)).toEqual([]);
  await picture(page, 'da-hoc-lai');
  await page.close();
}, 180_000);

test('killed, nothing is lost: what was decided is there, and the next one goes on', async () => {
  const files = join(folder, `content/corrections/${PLAN}.yaml`);
  const before = readFileSync(files, 'utf8');
  bench.child.kill('SIGKILL');
  bench = await start();
  expect(readFileSync(files, 'utf8')).toBe(before);
  const page = await browser.newPage({ viewport: { width: 768, height: 1000 } });
  await page.goto(bench.url);
  await page.goto(new URL(`/soat/${PLAN}`, bench.url).href);
  expect(await page.locator('h1').textContent()).toContain('Soát');
  await picture(page, 'man-hinh-hep');
  await page.goto(new URL('/ten', bench.url).href);
  await page.getByLabel('Tên người hoặc nhóm soát').fill(CLERK);
  await page.getByRole('button', { name: 'Lưu' }).click();
  await page.goto(new URL('/soat', bench.url).href);
  await press(page, 'b');
  const item = new URL(page.url()).pathname;
  expect(item).toMatch(/^\/soat\/[^/]+\/[0-9a-f]{12}$/);
  const own = ['', 'mo-hinh-19/', 'van-ban/', 'thieu', 'thong-tin'].map(
    (rest) => `/ke-hoach/${PLAN}/${rest}`,
  );
  for (const path of ['/', '/thu', `/soat/${PLAN}`, item, ...own]) {
    await page.goto(new URL(path, bench.url).href);
    for (const more of await page.locator('details').all())
      await more.evaluate((element: HTMLDetailsElement) => (element.open = true));
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(768);
  }
  await page.goto(new URL(item, bench.url).href);
  await picture(page, 'muc-man-hinh-hep');
  await page.close();
}, 120_000);

/** A sheet of paper with lines of text, as a scanner sees it. */
async function scanOf(lines: readonly string[]): Promise<Buffer> {
  const { createCanvas, GlobalFonts } = await import('@napi-rs/canvas');
  const font = 'node_modules/@fontsource/tinos/files/tinos-vietnamese-400-normal.woff2';
  const latin = 'node_modules/@fontsource/tinos/files/tinos-latin-400-normal.woff2';
  GlobalFonts.registerFromPath(join(projectRoot, font), 'Tinos Viet');
  GlobalFonts.registerFromPath(join(projectRoot, latin), 'Tinos Latin');
  const canvas = createCanvas(1654, 1000);
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, 1654, 1000);
  context.fillStyle = 'black';
  context.font = '40px "Tinos Latin", "Tinos Viet"';
  lines.forEach((line, at) => context.fillText(line, 150, 150 + at * 70));
  return canvas.toBuffer('image/png');
}

/** Goes to a link or button as whoever has no mouse does, and presses it. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let time = 0; time < 60; time += 1) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate(() => document.activeElement?.textContent?.trim())) !== name) continue;
    return page.keyboard.press('Enter');
  }
  throw new Error(`Tab does not come to "${name}".`);
}

test('other papers are read or refused in a sentence, and one is added', async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(bench.url);
  const drop = async (name: string, buffer: Buffer): Promise<void> => {
    await page.goto(new URL('/thu', bench.url).href);
    await page.locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer });
    const end = page.getByRole('alert').or(page.getByRole('link', { name: /^Thêm vào/ }));
    await end.waitFor({ timeout: 90_000 });
  };
  const noise = Buffer.from(Array.from({ length: 3000 }, (_, at) => (at * at * 31 + at * 7) % 256));
  await drop('khong-phai-van-ban.txt', noise);
  await picture(page, 'khong-doc-duoc');
  expect(await page.getByRole('alert').textContent()).toContain('không phải văn bản đọc được');
  expect(await accessibilityProblems(page)).toEqual([]);

  const written = ['ỦY BAN NHÂN DÂN XÃ SEN VÀNG', 'KẾ HOẠCH', '1. Mục tiêu: phối hợp với nhà trường.'];
  await drop('ban-quet.png', await scanOf(written));
  await picture(page, 'doc-ban-quet');
  const read = (await page.locator('main').textContent())!;
  expect(read).toContain('bản quét');
  expect(read).toContain('nhà trường');
  expect(read).not.toContain('đọc bằng');

  await drop('Sen Hồng.docx', readFileSync(join(projectRoot, 'test/fixtures/read/plan.docx')));
  await page.getByRole('link', { name: /^Thêm vào/ }).click();
  await page.getByLabel('Mã kế hoạch').fill('sen-hong-2024');
  await page.getByRole('button', { name: 'Thêm vào' }).click();
  await page.waitForURL('**/ke-hoach/sen-hong-2024/', { timeout: 90_000 });
  expect(existsSync(join(folder, 'content/sources/sen-hong-2024/source.yaml'))).toBe(true);
  await page.close();
}, 300_000);

test('from the list to the published site without a mouse, through the queues of all plans', async () => {
  // Another clerk begins: nobody has given a name yet.
  bench.child.kill('SIGKILL');
  bench = await start();
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(bench.url);
  await tabTo(page, 'Soát');
  await page.waitForURL('**/soat');
  await press(page, 'b');
  await page.waitForURL(/\/ten\?/);
  await page.keyboard.type('Chị Hoa, văn phòng');
  await page.keyboard.press('Enter');
  // Once the name is given it is still all plans that are gone through.
  await page.waitForURL(/\/soat\/[^/]+\/[0-9a-f]{12}\?tat-ca=1$/);
  const button = page.locator('button[name=viec][data-key]:not([value=later])').first();
  // At least two are put off; what is only to be known has nothing to decide.
  for (let time = 0; time < 2 || ((await button.count()) === 0 && time < 20); time += 1) {
    await press(page, 's');
    expect(page.url()).toContain('tat-ca=1');
  }
  await press(page, (await button.getAttribute('data-key'))!);
  expect(page.url()).toMatch(/[?&]ghi=[0-9a-f]{18}/);
  await picture(page, 'bang-phim');
  await tabTo(page, 'Dựng và xuất bản');
  await page.waitForURL('**/xuat-ban');
  await tabTo(page, 'Xuất bản');
  await page.waitForURL(/\/viec\//);
  await page.getByText('Mở trang đã dựng').or(page.getByRole('alert')).waitFor({ timeout: 120_000 });
  await picture(page, 'da-xuat-ban');
  expect(await page.locator('main').textContent()).toContain('Mở trang đã dựng');
  expect(existsSync(join(folder, 'dist/ke-hoach/sen-hong-2024/index.html'))).toBe(true);
  await page.close();
}, 240_000);
