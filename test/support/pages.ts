import { inject } from 'vitest';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** The widths that every page is looked at: a phone, a tablet, an office screen. */
export const widths = [360, 768, 1440] as const;
export const themes = ['light', 'dark'] as const;

/** A page of the built site in a window of its own, with what went wrong while it was open. */
export interface Visit {
  page: Page;
  /** Errors of the console: refused by the policy, not found, thrown. */
  errors: string[];
  close: () => Promise<void>;
}

/** Opens a page of the built site. @param path from its root, without the first slash */
export async function visit(
  browser: Browser,
  path: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  // The clock ends only what hangs.
  context.setDefaultTimeout(120_000);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(inject('site') + path);
  return { page, errors, close: () => context.close() };
}
