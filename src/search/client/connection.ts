import type { Ask, Reply } from '../reply.ts';
import type { FromWorker, ToWorker } from './messages.ts';

/** The search as a page uses it. */
export interface Connection {
  /** Answers the question; undefined where another was asked meanwhile. */
  ask(ask: Ask): Promise<Reply | undefined>;
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
  let settle: ((reply: Reply | undefined) => void) | undefined;
  let failed = false;
  const fail = (): void => {
    failed = true;
    settle?.(undefined);
    calls.failed.forEach((call) => call());
  };
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if (data.type === 'complete') calls.complete.forEach((call) => call());
    else if (data.type === 'failed') fail();
    else if (data.id === last) settle?.(data.reply);
  });
  worker.addEventListener('error', fail);
  tell({ type: 'open', base: new URL(`${base}tim-kiem/`, location.href).href });
  return {
    ask(ask) {
      settle?.(undefined);
      return new Promise((resolve) => {
        settle = resolve;
        tell({ type: 'ask', id: ++last, ask });
      });
    },
    onComplete: (call) => void calls.complete.push(call),
    onFailure: (call) => void (failed ? call() : calls.failed.push(call)),
  };
}
