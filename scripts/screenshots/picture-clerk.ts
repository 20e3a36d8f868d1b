import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { layDesk, startDesk } from './clerk-desk.ts';
import { walkAsClerk, type ClerkWalk, type Effort } from './clerk-walk.ts';
import type { Look } from './officer-walk.ts';

/** Waits until a picture is there. @throws Error where it never comes */
const expectDrawn = (picture: Locator): Promise<void> =>
  picture.evaluate((image) => (image as HTMLImageElement).decode());

/**
 * Walks as a clerk does, through a workbench of its own, and takes a picture of each sight.
 *
 * @param folder for the pictures
 * @throws Error as the walk does
 */
export async function pictureClerk(
  browser: Browser,
  folder: string,
  { width, theme, publish }: Look & Pick<ClerkWalk, 'publish'>,
): Promise<Effort> {
  mkdirSync(folder, { recursive: true });
  const project = mkdtempSync(join(tmpdir(), 'doi-chieu-van-phong-'));
  layDesk(project);
  const { child, url } = await startDesk(project);
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: theme,
    reducedMotion: 'reduce',
  });
  const taken = new Set<string>();
  try {
    const page = await context.newPage();
    const seen = async (name: string): Promise<void> => {
      if (taken.has(name)) return;
      taken.add(name);
      const file = `${String(taken.size).padStart(2, '0')}-${name}-${width}-${theme}.png`;
      // The lines of the page are drawn when they come into sight; a clerk looks at them.
      for (const crop of await page.locator('.bench-crop').all()) {
        await crop.scrollIntoViewIfNeeded();
        await expectDrawn(crop);
      }
      await page.screenshot({ path: join(folder, file), fullPage: true });
    };
    return await walkAsClerk({ page, url, seen, publish });
  } finally {
    await context.close();
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
    rmSync(project, { recursive: true, force: true });
  }
}
