import type { ReadContext } from '../reader.ts';
import type { PageKind } from './page-kind.ts';
import type { LinesAndLayout } from './to-reading.ts';

/** A page that has no text of its own to read, and what it is. */
export interface UnreadPage {
  page: number;
  kind: Exclude<PageKind, 'text' | 'empty'> | 'unreadable';
}

/**
 * Reads pages from their pictures. Gives the lines of each page, counted from 1 within it; a page that it gives up
 * is left out.
 */
export type Recogniser = (
  bytes: Uint8Array,
  pages: readonly UnreadPage[],
  context: ReadContext,
) => Promise<Map<number, LinesAndLayout>>;
