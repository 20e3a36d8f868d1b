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
