import { planModelUrl, taskUrl } from '../domain/ids.ts';
import { numeralOf } from '../domain/model-key.ts';
import type { ModelPage, PlanPage, TaskPage } from '../domain/pages.ts';
import { taskName } from '../domain/task-name.ts';

/** A section, model or task that begins on a line of the whole text. */
export interface LineStart {
  /** For the table of contents. */
  label: string;
  /** The page of what begins here; null for a section, which has none. */
  path: string | null;
  /** The heading or title as printed; null where running text begins, as in a task. */
  heading: string | null;
}

/** The lines on which something begins, in the order of lines. A model wins over the section around it. */
export function lineStarts(
  plan: PlanPage,
  models: readonly ModelPage[],
  tasks: readonly TaskPage[],
): Map<number, LineStart> {
  const starts = new Map<number, LineStart>();
  for (const { heading, lines } of plan.sections)
    if (heading) starts.set(lines[0], { label: heading, path: null, heading });
  for (const { task } of tasks)
    starts.set(task.lines[0], {
      label: `${taskName(task.path)} ${task.title}`,
      path: taskUrl(plan.id, task.path),
      heading: null,
    });
  for (const { model } of models) {
    const start = {
      label: `${plan.itemWord} ${numeralOf(model)}: ${model.title}`,
      path: planModelUrl(plan.id, model),
      heading: model.title,
    };
    starts.set(model.lines[0], start);
    if (model.appendixLines)
      starts.set(model.appendixLines[0], { ...start, label: `${start.label} (phụ lục)` });
  }
  return new Map([...starts].sort(([one], [other]) => one - other));
}
