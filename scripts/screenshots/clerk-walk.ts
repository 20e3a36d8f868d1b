import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { projectRoot } from '../files/files.ts';

/** A damaged PDF of a commune, invented: a font without a map, a number printed twice, a telephone number. */
export const PAPER = join(projectRoot, 'test/fixtures/workbench/sen-trang.pdf');
/** What the clerk calls the plan. */
export const PLAN = 'sen-trang-2024';
export const CLERK = 'Chị Hoa, văn phòng';

/** What a clerk has for the whole way, in seconds. */
const MOST_SECONDS = 300;
/** Items of one plan; more means that one comes again and again. */
const MOST_ITEMS = 60;

/** The whole way of a clerk, as it is watched. */
export interface ClerkWalk {
  page: Page;
  /** The address of the workbench with its key. */
  url: string;
  /** Called at each sight, by its name; an item of the queue is "muc-…" by its kind. */
  seen: (name: string) => Promise<void>;
  /** Whether the site is built and packed at the end; else the walk ends where that would begin. */
  publish: boolean;
}

/** What the way took. */
export interface Effort {
  seconds: number;
  /** Of a mouse. */
  clicks: number;
  keys: number;
  /** Fields that something was typed into. */
  fields: number;
}

/** The hands of a clerk: counts what they do. */
class Hands {
  readonly done = { clicks: 0, keys: 0, fields: 0 };
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async click(target: Locator): Promise<void> {
    this.done.clicks += 1;
    await target.click();
    await this.page.waitForLoadState();
  }

  async type(target: Locator, text: string): Promise<void> {
    this.done.fields += 1;
    await target.fill(text);
  }

  /** Presses a key that leads to another page. */
  async press(key: string): Promise<void> {
    // A key that is typed into a field decides nothing.
    if (await this.page.evaluate(() => document.activeElement?.matches('input, select, textarea') === true)) {
      this.done.keys += 1;
      await this.page.keyboard.press('Escape');
    }
    this.done.keys += 1;
    const before = this.page.url();
    await this.page.keyboard.press(key);
    await this.page.waitForURL(({ href }) => href !== before);
    await this.page.waitForLoadState();
  }
}

/**
 * Walks as a new clerk does, by what the pages offer: drops a damaged PDF, reads it, adds it, decides item by item, gives
 * a model its number, looks at the plan, and publishes. `seen` may look, and check, at each step.
 *
 * @throws Error where a step leads nowhere, or the way takes longer than a clerk has
 */
export async function walkAsClerk({ page, url, seen, publish }: ClerkWalk): Promise<Effort> {
  const hands = new Hands(page);
  const started = performance.now();
  await page.goto(url);
  await seen('mo-ra');
  await addPaper(hands, seen);
  await hands.click(page.getByRole('link', { name: /^Soát \d+ mục/ }));
  await seen('hang-cho');
  await hands.press('b');
  // Asked once, before the first decision.
  await seen('ten');
  await hands.type(page.getByLabel('Tên người hoặc nhóm soát'), CLERK);
  await hands.click(page.getByRole('button', { name: 'Lưu' }));
  await decideAll(hands, seen);
  await lookAtPlan(hands, seen);
  await hands.click(page.getByRole('link', { name: 'Dựng và xuất bản' }));
  await seen('xuat-ban');
  if (publish) await publishSite(hands, seen);
  const seconds = (performance.now() - started) / 1000;
  if (seconds > MOST_SECONDS)
    throw new Error(`The walk took ${Math.round(seconds)} s, more than ${MOST_SECONDS}.`);
  return { seconds, ...hands.done };
}

async function addPaper(hands: Hands, seen: ClerkWalk['seen']): Promise<void> {
  const { page } = hands;
  hands.done.clicks += 1; // A file is dropped.
  await page.locator('input[type=file]').setInputFiles(PAPER);
  await page.waitForURL(/\/thu\/[0-9a-f]+$/, { timeout: 60_000 });
  await seen('doc-thu');
  await hands.click(page.getByRole('link', { name: 'Kế hoạch này thiếu gì' }));
  await seen('thieu-gi');
  hands.done.clicks += 1;
  await page.goBack();
  await hands.click(page.getByRole('link', { name: /^Thêm vào/ }));
  await hands.type(page.getByLabel('Mã kế hoạch'), PLAN);
  await seen('them-vao');
  await hands.click(page.getByRole('button', { name: 'Thêm vào' }));
  await page.waitForURL(`**/ke-hoach/${PLAN}/`, { timeout: 90_000 });
  await seen('da-them');
}

