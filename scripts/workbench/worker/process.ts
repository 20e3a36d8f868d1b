import { InputError } from '../../../src/domain/issue.ts';
import { located } from '../../content/locate-key.ts';
import { systemRefusal } from '../../terminal/system-error.ts';
import { runTask } from '../jobs/tasks.ts';
import type { Asked, FromWorker } from './messages.ts';

// The process in which texts are read and files are written, so that a text that costs too much ends this one and not
// the server. One task after the other; what was read for one is warm for the next.

const tell = (message: FromWorker): void => void process.send?.(message);

async function answer({ id, task, input }: Asked): Promise<void> {
  try {
    tell({ id, result: await runTask(task, input, (step) => tell({ id, step })) });
  } catch (error) {
    const message = error instanceof InputError ? located(error) : systemRefusal(error);
    if (message) return tell({ id, refused: message.told() });
    tell({ id, defect: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

let last = Promise.resolve();
process.on('message', (asked: Asked) => {
  last = last.then(() => answer(asked));
});
// A change of files is made in one go, so leaving between two tasks leaves nothing half-written.
process.on('disconnect', () => process.exit());
// Ctrl-C reaches the whole group of processes; the server ends this one when it is done.
process.on('SIGINT', () => undefined);
