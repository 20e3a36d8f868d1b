import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../site/browser.ts';
import { readBuiltIndex } from '../../site/built-index.ts';
import { serveFolder } from '../../site/serve-folder.ts';
import { traceDuring, type Task, type Trace } from '../browser/trace.ts';
import { packed } from './engines/weigh.ts';
import { percentile } from './measure.ts';
import { ownQueries } from './queries.ts';

/** What typing into the box of the start page costs in a browser. Times in milliseconds, as on a slowed processor. */
export interface TypingCost {
  /** Bytes as sent that the first answer waits for. */
  first: number;
  /** Keys that were answered before the next one. */
  keys: number;
  /** From a key to its answer on the screen: what the page and the search work for it. */
  p50: number;
  p95: number;
  /** The share of each at the 95th percentile. */
  page: number;
  search: number;
}

/** How many times slower than this machine a phone is. */
export const SLOWED = 4;
/** One judged query in this many is typed. */
const EVERY = 12;
/** Milliseconds between two keys: on a busy machine too, the answer is there before the next one. */
const PAUSE = 450;
/** What is drawn so soon after an answer came belongs to it. */
const DRAWN = 100;

/**
 * Types queries letter by letter into the box of a built site. What threads work at full speed is multiplied: a browser
 * slows the thread of a page only, not the one of the search, and by a clock that other programs disturb.
 */
export async function measureTyping(dist: string): Promise<TypingCost> {
  const queries = ownQueries(readBuiltIndex(dist).head.records)
    .map(({ query }) => query)
    .filter((_, at) => at % EVERY === 0);
  const { url, server } = await serveFolder(dist, 0);
  const browser = await launchBrowser();
  try {
    const costs = costsOf(await typeAll(browser, url, queries));
    const at95 = (value: (cost: KeyCost) => number): number => percentile(costs.map(value), 0.95);
    const whole = (cost: KeyCost): number => cost.page + cost.search;
    return {
      first: packed(readFileSync(join(dist, 'tim-kiem/chi-muc.json'), 'utf8')),
      keys: costs.length,
      p50: percentile(costs.map(whole), 0.5),
      p95: at95(whole),
      page: at95(({ page }) => page),
      search: at95(({ search }) => search),
    };
  } finally {
    await browser.close();
    server.close();
  }
}

/** A line of a person's table. */
export const typingLine = ({ keys, p50, p95, page, search }: TypingCost): string =>
  `${keys} keys: p50 ${p50.toFixed(0)}, p95 ${p95.toFixed(0)} ms a key (the page ${page.toFixed(0)}, the search ${search.toFixed(0)})`;

async function typeAll(browser: Browser, url: string, queries: readonly string[]): Promise<Trace> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.addInitScript(markKeysAndReplies);
  await page.goto(url);
  await page.locator('input[name=q]').first().focus();
  await page.waitForTimeout(3 * PAUSE);
  return traceDuring(browser, page, () => typeEach(page, queries));
}

async function typeEach(page: Page, queries: readonly string[]): Promise<void> {
  for (const query of queries) {
    await page.keyboard.press('Control+A');
    for (const letter of query) {
      await page.keyboard.insertText(letter);
      await page.waitForTimeout(PAUSE);
    }
  }
}

const KEY = 'bench:key';
const REPLY = 'bench:reply';
const MORE = 'bench:more';

/** Runs in the page before its own scripts. */
function markKeysAndReplies(): void {
  addEventListener('input', () => performance.mark('bench:key'), true);
  const Plain = window.Worker;
  window.Worker = class extends Plain {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(address, options);
      this.addEventListener('message', ({ data }: MessageEvent<{ type: string }>) =>
        performance.mark(data.type === 'reply' ? 'bench:reply' : 'bench:more'),
      );
    }
  };
}

interface KeyCost {
  page: number;
  search: number;
}

function costsOf({ tasks, marks }: Trace): KeyCost[] {
  const keys = marks.filter(({ name }) => name === KEY);
  return keys.flatMap(({ at: key }, index): KeyCost[] => {
    const next = keys[index + 1]?.at ?? Infinity;
    const told = marks.filter(({ at }) => at > key && at < next);
    const reply = told.find(({ name }) => name === REPLY)?.at;
    if (reply === undefined) return [];
    // More running text may come at once: the answer that it makes better is another one.
    const more = told.find(({ name, at }) => name === MORE && at > reply)?.at ?? next;
    const drawn = Math.min(more, reply + DRAWN);
    const inTime = tasks.filter(({ start, end }) => end > key && start < drawn);
    return [
      {
        page: SLOWED * sumOf(inTime.filter(({ of }) => of === 'page')),
        search: SLOWED * sumOf(inTime.filter(({ of, start }) => of === 'worker' && start < reply)),
      },
    ];
  });
}

const sumOf = (tasks: readonly Task[]): number => tasks.reduce((sum, { worked }) => sum + worked, 0);
