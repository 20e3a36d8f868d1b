import { load } from '../../delivery/host/load-json.ts';
import { buildIndex, type SearchIndex } from '../index/engine.ts';
import type { Near } from '../answer/nearest.ts';
import type { IndexHead, IndexTexts } from '../index/records.ts';
import { bringLatest, planParts, type PlanParts } from './plan-parts.ts';
import { replyTo, type Reply } from '../answer/reply.ts';
import type { FromWorker, ToWorker } from './messages.ts';

type Question = Extract<ToWorker, { type: 'ask' }>;

/**
 * The search behind its messages. It neither knows nor cares whether the page that asks is in another thread.
 *
 * @param tell says something to the page; never called before the call that caused it has returned
 * @returns takes what the page says
 */
export function searchService(tell: (message: FromWorker) => void): (message: ToWorker) => void {
  let index: SearchIndex | undefined;
  let waiting: Question | undefined;
  /** The search for near titles, once a weak answer has asked for it. */
  let nearestTitles: ((index: SearchIndex, query: string) => Near[]) | undefined;

  /** Where there are many plans: what was loaded of them, and how more comes. */
  let parts: PlanParts | undefined;
  let bring: ReturnType<typeof bringLatest> | undefined;

  async function open(base: string, near: readonly string[]): Promise<void> {
    try {
      const head = await load<IndexHead>(`${base}chi-muc.json`);
      if (head.parts) {
        const own = (parts = planParts(head, near, (name) => load(`${base}${name}.json`)));
        index = own.index;
        bring = bringLatest(own, () => {
          index = own.index;
          tell({ type: 'complete' });
        });
        return answer();
      }
      index = buildIndex(head);
      answer();
      // Only now: the first answer must not wait for the larger file.
      const texts = await load<IndexTexts>(`${base}van-ban.json`);
      index = buildIndex(head, texts);
      tell({ type: 'complete' });
    } catch {
      // With titles loaded the search goes on without running text; without them there is nothing to search.
      if (!index) tell({ type: 'failed' });
    }
  }

  /** Answers the last question only: what was asked before it is no longer on the screen. */
  function answer(): void {
    if (!index || !waiting) return;
    const { id, ask } = waiting;
    waiting = undefined;
    const reply = replyTo(index, ask);
    if (parts) reply.searched = { plans: parts.loaded(), of: index.head.plans.length };
    const wanted = reply.weak && (!ask.unfinished || isStuck(reply, ask.query));
    if (wanted && nearestTitles) reply.nearest = nearestTitles(index, ask.query);
    tell({ type: 'reply', id, reply });
    bring?.(ask.query, ask.reach);
    if (wanted && !nearestTitles) void addNearest(index, id, ask.query, reply);
  }

  /** Says the titles nearest to a query that found little or nothing. Only such a query loads Fuse.js. */
  async function addNearest(searched: SearchIndex, id: number, query: string, reply: Reply): Promise<void> {
    try {
      ({ nearestTitles } = await import('../answer/nearest.ts'));
      const nearest = nearestTitles(searched, query);
      if (nearest.length > 0) tell({ type: 'reply', id, reply: { ...reply, nearest } });
    } catch {
      // The answer itself is already there; without a connection it stays without suggestions.
    }
  }

  return (message) => {
    if (message.type === 'open') return void open(message.base, message.near);
    const busy = waiting !== undefined;
    waiting = message;
    // After the messages that already wait, so that of several keystrokes only the last is searched.
    if (!busy) setTimeout(answer);
  };
}

/** While one types, a few letters that find nothing are a beginning; more are a dead end. */
const isStuck = ({ groupCount }: Reply, query: string): boolean =>
  groupCount === 0 && query.trim().length > 3;
