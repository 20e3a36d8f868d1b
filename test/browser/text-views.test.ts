import type { Browser, Page } from 'playwright-core';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { projectRoot } from '../../scripts/files/files.ts';
import { applyLedger } from '../../src/domain/ledger.ts';
import { textPageSchema } from '../../src/domain/pages.ts';
import { launchBrowser } from '../support/browser.ts';
import { visit } from '../support/pages.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * What a reader sees of each line in the view that is chosen, notes left out, by line number. Not `innerText`: a line
 * that is not yet drawn, far below the window, has none.
 */
const shownLines = (page: Page): Promise<[number, string][]> =>
  page.evaluate(() => {
    const isShown = (element: Element | null): boolean =>
      element === null ||
      element.matches('.line-text') ||
      (getComputedStyle(element).display !== 'none' && isShown(element.parentElement));
    return [...document.querySelectorAll('p.line .line-text')].map((line) => {
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      let shown = '';
      while (walker.nextNode())
        if (isShown(walker.currentNode.parentElement)) shown += walker.currentNode.nodeValue;
      return [Number(line.parentElement!.id.slice(2)), shown];
    });
  });

describe.each(readdirSync(join(projectRoot, 'content/plans')))('the whole text of %s', (plan) => {
  const mdx = readFileSync(join(projectRoot, 'content/plans', plan, 'van-ban.mdx'), 'utf8');
  const text = textPageSchema.parse(parse(/^---\n([\s\S]*?)\n---\n/.exec(mdx)![1]!));
  const lines = applyLedger(text.received, text.ledger);

  test.each([
    ['marked', 'text'],
    ['clean', 'text'],
    ['received', 'received'],
  ] as const)('shows every word of every line, %s', async (view, side) => {
    const { page, close } = await visit(browser, `ke-hoach/${plan}/van-ban/`);
    await page.locator(`.view-${view}`).check();
    const wrong = (await shownLines(page))
      .map(([number, shown]) => ({
        number,
        shown: oneLine(shown),
        wanted: oneLine(lines[number - 1]![side]),
      }))
      .filter(({ shown, wanted }) => shown !== wanted);
    expect(wrong).toEqual([]);
    await close();
  });
});
