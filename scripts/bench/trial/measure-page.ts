import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { TrialDocument } from './documents.ts';
import { longestTaskOf } from '../browser/trace.ts';

/** What it costs to use one of the pages that read or make files. */
export interface PageFigures {
  name: string;
  /** From the choice to the result, with nothing loaded yet. */
  seconds: number;
  /** The same for the next time. */
  again: number;
  /** Seconds for which the thread of the reader worked the first time, at full speed; null where the system does not say it. */
  worked: number | null;
  /** The longest task of the page itself, in milliseconds, with the CPU slowed. */
  longestTask: number;
  /** The same while files are made. */
  longestOfFiles: number;
  /** The most that the page and its worker held at once, in bytes; null where the system does not say it. */
  memory: number | null;
}

/** Tries a file in a fresh browser. @param slowed how many times slower the CPU is made */
export async function measureTrial(
  browser: Browser,
  site: string,
  document: TrialDocument,
  slowed: number,
): Promise<PageFigures> {
  const { context, page } = await openSlowed(browser, `${site}thu/`, slowed);
  // The driver's own first step in a page is a long task; none of it is the site's.
  await page.locator('#tep').isVisible();
  let [seconds, again] = [0, 0];
  let worked: number | null = null;
  const longestTask = await longestTaskOf(browser, page, async () => {
    seconds = await timeTrial(page, document);
    worked = await workedByReader(browser);
    again = await timeTrial(page, document);
  });
  const longestOfFiles = await longestTaskOf(browser, page, async () => {
    await takeFile(page, '[data-take="word"]');
    await takeFile(page, '[data-take="excel"]');
  });
  const memory = await mostMemory(browser);
  await context.close();
  return { name: document.name, seconds, again, worked, longestTask, longestOfFiles, memory };
}

/** Puts the two largest plans together, chooses among their models, and makes the draft. */
export async function measureMerge(browser: Browser, site: string, slowed: number): Promise<PageFigures> {
  const { context, page } = await openSlowed(browser, `${site}gop/`, slowed);
  const plans = page.locator('[data-plans] input');
  await plans.first().waitFor();
  let [seconds, again] = [0, 0];
  const longestTask = await longestTaskOf(browser, page, async () => {
    for (const plan of [0, 1]) {
      await plans.nth(plan).check();
      await page.waitForTimeout(1000);
    }
    await page.locator('[data-move="1"]').first().click();
    await page.locator('[data-renumber]').click();
    await page.locator('[data-from]').first().selectOption('');
  });
  const timed = async (): Promise<number> => {
    const start = performance.now();
    await takeFile(page, '[data-word]');
    return (performance.now() - start) / 1000;
  };
  const longestOfFiles = await longestTaskOf(browser, page, async () => {
    seconds = await timed();
    again = await timed();
  });
  const memory = await mostMemory(browser);
  await context.close();
  return { name: '/gop/', seconds, again, worked: null, longestTask, longestOfFiles, memory };
}

async function openSlowed(
  browser: Browser,
  address: string,
  slowed: number,
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  await page.goto(address);
  const client = await context.newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: slowed });
  return { context, page };
}

async function timeTrial(page: Page, { name, bytes }: TrialDocument): Promise<number> {
  // From a folder, as a person chooses it: a driver that hands over bytes would work in the page itself.
  const path = join(mkdtempSync(join(tmpdir(), 'doi-chieu-')), name);
  writeFileSync(path, bytes);
  const start = performance.now();
  await page.locator('#tep').setInputFiles(path);
  await page.locator('[data-trial][aria-busy="true"]').waitFor();
  await page.locator('[data-trial][aria-busy="false"]').waitFor({ timeout: 300_000 });
  if (!(await page.locator('[data-result-box]').isVisible()))
    throw new Error(`${name}: ${await page.locator('[data-message]').innerText()}`);
  const seconds = (performance.now() - start) / 1000;
  rmSync(dirname(path), { recursive: true });
  // What is drawn after it is there belongs to it too.
  await page.waitForTimeout(500);
  return seconds;
}

/** Takes along what a button gives. */
async function takeFile(page: Page, button: string): Promise<void> {
  const saved = page.waitForEvent('download');
  await page.locator(button).click();
  await (await saved).delete();
}

/** The processes of pages, as folders of Linux; none on another system. */
async function processesOfPages(browser: Browser): Promise<string[]> {
  const client = await browser.newBrowserCDPSession();
  const { processInfo } = await client.send('SystemInfo.getProcessInfo');
  await client.detach();
  return processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => `/proc/${id}`)
    .filter((folder) => existsSync(folder));
}

/** The most that a process of pages ever held: Linux keeps it. */
async function mostMemory(browser: Browser): Promise<number | null> {
  const held = (await processesOfPages(browser)).map(
    (folder) => Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`${folder}/status`, 'utf8'))?.[1] ?? 0) * 1024,
  );
  return held.length === 0 ? null : Math.max(...held);
}

/** Linux counts the time of threads in hundredths of a second. */
const TICKS = 100;

/** Seconds for which workers of pages have worked; no other program on the machine adds to them. */
async function workedByReader(browser: Browser): Promise<number | null> {
  const stats = (await processesOfPages(browser))
    .flatMap((folder) => readdirSync(`${folder}/task`).map((thread) => `${folder}/task/${thread}/stat`))
    .map((file) => /\((DedicatedWorker[^)]*)\) (.*)/.exec(readFileSync(file, 'utf8'))?.[2])
    .filter((stat) => stat !== undefined);
  // After the name: state, and then from the twelfth on the time in the program and in the system.
  const ticks = stats.map((stat) => stat.split(' ').slice(11, 13).map(Number)).flat();
  return ticks.length === 0 ? null : ticks.reduce((sum, part) => sum + part, 0) / TICKS;
}
