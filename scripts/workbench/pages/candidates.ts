import type { Candidate } from '../../../src/domain/concordance.ts';
import { h, type Tree } from '../../../src/tree/tree.ts';
import type { PlanState } from '../jobs/plan-state.ts';
import { percent } from './parts.ts';

/** Canonical models side by side, each with what speaks for and against it and a button that takes it. */
export function candidatesTable(
  candidates: readonly Candidate[],
  { models }: Pick<PlanState, 'models'>,
): Tree {
  if (candidates.length === 0) return h('p', {}, 'Không có mô hình chung nào gần giống.');
  const titles = new Map(models.map(({ slug, title }) => [slug, title]));
  return h(
    'div',
    { class: 'bench-candidates' },
    candidates.map(({ model, probability, for: speaksFor, against }, index) =>
      h(
        'section',
        {},
        h('h3', {}, titles.get(model) ?? model),
        h('p', {}, `Khả năng ${percent(probability)}`),
        speaksFor.length > 0 && h('p', {}, h('strong', {}, 'Hợp: '), `${speaksFor.join('; ')}.`),
        against.length > 0 && h('p', {}, h('strong', {}, 'Chưa hợp: '), `${against.join('; ')}.`),
        h(
          'button',
          { class: 'button', name: 'viec', value: `model:${model}`, 'data-key': String(index + 1) },
          'Chính là mô hình này ',
          h('kbd', {}, String(index + 1)),
        ),
      ),
    ),
  );
}
