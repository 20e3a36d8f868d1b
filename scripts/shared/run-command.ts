import { InputError } from '../../src/domain/issue.ts';

/**
 * Runs a command's work and turns bad input into one sentence on standard error and exit code 1.
 *
 * Any other exception is a defect of the program and keeps its stack.
 */
export async function runCommand(work: () => void | Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    console.error(error.toSentence());
    process.exitCode = 1;
  }
}
