import type { Task } from '../../domain/plan.ts';
import type { Trial } from '../data/trial.ts';

/** A task of a tried plan without models, and the canonical models that it bears on, the strongest first. */
export interface Bearing {
  task: Task;
  models: { slug: string; strength: 'strong' | 'weak' }[];
}

/** The tasks that bear on canonical models, in the order of the plan. */
export const bearingsOf = ({ plan, tasks }: Pick<Trial, 'plan' | 'tasks'>): Bearing[] =>
  plan.tasks.flatMap((task): Bearing[] => {
    const models = tasks
      .filter(({ path }) => path === task.path)
      .map(({ model, strength }) => ({ slug: model, strength }))
      .sort((a, b) => Number(b.strength === 'strong') - Number(a.strength === 'strong'));
    return models.length > 0 ? [{ task, models }] : [];
  });
