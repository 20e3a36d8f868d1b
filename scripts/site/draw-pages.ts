import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { join } from 'node:path';
import { isInShard, parseShard, type Shard } from '../../src/build/shard.ts';
import { trimPolicy } from '../../src/build/trim-policy.ts';
import { keyOfFolder, stampOf } from '../cache/keys.ts';
import { cacheFolder, keyOf } from '../cache/memory.ts';
import { basePath, contentFolder, listFolder } from '../files/files.ts';
import { drawnBy } from './drawn-by.ts';
import { KeptPages } from './kept-pages.ts';

/** Parts of `content/` of which a page is drawn by its own key, or not at all; any other may be in every page. */
const NOT_IN_EVERY_PAGE = new Set(['plans', 'sources', 'corrections', 'witnesses', 'witnesses.yaml']);

/**
 * How the pages of a build are drawn: the policy of each is its own; only those of one part, where `DOI_CHIEU_SHARD` names
 * it ("2/8"); and a page whose route gives it a `cacheKey` is taken from an earlier build where nothing that it is drawn
 * from has changed. What all pages share (styles, scripts, the files of `public/`) is in every part, with the same bytes.
 */
export const drawPages: AstroIntegration = {
  name: 'draw-pages',
  hooks: {
    'astro:build:start': async ({ setPrerenderer }) => {
      const shard = shardNamed(process.env['DOI_CHIEU_SHARD']);
      const kept = await keptPages();
      setPrerenderer((whole) => reusing(ofShard(whole, shard), kept));
      kept?.pages.tidy();
    },
  },
};

function shardNamed(named: string | undefined): Shard | null {
  if (named === undefined) return null;
  const shard = parseShard(named);
  if (!shard) throw new Error(`DOI_CHIEU_SHARD is "${named}", not like "2/8".`);
  return shard;
}

/** Pages of earlier builds, and a checksum of what any page may be drawn from. */
interface Kept {
  pages: KeptPages;
  common: string;
}

async function keptPages(): Promise<Kept | null> {
  const folder = cacheFolder();
  if (folder === null) return null;
  const content = contentFolder();
  const shared = listFolder(content).filter((name) => !name.startsWith('.') && !NOT_IN_EVERY_PAGE.has(name));
  const common = keyOf(
    drawnBy(),
    ...shared.flatMap((name) => [name, stampOf(join(content, name)) || keyOfFolder(join(content, name))]),
  );
  // Reads the whole content: only where pages are drawn.
  const { release } = await import('../../src/queries/release.ts');
  return { pages: new KeptPages(join(folder, 'pages'), release.id), common };
}

function ofShard(whole: AstroPrerenderer, shard: Shard | null): AstroPrerenderer {
  if (!shard) return whole;
  return {
    ...whole,
    getStaticPaths: async () =>
      (await whole.getStaticPaths()).filter(({ pathname }) => isInShard(pathname, shard)),
  };
}

function reusing(whole: AstroPrerenderer, kept: Kept | null): AstroPrerenderer {
  const keys = new Map<string, string>();
  return {
    ...whole,
    getStaticPaths: async () => {
      const paths = await whole.getStaticPaths();
      for (const { pathname, cacheKey } of paths)
        if (kept && cacheKey !== undefined)
          keys.set(trimmed(pathname), keyOf(kept.common, pathname, cacheKey));
      return paths;
    },
    render: async (request, options) => {
      const key = keys.get(pathOf(request));
      const before = key === undefined ? null : kept!.pages.read(key);
      if (before) return new Response(before);
      const drawn = await whole.render(request, options);
      const response = drawn instanceof Response ? drawn : drawn.response;
      if (!response.ok || !response.body) return response;
      const bytes = await bytesOf(response);
      if (key !== undefined) kept!.pages.keep(key, bytes);
      return new Response(bytes, { headers: response.headers });
    },
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
