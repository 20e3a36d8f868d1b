import { spawn, type ChildProcess } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { projectRoot } from '../../scripts/files/files.ts';
import { sumOf } from '../../scripts/files/generated.ts';
import { launchBrowser } from '../support/browser.ts';
import { accessibilityProblems } from '../support/axe.ts';
import { copyProject } from '../support/copy-project.ts';
import { damagedPlan } from '../support/damaged-plan.ts';

// The whole way of a clerk, in a copy of the project with one plan: a damaged PDF becomes pages of the site, by clicks
// and keys alone.

const pictures = join(projectRoot, 'test', 'output', 'ban-lam-viec');
const PLAN = 'sen-trang-2024';

let browser: Browser;
let folder: string;
let bench: { child: ChildProcess; url: string };

/** Starts the command in the copy; the address is what it prints. */
async function start(): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, ['scripts/commands/workbench.ts', '--port', '0'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
    // A group of its own: what it started is killed with it.
    detached: true,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      VITEST: '',
      ASTRO_TELEMETRY_DISABLED: '1',
      DOI_CHIEU_CONTENT: join(folder, 'content'),
    },
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout!.on('data', (data: Buffer) => {
      const [address] = /http:\S+/.exec(data.toString()) ?? [];
      if (address) resolve(address);
    });
    child.once('exit', () => reject(new Error('The workbench ended.')));
  });
  return { child, url };
}

/** Kills a workbench and all that it started, with the signal that no program can catch. */
const killAll = ({ pid }: ChildProcess): boolean => process.kill(-pid!, 'SIGKILL');

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'doi-chieu-'));
  copyProject(folder);
  const copy = (path: string): void =>
    cpSync(join(projectRoot, path), join(folder, path), { recursive: true });
  for (const path of [
    'scripts',
    'package-lock.json',
    'content/models',
    'content/programmes',
    'content/vocabulary',
  ])
    copy(path);
  copy('content/sources/xa-khong-ten-2023');
  const first = '- { id: mo-trang, date: 2026-01-01, kind: tool, title: Mở trang, body: Lần đầu. }\n';
  writeFileSync(join(folder, 'content/changes.yaml'), first);
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

/** Opens the first item of a kind in the queue. */
async function openItem(page: Page, words: RegExp): Promise<void> {
  await page.goto(new URL(`/soat/${PLAN}`, bench.url).href);
  await page.getByRole('link', { name: words }).first().click();
  await page.waitForLoadState();
}

const corrections = (): Record<string, Record<string, unknown>[]> =>
  parse(readFileSync(join(folder, `content/corrections/${PLAN}.yaml`), 'utf8')) as never;

