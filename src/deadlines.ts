// Every deadline of every plan with where it belongs: for /thoi-han/ and the calendars.
import { planModelUrl, taskSlug, taskUrl } from './domain/ids.ts';
import type { Anomaly } from './domain/plan.ts';
import type { PlanPage } from './domain/pages.ts';
import type { Deadline, UnitRole } from './domain/reading.ts';
import { taskName } from './lib/task-name.ts';
import { allModels, allPlans, allTasks } from './plans.ts';

/** One deadline of one model or task. */
export interface DeadlineEntry {
  /** Stable: plan, model or task, and the place among its deadlines. */
  id: string;
  plan: PlanPage;
  /** "Mô hình 24", "Nhiệm vụ III.1.1". */
  label: string;
  title: string;
  /** From the root of the site. */
  path: string;
  lines: [number, number];
  units: UnitRole[];
  deadline: Deadline;
  /** What is suspicious about it, null where nothing is. */
  anomaly: Anomaly | null;
}

/** The anomaly that speaks of this deadline: it quotes a part of its text. */
function suspicion(text: string, anomalies: readonly Anomaly[]): Anomaly | null {
  const found = anomalies.find(
    ({ kind, values }) =>
      (kind === 'impossible-date' || kind === 'reversed-range' || kind === 'out-of-period') &&
      values.some((value) => value !== '' && text.includes(value)),
  );
  return found ?? null;
}

/** Every deadline, plans in the order of `allPlans`, models and tasks in the plan's own. */
export async function allDeadlines(): Promise<DeadlineEntry[]> {
  const [plans, models, tasks] = await Promise.all([allPlans(), allModels(), allTasks()]);
  const planOf = new Map(plans.map((plan) => [plan.id, plan]));
  const ofModels = models.flatMap(({ plan, model, anomalies }) =>
    model.deadlines.map((deadline, at) => ({
      id: `${plan}-mo-hinh-${model.number}-${at + 1}`,
      plan: planOf.get(plan)!,
      label: `Mô hình ${model.number}`,
      title: model.title,
      path: planModelUrl(plan, model.number),
      lines: model.lines,
      units: model.units,
      deadline,
      anomaly: suspicion(deadline.text, anomalies),
    })),
  );
  const ofTasks = tasks.flatMap(({ plan, task }) => {
    const anomalies = planOf
      .get(plan)!
      .anomalies.filter(({ lines }) => lines.some((line) => line >= task.lines[0] && line <= task.lines[1]));
    return task.deadlines.map((deadline, at) => ({
      id: `${plan}-nhiem-vu-${taskSlug(task.path)}-${at + 1}`,
      plan: planOf.get(plan)!,
      label: `Nhiệm vụ ${taskName(task.path)}`,
      title: task.title,
      path: taskUrl(plan, task.path),
      lines: task.lines,
      units: task.units,
      deadline,
      anomaly: suspicion(deadline.text, anomalies),
    }));
  });
  return [...ofModels, ...ofTasks];
}
