import type { Ask, Reply } from '../reply.ts';
import type { FromWorker, ToWorker } from './messages.ts';

/** The search as a page uses it. */
export interface Connection {
  /**
   * Asks. An answer may come twice: the second adds the nearest titles where nothing was found. None comes
   * where another question was asked meanwhile.
   */
  ask(ask: Ask, answer: (reply: Reply) => void): void;
  /** Calls back once the running text is searched too. */
  onComplete(call: () => void): void;
  /** Calls back where the index cannot be loaded. */
  onFailure(call: () => void): void;
}

let connection: Connection | undefined;

/** The one search of the page; starts the worker at the first call. @param base the root of the site, with slash */
export function connect(base: string): Connection {
  return (connection ??= start(base));
}

function start(base: string): Connection {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const tell = (message: ToWorker): void => worker.postMessage(message);
  const calls = { complete: [] as (() => void)[], failed: [] as (() => void)[] };
  let last = 0;
  let answer: ((reply: Reply) => void) | undefined;
  let failed = false;
  const fail = (): void => {
    failed = true;
    calls.failed.forEach((call) => call());
  };
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if (data.type === 'complete') calls.complete.forEach((call) => call());
    else if (data.type === 'failed') fail();
    else if (data.id === last) answer?.(data.reply);
  });
  worker.addEventListener('error', fail);
  tell({ type: 'open', base: new URL(`${base}tim-kiem/`, location.href).href });
  return {
    ask(ask, call) {
      answer = call;
      tell({ type: 'ask', id: ++last, ask });
    },
    onComplete: (call) => void calls.complete.push(call),
    onFailure: (call) => void (failed ? call() : calls.failed.push(call)),
  };
}
