import type { AstroIntegration } from 'astro';
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { trialParts, type TrialPart } from '../../src/trial/data/messages.ts';
import { READER_FILES, type ReaderFiles } from '../../src/trial/data/reader-files.ts';
import { contentFolder } from '../files/files.ts';
import { bundleForHost } from './bundle.ts';
import { gatherTrialData } from './gather-data.ts';

/** Below the site: the parts, each named by its content, so that a browser may keep it for ever. */
const FOLDER = '/thu/bo';

/**
 * The files of the reader as the site has them, by path from its root.
 *
 * @throws InputError where `content/` is wrong, Error where something does not bundle
 */
async function readerFiles(content: string): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const addresses = new Map<string, string>();
  for (const { name, ending, content: text } of await bundleForHost(gatherTrialData(content))) {
    const sum = createHash('sha256').update(text).digest('hex').slice(0, 12);
    const path = `${FOLDER}/${name}-${sum}.${ending}`;
    addresses.set(name, path);
    files.set(path, text);
  }
  const parts = Object.fromEntries(trialParts.map((part) => [part, addresses.get(part)!]));
  const list: ReaderFiles = { reader: addresses.get('reader')!, parts: parts as Record<TrialPart, string> };
  return files.set(READER_FILES, JSON.stringify(list));
}

/** Puts the reader into the built site, and serves it while a person works on the site. */
export const trialReader: AstroIntegration = {
  name: 'trial-reader',
  hooks: {
    'astro:server:setup': ({ server }) => {
      let files: Promise<Map<string, string>> | undefined;
      server.middlewares.use((request, response, next) => {
        const path = new URL(request.url ?? '/', 'http://localhost').pathname;
        if (path !== READER_FILES && !path.startsWith(`${FOLDER}/`)) return next();
        files ??= readerFiles(contentFolder());
        files
          .then((made) => {
            const text = made.get(path);
            if (text === undefined) return next();
            response.setHeader('Content-Type', typeOf(path));
            response.end(text);
          })
          .catch(next);
      });
    },
    'astro:build:done': async ({ dir }) => {
      const folder = fileURLToPath(dir);
      for (const [path, text] of await readerFiles(contentFolder())) {
        const file = join(folder, path);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, text);
      }
    },
  },
};

const typeOf = (path: string): string =>
  path.endsWith('.js')
    ? 'text/javascript'
    : path.endsWith('.json')
      ? 'application/json'
      : 'text/plain; charset=utf-8';
