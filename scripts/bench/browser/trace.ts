import type { Browser, Page } from 'playwright-core';

/** An event of a trace, as Chromium writes it; times in microseconds. */
interface TraceEvent {
  name: string;
  cat: string;
  pid: number;
  tid: number;
  ts: number;
  /** How long it took, and how long of that its thread worked. */
  dur?: number;
  tdur?: number;
  args: { name?: string };
}

/** A piece of work of a page or of one of its workers; times in milliseconds on one clock. */
export interface Task {
  of: 'page' | 'worker';
  start: number;
  end: number;
  /** For how long its thread was at work: on a busy machine a task that waits for its turn is no longer than it is. */
  worked: number;
}

/** What a trace tells. */
export interface Trace {
  tasks: Task[];
  /** The marks that scripts of the page have set (`performance.mark`), in order. */
  marks: { name: string; at: number }[];
}

const THREADS: Readonly<Record<string, Task['of']>> = {
  CrRendererMain: 'page',
  'DedicatedWorker thread': 'worker',
};
const MARKS = 'blink.user_timing';

/** What the pages of a browser and their workers do while something is done. */
export async function traceDuring(browser: Browser, page: Page, work: () => Promise<void>): Promise<Trace> {
  await browser.startTracing(page, { categories: ['toplevel', MARKS] });
  try {
    await work();
  } catch (error) {
    await browser.stopTracing();
    throw error;
  }
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: TraceEvent[];
  };
  const threadOf = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;
  const threads = new Map(
    traceEvents.flatMap((event) => {
      const of = event.name === 'thread_name' ? THREADS[event.args.name ?? ''] : undefined;
      return of ? [[threadOf(event), of] as const] : [];
    }),
  );
  const tasks = traceEvents.flatMap((event): Task[] => {
    const of = event.name.endsWith('RunTask') ? threads.get(threadOf(event)) : undefined;
    if (!of) return [];
    const { ts, dur = 0, tdur = dur } = event;
    return [{ of, start: ts / 1000, end: (ts + dur) / 1000, worked: tdur / 1000 }];
  });
  const marks = traceEvents
    .filter(({ cat }) => cat.includes(MARKS))
    .map(({ name, ts }) => ({ name, at: ts / 1000 }));
  return { tasks, marks: marks.sort((one, other) => one.at - other.at) };
}

/** The longest task of the pages of a browser while something is done, in milliseconds for which their thread was at work. */
export async function longestTaskOf(
  browser: Browser,
  page: Page,
  work: () => Promise<void>,
): Promise<number> {
  const { tasks } = await traceDuring(browser, page, work);
  const ofPage = tasks.filter(({ of }) => of === 'page');
  if (ofPage.length === 0) throw new Error('The trace of the browser has no task of a page.');
  return Math.max(...ofPage.map(({ worked }) => worked));
}