test('a damaged PDF becomes pages of the site, by clicks and keys alone', async () => {
  const errors: string[] = [];
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.message));
  const started = Date.now();
  const paper = join(folder, 'Kế hoạch Sen Trắng.pdf');
  writeFileSync(paper, damagedPlan());

  await page.goto(bench.url);
  await picture(page, 'mo-ra');
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.locator('input[type=file]').setInputFiles(paper);
  await page.waitForURL(/\/thu\/[0-9a-f]+$/, { timeout: 60_000 });
  await picture(page, 'doc-thu');
  expect(await page.getByText('phối hợp').count()).toBeGreaterThan(0);
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('link', { name: 'Kế hoạch này thiếu gì' }).click();
  await picture(page, 'thieu-gi');
  await page.goBack();

  await page.getByRole('link', { name: /^Thêm vào/ }).click();
  await page.getByLabel('Mã kế hoạch').fill(PLAN);
  await picture(page, 'them-vao');
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Thêm vào' }).click();
  await page.waitForURL(`**/ke-hoach/${PLAN}/`, { timeout: 90_000 });
  await picture(page, 'da-them');

  await page.getByRole('link', { name: 'Chưa ghi tên người soát' }).click();
  await page.getByLabel('Tên người hoặc nhóm soát').fill('Chị Hoa, văn phòng');
  await page.getByRole('button', { name: 'Lưu' }).click();

  await openItem(page, /^mã \d+ của phông/);
  const crop = page.locator('.bench-crop').first();
  await expect
    .poll(() => crop.evaluate((image: HTMLImageElement) => image.naturalWidth), { timeout: 30_000 })
    .toBeGreaterThan(500);
  await picture(page, 'chu-mat-ma');
  expect(await accessibilityProblems(page)).toEqual([]);
  // Enter in the field of the reason decides nothing.
  await page.getByLabel('Lý do, ghi cùng quyết định').press('Enter');
  await page.keyboard.press('Escape');
  expect(page.url()).toContain(`/soat/${PLAN}/`);
  const decided = Date.now();
  await press(page, 'a');
  expect(Date.now() - decided).toBeLessThan(10_000);
  await picture(page, 'da-ghi-chu');
  expect(corrections().glyphs).toMatchObject([{ text: 'O', by: 'Chị Hoa, văn phòng' }]);

  // The number first: it makes a model of what was read as text.
  await openItem(page, /^Số mô hình trùng hoặc thiếu: .*18/);
  const form = page.locator('form', { has: page.getByLabel('Số đúng') }).first();
  await form.getByLabel('Số đúng').fill('19');
  await form.getByLabel('Lý do').fill('Bản giấy in hai lần số 18.');
  await picture(page, 'so-trung');
  await form.getByRole('button').click();
  await page.getByText('Sẽ ghi').first().waitFor();
  await picture(page, 'khac-biet');
  await press(page, 'g');
  expect(corrections().readings).toMatchObject([{ change: 'number', value: 19 }]);

  for (const number of ['19', '20']) {
    await openItem(page, new RegExp(`^${number}\\. `));
    await picture(page, `mo-hinh-${number}`);
    await press(page, 'g');
  }
  expect(corrections().members).toMatchObject([
    { number: 19, model: null },
    { number: 20, model: null },
  ]);

  await openItem(page, /0912 000 345/);
  await page.getByLabel(/^Vì sao được phép/).fill('Số trực của cơ quan, in trên văn bản đã phát hành.');
  await picture(page, 'so-dien-thoai');
  await page.keyboard.press('Escape');
  await press(page, 'c');
  await picture(page, 'da-cho-phep');

  await page.goto(new URL('/nhat-ky', bench.url).href);
  await picture(page, 'nhat-ky');
  await page.goto(new URL('/xuat-ban', bench.url).href);
  await page.getByRole('button', { name: 'Xuất bản' }).click();
  await page.getByRole('link', { name: /^Mở trang đã dựng|^Về danh sách/ }).waitFor({ timeout: 240_000 });
  expect(await page.locator('main').textContent()).toContain('Mở trang đã dựng');
  await picture(page, 'da-dung');
  const pack = Object.keys(unzipSync(readFileSync(join(folder, 'doi-chieu.zip'))));
  expect(pack.some((name) => name.endsWith(`ke-hoach/${PLAN}/mo-hinh-19/index.html`))).toBe(true);
  expect(pack.filter((name) => /workbench|writes|\.yaml$/.test(name))).toEqual([]);
  expect(existsSync(join(folder, 'dist/ke-hoach', PLAN, 'index.html'))).toBe(true);
  const site = (await page.getByRole('link', { name: 'Mở trang đã dựng' }).getAttribute('href'))!;
  expect(Date.now() - started).toBeLessThan(300_000);
  expect(errors).toEqual([]);

  await page.goto(`${site}ke-hoach/${PLAN}/mo-hinh-19/`);
  expect(await page.getByText('Văn bản in').first().textContent()).toContain('tính là số 19');
  await picture(page, 'tren-trang');
  await page.goto(`${site}ke-hoach/${PLAN}/van-ban/`);
  const text = (await page.locator('main').textContent())!;
  expect(text).toContain('0912 000 345');
  expect(text).toContain('phòng O2');
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
    await new Promise((resolve) => setTimeout(resolve, 500 + 15_000 * Math.random()));
    killAll(bench.child);
    bench = await start();
    // Nothing was decided since: the same decisions make the same site, to the byte.
    expect(builtSum()).toBe(before);
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
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(768);
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
