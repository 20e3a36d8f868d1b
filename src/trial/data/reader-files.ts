import type { TrialPart } from './messages.ts';

/** Where the list of the reader's files lies, from the root of the site. */
export const READER_FILES = '/thu/bo-doc.json';

/** That list on a host; each path from the root of the site. */
export interface ReaderFiles {
  /** The worker. */
  reader: string;
  parts: Record<TrialPart, string>;
}

/** The same in the offline pack: the worker with all its parts in it. */
export interface PackedReader {
  code: string;
}