type Step = (hands: Hands, seen: ClerkWalk['seen']) => Promise<void>;

/** What the clerk decides with the paper in hand, by the headline of an item. */
const kinds: readonly [name: string, head: RegExp, decide: Step][] = [
  ['chu-mat-ma', /^Chữ mất bảng mã/, (hands) => hands.press('a')],
  ['mo-hinh', /^Mô hình \d/, (hands) => hands.press('g')],
  ['dien-thoai', /^Đã che/, allowNumber],
  ['so-trung', /^Số mô hình trùng/, giveNumber],
  ['chu-chua-chac', /^Đề xuất đọc|^Đã đọc là/, (hands) => hands.press('a')],
  ['khac', /^/, keepAsPrinted],
];

/** A point that the paper has so is settled by one key; all else is for later. */
async function keepAsPrinted(hands: Hands): Promise<void> {
  const isPoint = (await hands.page.locator('button[value=keep]').count()) > 0;
  await hands.press(isPoint ? 'g' : 's');
}

/** Decides what waits, one item after the other, until the list comes again. */
async function decideAll(hands: Hands, seen: ClerkWalk['seen']): Promise<void> {
  const { page } = hands;
  for (let time = 0; time < MOST_ITEMS; time += 1) {
    const { pathname } = new URL(page.url());
    if (pathname === `/soat/${PLAN}`) return;
    if (pathname.startsWith('/soat/')) {
      const heads = await page.locator('.bench-item h2').allTextContents();
      const [name, , decide] = kinds.find(([, head]) => heads.some((text) => head.test(text)))!;
      await seen(`muc-${name}`);
      await decide(hands, seen);
      continue;
    }
    // From the page of the plan back to what still waits.
    await hands.press('s');
    if (await page.locator('[data-key="b"]').isVisible()) await hands.press('b');
  }
  throw new Error(`More than ${MOST_ITEMS} items of one plan: one comes again and again.`);
}

/** Lets the number of an office be published. */
async function allowNumber(hands: Hands): Promise<void> {
  const reason = 'Số trực của cơ quan, in trên văn bản đã phát hành.';
  await hands.type(hands.page.getByLabel(/^Vì sao được phép/), reason);
  await hands.press('c');
}

/** The number 18 is printed twice: the second one is 19. */
async function giveNumber(hands: Hands, seen: ClerkWalk['seen']): Promise<void> {
  const { page } = hands;
  const form = page.locator('form', { has: page.getByLabel('Số đúng') });
  await hands.type(form.getByLabel('Số đúng'), '19');
  await hands.type(form.getByLabel('Lý do'), 'Bản giấy in hai lần số 18.');
  await hands.click(form.getByRole('button'));
  await page.getByText('Sẽ ghi').first().waitFor();
  await seen('khac-biet');
  await hands.press('g');
  await seen('da-sua-so');
}

async function lookAtPlan(hands: Hands, seen: ClerkWalk['seen']): Promise<void> {
  const { page } = hands;
  await seen('het-muc');
  await hands.click(page.getByRole('link', { name: 'Xem kế hoạch' }));
  await seen('xem-ke-hoach');
  await hands.click(page.getByRole('link', { name: /^19\. / }));
  await seen('xem-mo-hinh');
  await hands.click(page.getByRole('link', { name: 'Đã ghi' }));
  await seen('nhat-ky');
}

async function publishSite(hands: Hands, seen: ClerkWalk['seen']): Promise<void> {
  const { page } = hands;
  await hands.click(page.getByRole('button', { name: 'Xuất bản' }));
  await page.getByText('Đang làm').waitFor();
  await seen('dang-dung');
  const site = page.getByRole('link', { name: 'Mở trang đã dựng' });
  await site.or(page.getByRole('alert')).waitFor({ timeout: 240_000 });
  await seen('da-dung');
  await page.goto(`${await site.getAttribute('href')}ke-hoach/${PLAN}/mo-hinh-19/`);
  await seen('tren-trang');
}
