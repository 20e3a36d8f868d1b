// The search as a worker: it hears the page and answers it.
import type { ToWorker } from './messages.ts';
import { searchService } from './service.ts';

const receive = searchService((message) => self.postMessage(message));
self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => receive(data));
