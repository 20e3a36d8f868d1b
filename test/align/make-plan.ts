import { barePlan } from '../../scripts/bench/align/labelled.ts';
import { fieldIds, type FieldId } from '../../src/domain/fields.ts';
import type { Model, Plan, Task } from '../../src/domain/plan.ts';
import type { Reading } from '../../src/domain/reading.ts';

/** A reading of one line, as the structure stage would give it. */
export const reading = (label: string, text: string, line = 1): Reading => ({
  label,
  text,
  items: [text],
  where: 'body',
  lines: [line, line],
  blocks: [{ text, bullet: null, level: 0, lines: [line, line], marks: [] }],
  uncertain: null,
});

/** A model with what a test is about; all else is empty. */
export function makeModel(
  given: Partial<Omit<Model, 'fields'>> & {
    number: number;
    title: string;
    fields?: Partial<Record<FieldId, Reading[]>>;
  },
): Model {
  const { fields, ...rest } = given;
  return {
    ordinal: given.number,
    group: null,
    titleMarks: [],
    lines: [1, 1],
    appendixLines: null,
    units: [],
    tools: [],
    deadlines: [],
    pilot: false,
    pilotUnit: null,
    ...rest,
    fields: {
      ...Object.fromEntries(fieldIds.map((id) => [id, []])),
      ...fields,
    } as unknown as Model['fields'],
  };
}

/** A task of one line. */
export const makeTask = (path: string, text: string): Task => ({
  path,
  title: text.slice(0, 160),
  unit: null,
  text,
  blocks: [{ text, bullet: null, level: 0, lines: [1, 1], marks: [] }],
  units: [],
  tools: [],
  deadlines: [],
  lines: [1, 1],
});

/** A plan with these models and tasks and nothing else. */
export const makePlan = (id: string, models: Model[], tasks: Task[] = []): Plan => ({
  ...barePlan(id, models),
  title: id,
  tasks,
});
