import type { CanonicalModel, TaskEdge } from '../../src/domain/concordance.ts';
import type { Corrections } from '../../src/domain/decisions.ts';
import type { Plan, Task } from '../../src/domain/plan.ts';
import { runOf, signsOf, standsIn, type Sign, type Signs } from './signs.ts';
import type { FormsOf } from './words.ts';

/**
 * Relates the tasks of plans without models to the canonical models that they bear on.
 *
 * A task is not one model: it may bear on several or on none, so nothing is assigned one to one. What speaks is
 * a sign of the model in one sentence of the task; titles and other names are signs of their own. A plan with
 * models has its tasks inside them and gives none.
 *
 * @param ruled persons' decisions on the tasks of the plan; "none" takes a relation away
 */
export function relateTasks(
  plan: Plan,
  models: readonly CanonicalModel[],
  ruled: Corrections['tasks'],
  formsOf: FormsOf,
): TaskEdge[] {
  if (plan.models.length > 0) return [];
  const signs = models.map((model) => signsOf(model, formsOf));
  const decided = new Map(ruled.map((task) => [`${task.path} ${task.model}`, task]));
  const proposed = plan.tasks.flatMap((task) =>
    readTask(task, signs, formsOf).filter(({ model }) => !decided.has(`${task.path} ${model}`)),
  );
  const reviewed = ruled.flatMap(({ path, model, strength }) =>
    strength === 'none' ? [] : [{ path, model, strength, decision: 'reviewed' as const, score: null }],
  );
  const order = new Map(plan.tasks.map(({ path }, index) => [path, index]));
  return [...proposed, ...reviewed]
    .map((edge) => ({ plan: plan.id, ...edge }))
    .sort((a, b) => order.get(a.path)! - order.get(b.path)! || (a.model < b.model ? -1 : 1));
}

function readTask({ path, text }: Task, all: readonly Signs[], formsOf: FormsOf): Omit<TaskEdge, 'plan'>[] {
  const sentences = text.split(/;|\.\s|\n/).map((sentence) => runOf(sentence, formsOf));
  const stands = (sign: Sign): boolean => standsIn(sign, sentences);
  return all.flatMap(({ slug, strong, weak }) => {
    const strength = strong.some(stands) ? ('strong' as const) : weak.some(stands) ? ('weak' as const) : null;
    return strength ? [{ path, model: slug, strength, decision: 'proposed' as const, score: null }] : [];
  });
}
