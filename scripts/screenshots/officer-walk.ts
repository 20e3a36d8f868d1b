import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { projectRoot } from '../files/files.ts';

/** A draft of a commune, invented. */
const DRAFT = join(projectRoot, 'test/fixtures/trial/du-thao.txt');
/** What an officer has for both jobs together, in seconds. */
const MOST_SECONDS = 180;

/** How the walk is looked at. */
export interface Look {
  width: number;
  theme: 'light' | 'dark';
}

/** A page that is walked through, and how a picture of it is taken. */
interface Walk {
  page: Page;
  url: string;
  picture: (name: string, from?: string) => Promise<void>;
}

/**
 * Walks as an officer does: drops the draft of a commune, sees what it lacks, sets one model beside others, takes the Word
 * file; then makes one plan of two predecessors and takes that. After each step a picture is taken.
 *
 * @param url the root of the served site
 * @param folder for the pictures
 * @returns seconds that the walk took
 * @throws Error where a step leads nowhere, or the walk takes longer than an officer has
 */
export async function walkAsOfficer(
  browser: Browser,
  url: string,
  folder: string,
  { width, theme }: Look,
): Promise<number> {
  mkdirSync(folder, { recursive: true });
  const context = await browser.newContext({
    viewport: { width, height: width < 500 ? 780 : 900 },
    colorScheme: theme,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  let pictures = 0;
  const picture = async (name: string, from?: string): Promise<void> => {
    if (from) await page.locator(from).evaluate((element) => element.scrollIntoView());
    pictures += 1;
    await page.screenshot({ path: join(folder, `${pictures}-${name}-${width}-${theme}.png`) });
  };
  const start = performance.now();
  await tryDraft({ page, url, picture });
  await mergeTwo({ page, url, picture });
  await context.close();
  const seconds = (performance.now() - start) / 1000;
  if (seconds > MOST_SECONDS)
    throw new Error(`The walk took ${Math.round(seconds)} s, more than ${MOST_SECONDS}.`);
  return seconds;
}

async function tryDraft({ page, url, picture }: Walk): Promise<void> {
  await page.goto(`${url}thu/`);
  await picture('thu');
  await page.locator('#tep').setInputFiles(DRAFT);
  await page.locator('[data-heading]:focus').waitFor();
  await picture('ket-qua');
  await picture('mo-hinh', '#mo-hinh');
  await picture('thieu-gi', '#thieu-gi');
  await picture('dang-ngo', '#dang-ngo');
  await page.locator('#mo-hinh-1 [data-compare]').click();
  await page.locator('.compare-field').first().waitFor();
  await picture('dat-canh-nhau', '#dat-canh-nhau');
  await takeWord(page, '[data-take="word"]');
}

async function mergeTwo({ page, url, picture }: Walk): Promise<void> {
  await page.goto(`${url}gop/`);
  await page.locator('[data-plans] input').first().waitFor();
  await picture('gop');
  const boxes = page.locator('[data-plans] input');
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await page.locator('.merge-row').first().waitFor();
  await picture('ghep', '[data-counts]');
  await takeWord(page, '[data-word]');
  await picture('ban-nhap');
}

/** Presses a button that gives a Word file. */
async function takeWord(page: Page, button: string): Promise<void> {
  const waiting = page.waitForEvent('download');
  await page.locator(button).click();
  const name = (await waiting).suggestedFilename();
  if (!name.endsWith('.docx')) throw new Error(`"${name}" is no Word file.`);
}
