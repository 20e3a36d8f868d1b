import { parentPort, workerData } from 'node:worker_threads';
import { InputError } from '../../../src/domain/issue.ts';
import { readOwnText, type OwnText } from './own-text.ts';
import type { Step } from '../reader/reader.ts';

/** What the thread tells: a step, the text, or a sentence. */
export type Answer =
  | { step: Step }
  | { text: OwnText }
  | { refused: Pick<InputError, 'message' | 'place' | 'hint' | 'refusal'> }
  | { failed: string };

/** What the thread is given. */
export interface Given {
  bytes: Uint8Array;
  file: string;
}

const tell = (answer: Answer): void => parentPort!.postMessage(answer);

const { bytes, file } = workerData as Given;
try {
  tell({ text: await readOwnText(bytes, { file, progress: (step) => tell({ step }) }) });
} catch (error) {
  if (!(error instanceof InputError))
    tell({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  else {
    const { message, place, hint, refusal } = error;
    tell({ refused: { message, place, hint, refusal } });
  }
}
