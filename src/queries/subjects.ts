// Models and tasks as subjects of lists: the indexes of units, tools and deadlines are made from them.
import { modelSlug, planModelUrl, taskSlug, taskUrl } from '../domain/ids.ts';
import { numeralOf } from '../domain/model-key.ts';
import type { Anomaly, Model } from '../domain/plan.ts';
import type { PlanPage } from '../domain/pages.ts';
import { fieldIds, type FieldId } from '../domain/fields.ts';
import type { Block, Deadline, UnitRole } from '../domain/reading.ts';
import type { LineRange } from '../domain/span.ts';
import { taskName } from '../domain/task-name.ts';
import { once } from './once.ts';
import { allModels, allTasks, currentPlans } from './plans.ts';

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
  /** The canonical models that it is, or whose work a task does; what only touches one is left out. */
  canonical: string[];
  /** Its paragraphs with the field that each stands in, in the order of fields; those of a task stand in none. */
  passages: Passage[];
}

/** A paragraph of a model or task. */
export interface Passage {
  field: FieldId | null;
  block: Block;
  /** True for all but the first printing of a field. */
  again: boolean;
}

/** The line of the first passage that holds some words, those of one field before all others; else the subject's. */
export function lineHolding(
  { passages, lines }: Pick<Subject, 'passages' | 'lines'>,
  field: FieldId,
  holds: (text: string) => boolean,
): number {
  const own = passages.filter((passage) => passage.field === field);
  const found = [...own, ...passages].find(({ block }) => holds(block.text));
  return (found ?? own[0])?.block.lines[0] ?? lines[0];
}

/** The line that states a deadline; else the first one of its model or task. */
export const lineOfDeadline = (
  subject: Pick<Subject, 'passages' | 'lines'>,
  { text: words }: Deadline,
): number => lineHolding(subject, 'deadline', (text) => text.includes(words));

/** The paragraphs of a model, in the order of fields. */
const passagesOf = ({ fields }: Model): Passage[] =>
  fieldIds.flatMap((field) =>
    fields[field].flatMap(({ blocks }, at) => blocks.map((block) => ({ field, block, again: at > 0 }))),
  );

/** Every model and task of the plans that count, the newest plan first. */
export const allSubjects = once(async (): Promise<Subject[]> => {
  const [plans, models, tasks] = await Promise.all([currentPlans(), allModels(), allTasks()]);
  const planOf = new Map(plans.map((plan) => [plan.id, plan]));
  const counts = ({ plan }: { plan: string }): boolean => planOf.has(plan);
  return [
    ...models.filter(counts).map(({ plan, model, anomalies, edges }) => ({
      key: modelSlug(model),
      plan: planOf.get(plan)!,
      label: `${planOf.get(plan)!.itemWord} ${numeralOf(model)}`,
      title: model.title,
      path: planModelUrl(plan, model),
      lines: model.lines,
      units: model.units,
      tools: model.tools,
      deadlines: model.deadlines,
      anomalies,
      canonical: edges.map(({ model: slug }) => slug),
      passages: passagesOf(model),
    })),
    ...tasks.filter(counts).map(({ plan, task, edges }) => ({
      key: `nhiem-vu-${taskSlug(task.path)}`,
      plan: planOf.get(plan)!,
      label: `Nhiệm vụ ${taskName(task.path)}`,
      title: task.title,
      path: taskUrl(plan, task.path),
      lines: task.lines,
      units: task.units,
      tools: task.tools,
      deadlines: task.deadlines,
      anomalies: planOf
        .get(plan)!
        .anomalies.filter(({ lines }) => lines.some((at) => at >= task.lines[0] && at <= task.lines[1])),
      canonical: edges.filter(({ strength }) => strength === 'strong').map(({ model: slug }) => slug),
      passages: task.blocks.map((block) => ({ field: null, block, again: false })),
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
