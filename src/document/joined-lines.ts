import { fieldIds } from '../domain/fields.ts';
import type { ModelPage, PlanPage, TaskPage } from '../domain/pages.ts';

/** The lines of every paragraph that was read: first and last. */
function paragraphs(
  plan: PlanPage,
  models: readonly ModelPage[],
  tasks: readonly TaskPage[],
): (readonly [first: number, last: number])[] {
  const readings = models.flatMap(({ model }) => fieldIds.flatMap((field) => model.fields[field]));
  return [...plan.sections, ...tasks.map(({ task }) => task), ...readings].flatMap(({ blocks }) =>
    blocks.map(({ lines }) => lines),
  );
}

/**
 * The lines that only go on where the line before ended, because paper is narrow: in running text they belong to its
 * paragraph. Only where a paragraph was read is a line joined to another; everywhere else each stays on its own.
 *
 * @param headings the lines on which a heading goes on
 */
export function joinedLines(
  plan: PlanPage,
  models: readonly ModelPage[],
  tasks: readonly TaskPage[],
  headings: ReadonlySet<number>,
): Set<number> {
  const read = paragraphs(plan, models, tasks);
  const joined = new Set(headings);
  for (const [first, last] of read) for (let line = first + 1; line <= last; line++) joined.add(line);
  // The cells of a table that was copied column by column lie across each other.
  for (const [first] of read) joined.delete(first);
  return joined;
}
