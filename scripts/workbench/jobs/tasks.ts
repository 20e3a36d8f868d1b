import type { Step } from '../../receive/reader/reader.ts';
import { addPlan } from './add-plan.ts';
import { cropOfLine } from './crop.ts';
import { inheritance } from './inherit.ts';
import { othersNow } from './others.ts';
import { overview } from './overview.ts';
import { planState } from './plan-state.ts';
import { relearnNow } from './relearning.ts';
import { tryPlan } from './try-plan.ts';
import { warmUp } from './warm-up.ts';
import { takeBackWrite } from './take-back.ts';
import { writeDecision } from './write.ts';

/** All that the process at work can be asked, by name. */
const tasks = {
  inheritance,
  overview,
  othersNow,
  planState,
  tryPlan,
  addPlan,
  cropOfLine,
  writeDecision,
  takeBackWrite,
  relearnNow,
  warmUp,
};

export type TaskName = keyof typeof tasks;
/** Null for a task that takes nothing. */
export type TaskInput<K extends TaskName> =
  Parameters<(typeof tasks)[K]> extends [infer I, ...unknown[]] ? I : null;
export type TaskResult<K extends TaskName> = Awaited<ReturnType<(typeof tasks)[K]>>;

/**
 * Does a task by its name.
 *
 * @param input as the task takes it
 * @throws InputError as the task does
 */
export async function runTask(name: string, input: unknown, step: (step: Step) => void): Promise<unknown> {
  if (!Object.hasOwn(tasks, name)) throw new Error(`There is no task "${name}".`);
  const task = tasks[name as TaskName] as (input: unknown, step: (step: Step) => void) => unknown;
  return await task(input, step);
}
