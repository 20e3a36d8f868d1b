import type { Browser, Page } from 'playwright-core';

/** An event of a trace, as Chromium writes it; times in microseconds. */
interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** How long it took, and how long of that its thread worked. */
  dur?: number;
  tdur?: number;
  args: { name?: string };
}

/**
 * The longest task of the pages of a browser while something is done, in milliseconds for which their thread was at work:
 * on a busy machine a task that waits for its turn is no longer than it is.
 */
export async function longestTaskOf(
  browser: Browser,
  page: Page,
  work: () => Promise<void>,
): Promise<number> {
  await browser.startTracing(page, { categories: ['toplevel'] });
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
  const ofPages = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(threadOf),
  );
  const tasks = traceEvents.filter((event) => event.name.endsWith('RunTask') && ofPages.has(threadOf(event)));
  if (tasks.length === 0) throw new Error('The trace of the browser has no task of a page.');
  return Math.max(...tasks.map(({ tdur, dur }) => tdur ?? dur ?? 0)) / 1000;
}
