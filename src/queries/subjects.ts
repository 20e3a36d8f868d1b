// Models and tasks as subjects of lists: the indexes of units, tools and deadlines are made from them.
import { planModelUrl, taskSlug, taskUrl } from '../domain/ids.ts';
import type { Anomaly } from '../domain/plan.ts';
import type { PlanPage } from '../domain/pages.ts';
import type { Deadline, Role, UnitRole } from '../domain/reading.ts';
import type { LineRange } from '../domain/span.ts';
import { taskName } from '../domain/task-name.ts';
import { once } from './once.ts';
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
export const allSubjects = once(async (): Promise<Subject[]> => {
  const [plans, models, tasks] = await Promise.all([allPlans(), allModels(), allTasks()]);
  const planOf = new Map(plans.map((plan) => [plan.id, plan]));
  return [
    ...models.map(({ plan, model, anomalies }) => ({
      key: `mo-hinh-${model.number}`,
      plan: planOf.get(plan)!,
      label: `${planOf.get(plan)!.itemWord} ${model.number}`,
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
});

const subjectsByUnit = once(async () =>
  groupByEach(await allSubjects(), ({ units }) => units.map(({ unit }) => unit)),
);
const subjectsByTool = once(async () => groupByEach(await allSubjects(), ({ tools }) => tools));

/** The models and tasks that name one kind of unit. */
export const subjectsOfUnit = async (unit: string): Promise<readonly Subject[]> =>
  (await subjectsByUnit()).get(unit) ?? [];

/** The models and tasks that name one tool. */
export const subjectsOfTool = async (tool: string): Promise<readonly Subject[]> =>
  (await subjectsByTool()).get(tool) ?? [];

/** Each item under each of its keys, once. */
function groupByEach<Item>(
  items: readonly Item[],
  keysOf: (item: Item) => readonly string[],
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items)
    for (const key of new Set(keysOf(item))) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  return groups;
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
  return [...Map.groupBy(items, planOf)];
}
