import chromium from '@sparticuz/chromium';
import lighthouse from 'lighthouse';
import { createServer } from 'node:net';
import { chromium as playwright } from 'playwright-core';

/** Lighthouse's four scores, 0 to 100, and what cost points. */
export interface Scores {
  performance: number;
  accessibility: number;
  bestPractices: number;
  seo: number;
  /** Ids of the audits that were not passed in full. */
  lost: string[];
}

/** A port that nothing listens on. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, 'localhost', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Runs Lighthouse with its own phone settings over pages, one after the other, in one browser. */
export async function scorePages(urls: readonly string[]): Promise<Scores[]> {
  const port = await freePort();
  const browser = await playwright.launch({
    executablePath: process.env.CHROME ?? (await chromium.executablePath()),
    args: ['--no-sandbox', '--no-zygote', '--disable-dev-shm-usage', `--remote-debugging-port=${port}`],
  });
  try {
    const all: Scores[] = [];
    for (const url of urls) all.push(await scorePage(url, port));
    return all;
  } finally {
    await browser.close();
  }
}

async function scorePage(url: string, port: number): Promise<Scores> {
  const result = await lighthouse(url, { port, output: 'json', logLevel: 'silent' });
  if (!result) throw new Error(`Lighthouse gave nothing for ${url}`);
  const { categories, audits } = result.lhr;
  const score = (id: string): number => Math.round((categories[id]?.score ?? 0) * 100);
  const counted = Object.values(categories).flatMap(({ auditRefs }) =>
    auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id),
  );
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    bestPractices: score('best-practices'),
    seo: score('seo'),
    lost: counted.filter((id) => (audits[id]?.score ?? 1) < 0.9),
  };
}
