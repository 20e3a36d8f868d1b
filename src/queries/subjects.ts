// Models and tasks as subjects of lists: the indexes of units, tools and deadlines are made from them.
import { planModelUrl, taskSlug, taskUrl } from '../domain/ids.ts';
import type { Anomaly } from '../domain/plan.ts';
import type { PlanPage } from '../domain/pages.ts';
import type { Deadline, Role, UnitRole } from '../domain/reading.ts';
import type { LineRange } from '../domain/span.ts';
import { taskName } from '../domain/task-name.ts';
import { allModels, allPlans, allTasks } from './plans.ts';

/** A model or task as a list shows it. */
export interface Subject {
  /** The last part of its address: "mo-hinh-24", "nhiem-vu-III.1.1". */
  key: string;
  plan: PlanPage;
  /** "Mô hình 24", "Nhiệm vụ III.1.1". */
  label: string;
  title: string;
  /** From the root of the site. */
  path: string;
  lines: LineRange;
  units: UnitRole[];
  tools: string[];
  deadlines: Deadline[];
  /** A task's are those of the plan that stand on its lines. */
  anomalies: Anomaly[];
}

/** One unit's part in one model or task. */
export interface UnitPart {
  subject: Subject;
  roles: Role[];
  /** The unit's name as printed there, each form once. */
  names: string[];
}

/** Every model and task, plans in the order of `allPlans`. */
export async function allSubjects(): Promise<Subject[]> {
  const [plans, models, tasks] = await Promise.all([allPlans(), allModels(), allTasks()]);
  const planOf = new Map(plans.map((plan) => [plan.id, plan]));
  return [
    ...models.map(({ plan, model, anomalies }) => ({
      key: `mo-hinh-${model.number}`,
      plan: planOf.get(plan)!,
      label: `Mô hình ${model.number}`,
      title: model.title,
      path: planModelUrl(plan, model.number),
      lines: model.lines,
      units: model.units,
      tools: model.tools,
      deadlines: model.deadlines,
      anomalies,
    })),
    ...tasks.map(({ plan, task }) => ({
      key: `nhiem-vu-${taskSlug(task.path)}`,
      plan: planOf.get(plan)!,
      label: `Nhiệm vụ ${taskName(task.path)}`,
      title: task.title,
      path: taskUrl(plan, task.path),
      lines: task.lines,
      units: task.units,
      tools: [],
      deadlines: task.deadlines,
      anomalies: planOf
        .get(plan)!
        .anomalies.filter(({ lines }) => lines.some((at) => at >= task.lines[0] && at <= task.lines[1])),
    })),
  ];
}

/** What one kind of unit does, in every plan. */
export function partsOfUnit(unit: string, subjects: readonly Subject[]): UnitPart[] {
  return subjects.flatMap((subject) => {
    const found = subject.units.filter((one) => one.unit === unit);
    if (found.length === 0) return [];
    return [
      {
        subject,
        roles: [...new Set(found.map(({ role }) => role))],
        names: [...new Set(found.map(({ name }) => name))],
      },
    ];
  });
}

/** Subjects in runs of one plan each, in the order in which plans are shown. */
export function byPlan<Item>(items: readonly Item[], planOf: (item: Item) => PlanPage): [PlanPage, Item[]][] {
  const runs = new Map<PlanPage, Item[]>();
  for (const item of items) {
    const plan = planOf(item);
    runs.set(plan, [...(runs.get(plan) ?? []), item]);
  }
  return [...runs];
}
