import { numeralOf } from '../../../src/domain/model-key.ts';
import { planModelUrl } from '../../../src/domain/urls.ts';
import { h, type Tree } from '../../../src/tree/tree.ts';
import type { Others } from '../../../src/trial/data/others.ts';
import type { Trial } from '../../../src/trial/data/trial.ts';
import { findMissing, type Missing } from '../../../src/trial/findings/missing.ts';
import { scopesFor, type Scope } from '../../../src/trial/findings/scope.ts';
import { ownFragment } from '../../../src/trial/view/context.ts';
import { missingTree } from '../../../src/trial/view/missing.ts';
import { choice } from './parts.ts';

/** What a plan lacks beside the plans of a scope. */
export interface Comparison {
  trial: Trial;
  others: Others;
  scope: Scope;
  scopes: Scope[];
  missing: Missing;
}

/** @param asked the id of a scope; an unknown one means all plans of the programme */
export function compare(trial: Trial, others: Others, asked: string): Comparison {
  const scopes = scopesFor(trial, others, new Set()).filter(({ plans }) => plans.length > 0);
  const scope = scopes.find(({ id }) => id === asked) ?? scopes[0] ?? { id: '', label: '', plans: [] };
  return { trial, others, scope, scopes, missing: findMissing(trial, others, scope.plans) };
}

/** The comparison as a page to read and to print. @param base its address, without a slash at the end */
export function missingBody({ trial, others, scope, scopes, missing }: Comparison, base: string): Tree {
  const query = `?voi=${encodeURIComponent(scope.id)}`;
  return [
    h(
      'form',
      { class: 'bench-form', method: 'get', action: base },
      choice(
        'So với',
        'voi',
        scopes.map(({ id, label }) => [id, label] as const),
        scope.id,
      ),
      h(
        'p',
        { class: 'bench-actions' },
        h('button', { class: 'button' }, 'So'),
        h('a', { class: 'button', href: `${base}.docx${query}` }, 'Tải tệp Word'),
        h('a', { class: 'button', href: `${base}.xlsx${query}` }, 'Tải tệp Excel'),
        h('button', { class: 'button', type: 'button', 'data-print': true }, 'In'),
      ),
    ),
    h('h2', {}, `So với: ${scope.label}`),
    h(
      'p',
      {},
      'Chỉ so những mô hình mà chương trình chắc là cùng một mô hình; chỗ chưa chắc ghi là “có thể đã có”.',
    ),
    missingTree({ trial, others, href: (path) => path }, missing, scope),
    h('h2', {}, 'Các mô hình của kế hoạch này'),
    h(
      'ul',
      {},
      trial.plan.models.map((model) =>
        h('li', { id: ownFragment(model) }, `${numeralOf(model)}. ${model.title}`),
      ),
    ),
  ];
}

/** One canonical model and where it is. */
export function canonicalBody(slug: string, others: Others): Tree {
  const names = new Map(others.plans.map(({ id, name }) => [id, name]));
  const holders = others.models.filter(({ models }) => models.includes(slug));
  return [
    h('p', { class: 'soft' }, others.canonical.find((one) => one.slug === slug)?.group ?? ''),
    h(
      'ul',
      {},
      holders.map((model) =>
        h(
          'li',
          {},
          h(
            'a',
            { href: planModelUrl(model.plan, model) },
            `${names.get(model.plan) ?? model.plan}, số ${numeralOf(model)}`,
          ),
          `: ${model.title}`,
        ),
      ),
    ),
    holders.length === 0 && h('p', {}, 'Chưa kế hoạch nào có.'),
  ];
}
