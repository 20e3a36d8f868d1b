import type { Told } from '../../../src/domain/refusal.ts';
import type { Step } from '../../receive/reader/reader.ts';

/** What the process at work is asked. */
export interface Asked {
  id: number;
  /** The name of a task. */
  task: string;
  input: unknown;
}

/** What it tells: a step, then the result or why there is none. */
export type FromWorker =
  | { id: number; step: Step }
  | { id: number; result: unknown }
  /** Bad input, or what the system refused. */
  | { id: number; refused: Told }
  /** A defect of the program, for the terminal. */
  | { id: number; defect: string };
