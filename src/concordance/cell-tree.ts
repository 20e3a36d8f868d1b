import { numeralOf, type NumberedModel } from '../domain/model-key.ts';
import { planModelUrl } from '../domain/urls.ts';
import { relationLabels } from '../names.ts';
import { cellStateWords, states } from '../queries/model-state.ts';
import { h, type Tree, type TreeElement } from '../tree/tree.ts';
import type { ColumnCell } from './column.ts';

/** Makes the address of a page of the site as it stands in a link. */
type Href = (path: string) => string;

/** What one plan has of one model, a cell of the matrix: its number, related tasks, or in words why there is none. */
export function matrixCell(plan: string, cell: ColumnCell, href: Href): TreeElement {
  const numbers = cell.members.map(({ number }) => number);
  return h(
    'td',
    {
      'data-state': cell.state,
      'data-number': numbers.length > 0 ? String(Math.min(...numbers)) : undefined,
    },
    numbers.length > 0 ? memberLinks(plan, cell, href) : withoutNumber(plan, cell, href),
  );
}

const memberLinks = (plan: string, { members }: ColumnCell, href: Href): Tree =>
  members.map(({ title, relation, ...model }) =>
    h(
      'a',
      {
        class: 'numeral matrix-number',
        href: href(planModelUrl(plan, model)),
        title: `${title} (${relationLabels[relation]})`,
      },
      relation !== 'same' && [
        h('span', { 'aria-hidden': 'true' }, '≈ '),
        h('span', { class: 'visually-hidden' }, `${relationLabels[relation]}: `),
      ],
      numeralOf(model),
    ),
  );

function withoutNumber(plan: string, { state, tasks, tasksPath, open }: ColumnCell, href: Href): Tree {
  if (tasks !== null) {
    const [count = '', ...what] = tasks.split(' ');
    return h(
      'a',
      { class: 'matrix-tasks', href: href(tasksPath!) },
      `${count} `,
      h('span', { class: 'matrix-word' }, what.join(' ')),
    );
  }
  if (state !== 'check')
    return h('span', { class: `state state-${state}` }, state === 'pending' ? states.pending : 'không có');
  const maybe = open.map(({ title, probability, ...model }) =>
    h(
      'a',
      {
        class: 'numeral',
        href: href(planModelUrl(plan, model)),
        title: `Có thể là mô hình ${numeralOf(model)}: ${title} (${Math.round(100 * probability)} %)`,
      },
      `${numeralOf(model)}?`,
    ),
  );
  return h('span', { class: 'state state-check' }, 'cần xem ', maybe);
}

/** The same for a line about one model: the words are whole there. */
export function whereaboutsCell(
  plan: string,
  { state, members, tasks, tasksPath, open }: ColumnCell,
  href: Href,
): TreeElement {
  const link = (model: NumberedModel, words: string, title?: string): Tree =>
    h(
      'a',
      { href: href(planModelUrl(plan, model)), title },
      h('span', { class: 'soft' }, words),
      ' ',
      h('span', { class: 'numeral' }, numeralOf(model)),
    );
  return h(
    'span',
    { class: 'whereabouts-what' },
    members.map(({ relation, ...model }) => [
      link(model, 'Mô hình'),
      relation !== 'same' && h('span', { class: 'tag' }, relationLabels[relation]),
      ' ',
    ]),
    members.length === 0 && tasks !== null && h('a', { href: href(tasksPath!) }, tasks),
    members.length === 0 &&
      tasks === null &&
      h('span', { class: `state state-${state}` }, cellStateWords(state)),
    state === 'check' && open.map(({ title, ...model }) => [' ', link(model, 'có thể là mô hình', title)]),
  );
}
