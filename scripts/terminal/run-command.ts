import { InputError } from '../../src/domain/issue.ts';
import { located } from '../content/locate-key.ts';
import { systemRefusal } from './system-error.ts';

/**
 * Runs a command's work and turns bad input, and what the system refuses, into one sentence on standard error and exit
 * code 1.
 *
 * Any other exception is a defect of the program and keeps its stack.
 */
export async function runCommand(work: () => void | Promise<void>): Promise<void> {
  process.stdout.on('error', stopWhereNobodyReads);
  try {
    await work();
  } catch (error) {
    const refusal = error instanceof InputError ? located(error) : systemRefusal(error);
    if (!refusal) throw error;
    console.error(refusal.toSentence());
    // A program that started this one words it for whoever sits before it.
    process.send?.(refusal.told());
    process.exitCode = 1;
  }
}

/** `… | head` closes the pipe once it has enough: no defect, and nothing is left to say. */
function stopWhereNobodyReads(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}
