import Fuse from 'fuse.js';
import type { SearchIndex } from '../index/engine.ts';
import { urlOf } from '../index/records.ts';

/** A title or name similar to what was typed, for a query without a good answer. */
export interface Near {
  title: string;
  url: string;
}

/**
 * Fuse scores 0 for the same text up to 1 for none of it; above this a title is no help. A few letters in a row stand
 * somewhere in any title, so words that nobody could have meant ("asdkjh") must find none.
 */
const FARTHEST = 0.45;
const MOST = 5;

const fuses = new WeakMap<SearchIndex, Fuse<Near>>();

/** Titles of models and names of plans, each once; worked out at the first question without an answer. */
function titles(index: SearchIndex): Fuse<Near> {
  const known = fuses.get(index);
  if (known) return known;
  const near = index.head.records
    .filter(({ kind }) => kind === 'model' || kind === 'plan')
    .flatMap((record) =>
      [record.title, ...(record.aliases ?? [])].map((title) => ({ title, url: urlOf(record) })),
    );
  const fuse = new Fuse(near, {
    keys: ['title'],
    // Typing without diacritics must not make a title less similar.
    ignoreDiacritics: true,
    // Titles are long, and the words may be at the end.
    ignoreLocation: true,
    includeScore: true,
    threshold: FARTHEST,
    minMatchCharLength: 2,
  });
  fuses.set(index, fuse);
  return fuse;
}

/** The titles nearest to a query, best first, each address once: letters are compared, not words. */
export function nearestTitles(index: SearchIndex, query: string): Near[] {
  const typed = query.normalize('NFC').trim().slice(0, 32);
  if (typed === '') return [];
  const seen = new Set<string>();
  return titles(index)
    .search(typed)
    .map(({ item }) => item)
    .filter(({ url }) => !seen.has(url) && seen.add(url))
    .slice(0, MOST);
}
