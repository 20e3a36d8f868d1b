import type { Ask, Reply } from '../answer/reply.ts';

/** From the page to the worker. */
export type ToWorker =
  /** Loads the index; `base` is the address of its folder, `near` ids of the plans that the reader has chosen. */
  { type: 'open'; base: string; near: readonly string[] } | { type: 'ask'; id: number; ask: Ask };

/** From the worker to the page. */
export type FromWorker =
  | { type: 'reply'; id: number; reply: Reply }
  /** More running text has come: the same question may now have a better answer. */
  | { type: 'complete' }
  | { type: 'failed' };
