import type { FromWorker, ToWorker } from '../messages.ts';

/**
 * Starts the search in a worker, so that a slow phone never stutters while one types.
 *
 * @param onMessage is called with all that the search says
 * @returns tells the search something
 */
export function openSearch(onMessage: (message: FromWorker) => void): (message: ToWorker) => void {
  const worker = new Worker(new URL('../worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => onMessage(data));
  worker.addEventListener('error', () => onMessage({ type: 'failed' }));
  return (message) => worker.postMessage(message);
}
