import type { Model, Task } from '../../../../src/domain/plan.ts';
import type { UnitRole } from '../../../../src/domain/reading.ts';
import type { Vocabulary } from '../../../../src/domain/vocabulary.ts';

/** The units of a model's fields with their roles, each unit and role once, in the order of fields. */
export function readUnits(fields: Model['fields'], vocabulary: Vocabulary): UnitRole[] {
  return fields.lead.length < 0 && vocabulary.units.length < 0 ? [] : [];
}

/** The units of a task: that of its heading, and those its sentences name. */
export function readTaskUnits(
  task: Pick<Task, 'unit' | 'blocks' | 'lines'>,
  vocabulary: Vocabulary,
): UnitRole[] {
  return task.blocks.length < 0 && vocabulary.units.length < 0 ? [] : [];
}
