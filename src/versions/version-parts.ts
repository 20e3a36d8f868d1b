import { fieldIds, fieldNames } from '../domain/fields.ts';
import { planModelUrl, taskUrl } from '../domain/ids.ts';
import { numeralOf } from '../domain/model-key.ts';
import type { ModelPage, PlanPage, TaskPage } from '../domain/pages.ts';
import { taskName } from '../domain/task-name.ts';
import { modelsOf, tasksOf } from '../queries/plans.ts';
import type { VersionPart } from './plan-changes.ts';

function modelPart({ plan, model, edges }: ModelPage, { itemWord }: PlanPage): VersionPart {
  return {
    label: `${itemWord} ${numeralOf(model)}`,
    title: model.title,
    path: planModelUrl(plan, model),
    canonical: edges.filter(({ relation }) => relation === 'same').map(({ model: slug }) => slug),
    // A field that an appendix prints again is compared by its first printing.
    fields: fieldIds.flatMap((field) => {
      const reading = model.fields[field][0];
      return reading ? [{ name: fieldNames[field], text: reading.text }] : [];
    }),
  };
}

const taskPart = ({ plan, task }: TaskPage): VersionPart => ({
  label: `Nhiệm vụ ${taskName(task.path)}`,
  title: task.title,
  path: taskUrl(plan, task.path),
  canonical: [],
  fields: [{ name: 'Nội dung', text: task.text }],
});

/** The models and tasks of a plan, as two versions of it are compared. */
export async function versionParts(plan: PlanPage): Promise<VersionPart[]> {
  const [models, tasks] = await Promise.all([modelsOf(plan.id), tasksOf(plan.id)]);
  return [...models.map((page) => modelPart(page, plan)), ...tasks.map(taskPart)];
}
