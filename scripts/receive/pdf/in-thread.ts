import { Worker } from 'node:worker_threads';
import { InputError } from '../../../src/domain/issue.ts';
import type { ReadContext } from '../reader/reader.ts';
import type { OwnText } from './own-text.ts';
import type { Given, Answer } from './thread.ts';

/** What reading a file may cost: the time that it computes and the memory that it takes. */
export interface Limits {
  seconds: number;
  megabytes: number;
}

/** Ten times what the longest plan costs. */
const LIMITS: Limits = { seconds: 45, megabytes: 1600 };

/** How often the thread is looked at, in milliseconds. */
const LOOK = 250;

/**
 * Reads a PDF in a thread of its own, which is ended where the file costs too much: a loop or a bomb in it can be
 * stopped in no other way.
 *
 * @throws InputError where the file is refused, or ended
 */
export async function inThread(
  bytes: Uint8Array,
  { file, progress }: ReadContext,
  limits: Limits = LIMITS,
): Promise<OwnText> {
  const given: Given = { bytes: new Uint8Array(bytes), file };
  const thread = new Worker(new URL('./thread.ts', import.meta.url), {
    workerData: given,
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes, maxYoungGenerationSizeMb: 64 },
    // What pdf.js has to say of a damaged file is for its makers.
    stdout: true,
    stderr: true,
  });
  const ended = new AbortController();
  try {
    return await Promise.race([
      answerOf(thread, file, progress),
      tooMuch(thread, file, limits, ended.signal),
    ]);
  } finally {
    ended.abort();
    await thread.terminate();
  }
}

function answerOf(thread: Worker, file: string, progress: ReadContext['progress']): Promise<OwnText> {
  return new Promise((resolve, reject) => {
    thread.on('message', (answer: Answer) => {
      if ('step' in answer) progress(answer.step);
      else if ('text' in answer) resolve(answer.text);
      else if ('refused' in answer) reject(refused(answer.refused));
      else reject(damaged(file, answer.failed));
    });
    thread.on('error', (cause) => reject(isMemory(cause) ? bomb(file) : damaged(file, cause)));
    thread.on('exit', () => reject(damaged(file, 'the thread ended without an answer')));
  });
}

const refused = ({
  message,
  place,
  hint,
  refusal,
}: Extract<Answer, { refused: unknown }>['refused']): InputError =>
  new InputError(message, {
    ...(place && { place }),
    ...(hint !== undefined && { hint }),
    ...(refusal && { refusal }),
  });

const isMemory = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY';

/** Never gives anything: throws as soon as the thread has taken too much. */
async function tooMuch(thread: Worker, file: string, limits: Limits, ended: AbortSignal): Promise<never> {
  const before = process.memoryUsage.rss();
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, LOOK).unref());
    if (ended.aborted) return await new Promise<never>(() => undefined);
    if (process.memoryUsage.rss() - before > limits.megabytes * 1_000_000) throw bomb(file);
    const used = await thread.cpuUsage().catch(() => null);
    // A thread that has ended says so itself.
    if (!used) return await new Promise<never>(() => undefined);
    if ((used.user + used.system) / 1_000_000 > limits.seconds)
      throw new InputError(`reading this PDF takes more than ${limits.seconds} seconds.`, {
        refusal: { code: 'file-too-slow', seconds: limits.seconds },
        place: { file },
        hint: 'Print it into a new PDF, or give the pages of one plan.',
      });
  }
}

const bomb = (file: string): InputError =>
  new InputError('this PDF takes more memory than any plan.', {
    refusal: { code: 'file-too-large' },
    place: { file },
    hint: 'Print it into a new PDF, or give the pages of one plan.',
  });

const damaged = (file: string, cause: unknown): InputError =>
  new InputError('this PDF is damaged and cannot be read.', {
    refusal: { code: 'pdf-damaged' },
    place: { file },
    hint: 'Get the file anew, or print it into a new PDF.',
    cause,
  });
