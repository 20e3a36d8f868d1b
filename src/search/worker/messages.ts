import type { Ask, Reply } from '../answer/reply.ts';

/** From the page to the worker. */
export type ToWorker =
  /** Loads the index; `base` is the address of its folder. */
  { type: 'open'; base: string } | { type: 'ask'; id: number; ask: Ask };

/** From the worker to the page. */
export type FromWorker =
  | { type: 'reply'; id: number; reply: Reply }
  /** The running text has come: the same question may now have a better answer. */
  | { type: 'complete' }
  | { type: 'failed' };
