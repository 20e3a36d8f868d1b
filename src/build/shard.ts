import type { AstroIntegration } from 'astro';

/** One part of a build: which of how many, from 1. */
export interface Shard {
  part: number;
  of: number;
}

/** "2/8" as a part; null where it is none. */
export function parseShard(text: string): Shard | null {
  const [, part, of] = /^(\d{1,3})\/(\d{1,3})$/.exec(text)?.map(Number) ?? [];
  return part && of && part <= of ? { part, of } : null;
}

/** Whether a page is drawn in this part: by its address alone, the same on every machine. */
export function isInShard(pathname: string, { part, of }: Shard): boolean {
  // FNV-1a.
  let hash = 0x811c9dc5;
  for (const char of pathname.replace(/^\/|\/$/g, ''))
    hash = Math.imul(hash ^ char.codePointAt(0)!, 0x01000193);
  return (hash >>> 0) % of === part - 1;
}

/**
 * Draws only the pages of one part, where `DOI_CHIEU_SHARD` names it ("2/8"). What all pages share (styles, scripts, the
 * files of `public/`) is in every part, with the same bytes.
 */
export const buildShard: AstroIntegration = {
  name: 'build-shard',
  hooks: {
    'astro:build:start': ({ setPrerenderer }) => {
      const named = process.env['DOI_CHIEU_SHARD'];
      if (named === undefined) return;
      const shard = parseShard(named);
      if (!shard) throw new Error(`DOI_CHIEU_SHARD is "${named}", not like "2/8".`);
      setPrerenderer((whole) => ({
        ...whole,
        getStaticPaths: async () =>
          (await whole.getStaticPaths()).filter(({ pathname }) => isInShard(pathname, shard)),
      }));
    },
  },
};
