import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { taskReaderFor } from '../../align/index.ts';
import type { AlignInput } from '../../align/align-plan.ts';
import { joinBearings, type Bearing } from '../../align/relate-tasks.ts';
import { projectRoot } from '../../files/files.ts';
import { barePlan } from './labelled.ts';

const taskSchema = z.strictObject({
  text: z.string(),
  strong: z.array(z.string()).default([]),
  weak: z.array(z.string()).default([]),
});
/** A task and the canonical models that it bears on. */
export type LabelledTask = z.infer<typeof taskSchema>;

/** The tasks made up for this measurement. */
export const labelledTasks = (): LabelledTask[] =>
  z.array(taskSchema).parse(parse(readFileSync(join(projectRoot, 'test/fixtures/align/tasks.yaml'), 'utf8')));

/** How the models of the tasks come out by one way of reading them. */
export interface TaskFigures {
  reader: string;
  /**
   * Models that the tasks are strongly about, models that were reported, and how many of the reported ones are right
   * or right but weak.
   */
  known: number;
  said: number;
  right: number;
  onlyWeak: number;
}

/** Reads each task by signs, by words, and by both together. */
export function judgeTasks(tasks: readonly LabelledTask[], input: AlignInput): TaskFigures[] {
  const { bySigns, byWords } = taskReaderFor(barePlan('nhiem-vu', []), input);
  const readers: Record<string, (text: string) => Bearing[]> = {
    signs: bySigns,
    words: byWords,
    both: (text) => joinBearings(bySigns(text), byWords(text)),
  };
  return Object.entries(readers).map(([reader, read]) => {
    const figures: TaskFigures = { reader, known: 0, said: 0, right: 0, onlyWeak: 0 };
    for (const { text, strong, weak } of tasks) {
      const said = read(text).flatMap(({ model, strength }) => (strength === 'strong' ? [model] : []));
      figures.known += strong.length;
      figures.said += said.length;
      figures.right += said.filter((model) => strong.includes(model)).length;
      figures.onlyWeak += said.filter((model) => weak.includes(model)).length;
    }
    return figures;
  });
}
