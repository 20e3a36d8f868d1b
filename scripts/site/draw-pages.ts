import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isInShard, parseShard, type Shard } from '../../src/build/shard.ts';
import { trimPolicy } from '../../src/build/trim-policy.ts';
import { keyOfFolder, programKey, stampOf } from '../cache/keys.ts';
import { keyOf, tidyFolder } from '../../src/files/memory.ts';
import { cacheFolder } from '../cache/folder.ts';
import { basePath, contentFolder, listFolder } from '../files/files.ts';
import { drawnBy } from './drawn-by.ts';
import { KeptPages } from './kept/kept-pages.ts';

/** Parts of `content/` of which a page is drawn by its own key, or not at all; any other may be in every page. */
const NOT_IN_EVERY_PAGE = new Set(['plans', 'sources', 'corrections', 'witnesses', 'witnesses.yaml']);

/**
 * How the pages of a build are drawn: the policy of each is its own; only those of one part, where `DOI_CHIEU_SHARD` names
 * it ("2/8"); and a page whose route gives it a `cacheKey` is taken from an earlier build where nothing that it is drawn
 * from has changed. What all pages share (styles, scripts, the files of `public/`) is in every part, with the same bytes.
 */
export function drawPages(): AstroIntegration {
  let site: URL;
  return {
    name: 'draw-pages',
    hooks: {
      'astro:config:setup': async ({ command, updateConfig }) => {
        if (command !== 'build') return;
        const folder = cacheFolder();
        const kept = folder === null ? null : { folder: plansRead(folder), program: programKey() };
        const define = {
          KEPT_BY_BUILD: JSON.stringify(kept),
          RELEASE_OF_BUILD: JSON.stringify(await releaseName()),
        };
        updateConfig({ vite: { define } });
      },
      'astro:server:setup': ({ server }) => {
        const plans = join(contentFolder(), 'plans');
        server.watcher.add(plans).on('all', (_, path) => {
          if (path.startsWith(plans)) server.hot.send({ type: 'full-reload' });
        });
      },
      'astro:config:done': ({ config }) => {
        site = config.outDir;
      },
      'astro:build:start': async ({ setPrerenderer }) => {
        const shard = shardNamed(process.env['DOI_CHIEU_SHARD']);
        const kept = await keptPages(shard);
        setPrerenderer((whole) => reusing(ofShard(whole, shard), kept, site));
        kept?.tidy();
      },
    },
  };
}

function shardNamed(named: string | undefined): Shard | null {
  if (named === undefined) return null;
  const shard = parseShard(named);
  if (!shard) throw new Error(`DOI_CHIEU_SHARD is "${named}", not like "2/8".`);
  return shard;
}

/** Pages of earlier builds. */
interface Kept {
  pages: KeptPages;
  /** A checksum of what any page may be drawn from, and of which part is built: a pack has the pages of one part. */
  common: string;
  /** Throws away what no build has asked for lately. */
  tidy: () => void;
}

/** Where what was read of each plan is kept. */
const plansRead = (folder: string): string => join(folder, 'plans');

/** Reads the whole content, once: asked only where pages are drawn. */
const releaseName = async (): Promise<string> => (await import('../../src/queries/release.ts')).release.id;

async function keptPages(shard: Shard | null): Promise<Kept | null> {
  const folder = cacheFolder();
  if (folder === null) return null;
  const content = contentFolder();
  const shared = listFolder(content).filter((name) => !name.startsWith('.') && !NOT_IN_EVERY_PAGE.has(name));
  const common = keyOf(
    drawnBy(),
    JSON.stringify(shard),
    ...shared.flatMap((name) => [name, stampOf(join(content, name)) || keyOfFolder(join(content, name))]),
  );
  const pages = new KeptPages(join(folder, 'pages'), await releaseName());
  const tidy = (): void => {
    pages.tidy();
    tidyFolder(plansRead(folder));
  };
  return { pages, common, tidy };
}

function ofShard(whole: AstroPrerenderer, shard: Shard | null): AstroPrerenderer {
  if (!shard) return whole;
  return {
    ...whole,
    getStaticPaths: async () =>
      (await whole.getStaticPaths()).filter(({ pathname }) => isInShard(pathname, shard)),
  };
}

/**
 * What is kept is put in its place before Astro hears of it; it draws the rest, one pack after another. A `cacheKey` is the
 * name of a pack, and after a stroke what else the page is drawn from.
 */
function reusing(whole: AstroPrerenderer, kept: Kept | null, site: URL): AstroPrerenderer {
  if (!kept) return withTrimmedPolicy(whole, () => undefined);
  const places = new Map<string, { pack: string; key: string }>();
  const drawing = withTrimmedPolicy(whole, (path, bytes) => {
    const place = places.get(path);
    if (place) kept.pages.keep(place.pack, place.key, bytes);
  });
  return {
    ...drawing,
    getStaticPaths: async () => {
      const packs = Map.groupBy(await whole.getStaticPaths(), ({ cacheKey }) => cacheKey?.split('/')[0]);
      const write = writerInto(fileURLToPath(site));
      return [...packs].flatMap(([name, pages]) => {
        if (name === undefined) return pages;
        const pack = keyOf(kept.common, name);
        const keyed = pages.map((page) => {
          const path = trimmed(page.pathname);
          return { page, path, key: keyOf(path, page.cacheKey!) };
        });
        const found = kept.pages.read(
          pack,
          keyed.map(({ key }) => key),
        );
        return keyed.flatMap(({ page, path, key }) => {
          const bytes = found.get(key);
          if (bytes) write(page.route.type === 'page' ? join(path, 'index.html') : path, bytes);
          else places.set(path, { pack, key });
          return bytes ? [] : [page];
        });
      });
    },
    teardown: async () => {
      kept.pages.close();
      await whole.teardown?.();
    },
  };
}

/** @param drawn told of each page that was drawn well, by its path below the base */
function withTrimmedPolicy(
  whole: AstroPrerenderer,
  drawn: (path: string, bytes: Uint8Array) => void,
): AstroPrerenderer {
  return {
    ...whole,
    render: async (request, options) => {
      const result = await whole.render(request, options);
      const response = result instanceof Response ? result : result.response;
      if (!response.ok || !response.body) return response;
      const bytes = await bytesOf(response);
      drawn(pathOf(request), bytes);
      return new Response(bytes, { headers: response.headers });
    },
  };
}

/** Writes files below a folder, each folder made once. */
function writerInto(site: string): (path: string, bytes: Uint8Array) => void {
  const made = new Set<string>();
  return (path, bytes) => {
    const file = join(site, path);
    const folder = dirname(file);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    writeFileSync(file, bytes);
  };
}

async function bytesOf(response: Response): Promise<Uint8Array<ArrayBuffer>> {
  if (!/^text\/html/.test(response.headers.get('content-type') ?? ''))
    return new Uint8Array(await response.arrayBuffer());
  return new TextEncoder().encode(trimPolicy(await response.text()));
}

const trimmed = (path: string): string => path.replace(/^\/+|\/+$/g, '');

/** The path of the page that is asked for, below the base path. */
function pathOf(request: Request): string {
  const path = trimmed(decodeURI(new URL(request.url).pathname));
  const base = trimmed(basePath());
  return path === base ? '' : base !== '' && path.startsWith(`${base}/`) ? path.slice(base.length + 1) : path;
}
