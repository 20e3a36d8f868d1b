// At build time: what each plan says of each canonical model of its programme.
import { tasksPaths } from '../concordance/related-lists.ts';
import { planModelUrl } from '../domain/ids.ts';
import { numeralOf } from '../domain/model-key.ts';
import { taskWords } from '../open-data/matrix.ts';
import { planStatus } from '../plan/plan-status.ts';
import { once } from '../queries/once.ts';
import { concordance, type ConcordanceCell } from '../queries/plans.ts';
import type { PlanAnswer, PlanAnswers } from './verdict.ts';

/** What a cell of the concordance says, with where it leads. */
function answerOf(
  { plan, state, members, tasks, open }: ConcordanceCell,
  related: string | null,
): PlanAnswer {
  const [first] = members;
  if (first) {
    const numbers = members.map(({ page }) => numeralOf(page.model));
    const partly = members.every(({ edge }) => edge.relation !== 'same');
    return {
      has: 'yes',
      words: `${partly ? '≈ ' : ''}${plan.itemWord.toLowerCase()} ${numbers.join(', ')}`,
      path: planModelUrl(plan.id, first.page.model),
    };
  }
  if (state === 'related') return { has: 'yes', words: taskWords(tasks)!, path: related };
  if (state === 'check')
    return {
      has: 'unknown',
      words: `cần xem: có thể là ${open.map((one) => numeralOf(one)).join(', ')}`,
      path: open[0] ? planModelUrl(plan.id, open[0]) : null,
    };
  if (state === 'pending') return { has: 'unknown', words: 'chưa rà soát', path: null };
  return {
    has: 'no',
    words: tasks.length > 0 ? `không có; ${taskWords(tasks)!}` : 'không có',
    path: related,
  };
}

/** The answers of every plan of which something can be said, in the order in which plans are shown. */
export const planAnswers = once(async (): Promise<PlanAnswers[]> => {
  const found = new Map<string, PlanAnswers>();
  for (const { model, cells } of await concordance()) {
    const paths = tasksPaths(model.slug, cells);
    for (const cell of cells) {
      const { id, shortName } = cell.plan;
      const status = planStatus(cell.plan);
      const name = status ? `${shortName} (${status.short})` : shortName;
      const own = found.get(id) ?? { plan: id, name, models: {} };
      own.models[model.slug] = answerOf(cell, paths.get(id) ?? null);
      found.set(id, own);
    }
  }
  return [...found.values()];
});
