import { openSearch } from '../worker/host/open-search.ts';
import { plansOf, readChosen } from '../../mine/kept.ts';
import type { Ask, Reply } from '../answer/reply.ts';

/** The search as a page uses it. */
export interface Connection {
  /**
   * Asks. An answer may come twice: the second adds the nearest titles where nothing was found. None comes
   * where another question was asked meanwhile.
   */
  ask(ask: Ask, answer: (reply: Reply) => void): void;
  /** Calls back when more running text is searched: once, or of many plans as often as some came. */
  onComplete(call: () => void): void;
  /** Calls back where the index cannot be loaded. */
  onFailure(call: () => void): void;
}

let connection: Connection | undefined;

/** The one search of the page; starts it at the first call. @param base the root of the site, with slash */
export function connect(base: string): Connection {
  return (connection ??= start(base));
}

function start(base: string): Connection {
  const calls = { complete: [] as (() => void)[], failed: [] as (() => void)[] };
  let last = 0;
  let answer: ((reply: Reply) => void) | undefined;
  let failed = false;
  const fail = (): void => {
    failed = true;
    calls.failed.forEach((call) => call());
  };
  const tell = openSearch((message) => {
    if (message.type === 'complete') calls.complete.forEach((call) => call());
    else if (message.type === 'failed') fail();
    else if (message.id === last) answer?.(message.reply);
  });
  tell({ type: 'open', base: new URL(`${base}tim-kiem/`, location.href).href, near: plansOf(readChosen()) });
  return {
    ask(ask, call) {
      answer = call;
      tell({ type: 'ask', id: ++last, ask });
    },
    onComplete: (call) => void calls.complete.push(call),
    onFailure: (call) => void (failed ? call() : calls.failed.push(call)),
  };
}
