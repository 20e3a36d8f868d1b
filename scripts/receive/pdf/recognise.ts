import type { ReadContext } from '../reader/reader.ts';
import type { PageKind } from './page-kind.ts';
import type { LinesAndLayout } from './to-reading.ts';

/** A page that has no text of its own to read, and what it is. */
export interface UnreadPage {
  page: number;
  kind: Exclude<PageKind, 'text' | 'empty' | 'damaged' | 'struck'>;
}

/** What was read from pictures, and by what. */
export interface RecognisedPages {
  /** Name and version of what read them. */
  reader: string;
  /**
   * The lines of each page, counted from 1 within it; a page that it gives up is left out. Pages that follow each
   * other may be read as one, so that a table goes on over them: all lines stand at the first of them, none at the others.
   */
  pages: Map<number, LinesAndLayout>;
}

/**
 * Reads pages from their pictures.
 *
 * @returns null where nothing is installed that could
 */
export type Recogniser = (
  bytes: Uint8Array,
  pages: readonly UnreadPage[],
  context: ReadContext,
) => Promise<RecognisedPages | null>;
