import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { TrialDocument } from './documents.ts';

/** What it costs to try a file. */
export interface TrialFigures {
  name: string;
  /** From the choice of the file to its result, with a reader that is not there yet. */
  seconds: number;
  /** The same for the next file: the reader is there. */
  again: number;
  /** The longest task of the page itself, in milliseconds; none is shorter than 50. */
  longestTask: number | null;
  /** The same while the Word and the Excel file are made. */
  longestOfFiles: number | null;
  /** The most that the page and its worker held at once, in bytes; null where the system does not say it. */
  memory: number | null;
}

/** Tries a file in a fresh browser. @param slowed how many times slower the CPU is made */
export async function measureTrial(
  browser: Browser,
  site: string,
  document: TrialDocument,
  slowed: number,
): Promise<TrialFigures> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  await page.goto(`${site}thu/`);
  const client = await context.newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: slowed });
  // The driver's own first step in a page is a long task; none of it is the site's.
  await page.locator('#tep').isVisible();
  await watchTasks(page);
  const seconds = await timeTrial(page, document);
  const again = await timeTrial(page, document);
  const longestTask = await longTask(page);
  await forgetTasks(page);
  await takeFiles(page);
  const longestOfFiles = await longTask(page);
  const memory = await mostMemory(browser);
  await context.close();
  return { name: document.name, seconds, again, longestTask, longestOfFiles, memory };
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

/** Takes the result along in each form. */
async function takeFiles(page: Page): Promise<void> {
  for (const kind of ['word', 'excel']) {
    const saved = page.waitForEvent('download');
    await page.locator(`[data-take="${kind}"]`).click();
    await (await saved).delete();
  }
}

/** Begins to note tasks of 50 ms and more, after those of opening the page. */
const watchTasks = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(globalThis, { tasks });
    const note = (list: PerformanceObserverEntryList): void =>
      list.getEntries().forEach(({ duration }) => tasks.push(duration));
    new PerformanceObserver(note).observe({ type: 'longtask' });
  });

const forgetTasks = (page: Page): Promise<void> =>
  page.evaluate(() => void (globalThis as unknown as { tasks: number[] }).tasks.splice(0));

const longTask = async (page: Page): Promise<number | null> => {
  const tasks = await page.evaluate(() => (globalThis as unknown as { tasks: number[] }).tasks);
  return tasks.length === 0 ? null : Math.max(...tasks);
};

/** The most that a process of pages ever held: Linux keeps it. */
async function mostMemory(browser: Browser): Promise<number | null> {
  const client = await browser.newBrowserCDPSession();
  const { processInfo } = await client.send('SystemInfo.getProcessInfo');
  await client.detach();
  const held = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => `/proc/${id}/status`)
    .filter((file) => existsSync(file))
    .map((file) => Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync(file, 'utf8'))?.[1] ?? 0) * 1024);
  return held.length === 0 ? null : Math.max(...held);
}
