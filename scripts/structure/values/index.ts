import type { Model, Task } from '../../../src/domain/plan.ts';
import type { Vocabulary } from '../../../src/domain/vocabulary.ts';
import { labelWords } from '../grammar/label-words.ts';
import { readModelDeadlines, readTaskDeadlines, type StatedTimes } from './deadline/fields.ts';
import { readTools } from './tools.ts';
import { readTaskUnits, readUnits, type TaskToRead } from './unit/fields.ts';

export { lacksDigit, readDeadlines, reversedRanges } from './deadline/index.ts';
export { readTools } from './tools.ts';
export { readTaskUnits, readUnits } from './unit/fields.ts';

/**
 * The values of a model, read from its title and fields once these are complete.
 *
 * Takes: title and fields, and the texts of those that state times with their blanks as printed. Gives: units with roles, tool slugs, typed deadlines.
 */
export function readModelValues(
  model: Pick<Model, 'title' | 'fields'>,
  vocabulary: Vocabulary,
  times: StatedTimes = model.fields,
): Pick<Model, 'units' | 'tools' | 'deadlines'> {
  return {
    units: readUnits(model.fields, vocabulary),
    tools: readTools([model.title, ...model.fields.tools.flatMap(({ items }) => items)], vocabulary),
    deadlines: readModelDeadlines(times),
  };
}

/**
 * The values of a task, read from its text and from the unit whose heading it stands under.
 *
 * Takes: unit as printed, blocks, lines. Gives: units with roles, tool slugs, typed deadlines.
 */
export function readTaskValues(
  task: TaskToRead,
  vocabulary: Vocabulary,
): Pick<Task, 'units' | 'tools' | 'deadlines'> {
  return {
    units: readTaskUnits(task, vocabulary),
    tools: readTools(
      task.blocks.map(({ text }) => text),
      vocabulary,
    ),
    deadlines: readTaskDeadlines(task.blocks, labelWords(vocabulary), task.times),
  };
}
