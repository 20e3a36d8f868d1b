import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { projectRoot } from '../../scripts/files/files.ts';
import { serveFolder } from '../../scripts/site/serve-folder.ts';
import { launchBrowser } from '../support/browser.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The address of the built site, with a slash at the end: `inject('site')`. */
    site: string;
  }
}

/** Serves the built site for all browser tests, and lets Chromium unpack itself before they run at once. */
export default async function setup(project: TestProject): Promise<() => void> {
  const dist = join(projectRoot, 'dist');
  if (!existsSync(join(dist, 'index.html'))) throw new Error('The site is not built: run "npm run build".');
  await (await launchBrowser()).close();
  const { url, server } = await serveFolder(dist, 0);
  project.provide('site', url);
  return () => void server.close();
}
