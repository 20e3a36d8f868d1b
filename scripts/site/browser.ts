import chromium from '@sparticuz/chromium';
import { existsSync } from 'node:fs';
import { chromium as playwright, type Browser } from 'playwright-core';

/** Debian packages that hold the libraries which Chromium needs and a bare machine lacks. */
const PACKAGES = 'libnss3 libnspr4 libexpat1';

/**
 * A headless Chromium: the one that `CHROME` names, else the one that comes with the project and unpacks
 * itself into the folder for temporary files.
 *
 * @throws Error in one sentence where it cannot start for want of a system library
 */
export async function launchBrowser(): Promise<Browser> {
  const named = process.env.CHROME;
  if (named && !existsSync(named)) throw new Error(`CHROME names "${named}", which does not exist.`);
  const executablePath = named ?? (await chromium.executablePath());
  // Not the arguments that the package proposes: they are for a cloud function, run everything in one
  // process, which dies with the first closed context, and switch web security off.
  const args = ['--no-sandbox', '--no-zygote', '--disable-dev-shm-usage', '--font-render-hinting=none'];
  try {
    return await playwright.launch({ executablePath, args, headless: true });
  } catch (cause) {
    const [, library] = /error while loading shared libraries: (\S+?):/.exec(String(cause)) ?? [];
    if (!library) throw cause;
    throw new Error(
      `Chromium cannot start, because the system library ${library} is missing: install it with "apt-get install ${PACKAGES}".`,
      { cause },
    );
  }
}
