import { numeralOf } from '../../domain/model-key.ts';
import { modelUrl, planModelUrl } from '../../domain/urls.ts';
import { h, type Tree, type TreeElement } from '../../tree/tree.ts';
import type { OtherPlan, Others } from '../../trial/data/others.ts';
import { deadlinesOf, leadsOf, toolsOf, type Holder, type MergeRow } from '../choice/rows.ts';

/** How links to pages of the site are made. */
export type Href = (path: string) => string;

/** The plans that can be chosen, those of the chosen unit of today first. */
export const plansTree = (others: Others, chosen: readonly OtherPlan[]): Tree =>
  others.plans
    .filter(({ id }) => others.models.some(({ plan }) => plan === id))
    .map(({ id, name, today, status }) =>
      h(
        'label',
        { class: 'merge-plan' },
        h('input', { type: 'checkbox', value: id, checked: chosen.some((plan) => plan.id === id) }),
        ` ${name}`,
        today.length > 0 && h('span', { class: 'small soft' }, ` nay thuộc ${today.join('; ')}`),
        status !== null && h('span', { class: 'tag tag-status' }, status),
      ),
    );

/** The units of today that some plan belongs to. */
export const todayTree = ({ plans }: Others): Tree => [
  h('option', { value: '' }, 'Chọn đơn vị hôm nay'),
  [...new Set(plans.flatMap(({ today }) => today))]
    .sort((one, other) => one.localeCompare(other, 'vi'))
    .map((unit) => h('option', { value: unit }, unit)),
];

function holderTree(holder: Holder, others: Others, href: Href): TreeElement {
  const { plan, model } = holder;
  return h(
    'li',
    {},
    h('a', { href: href(planModelUrl(plan.id, model)) }, `${plan.name}, số ${numeralOf(model)}`),
    `: ${model.title}. `,
    h(
      'span',
      { class: 'small soft' },
      `Chủ trì: ${leadsOf(holder, others)}. Thời hạn: ${deadlinesOf(holder)}. Công cụ: ${toolsOf(holder, others)}.`,
    ),
  );
}

function remarksTree({ contradictions, silent }: MergeRow): Tree {
  return [
    contradictions.length > 0 &&
      h(
        'p',
        { class: 'merge-remark' },
        h('strong', {}, 'Nói khác nhau: '),
        `${contradictions.map(({ what }) => what.toLocaleLowerCase('vi')).join(', ')}.`,
      ),
    silent.length > 0 &&
      h(
        'p',
        { class: 'merge-remark' },
        h('strong', {}, 'Không có ở: '),
        `${silent.map(({ name }) => name).join('; ')}.`,
      ),
  ];
}

/** Where a person chooses for a row; what is chosen is shown apart, as it changes. */
function choiceTree({ title, holders }: MergeRow): TreeElement {
  const move = (by: number, sign: string, words: string): TreeElement =>
    h(
      'button',
      { type: 'button', class: 'button', 'data-move': String(by), 'aria-label': `${words}: ${title}` },
      sign,
    );
  return h(
    'div',
    { class: 'merge-choice no-print' },
    h(
      'label',
      {},
      h('span', {}, 'Lấy lời của'),
      h(
        'select',
        { class: 'field-input', 'data-from': true, 'aria-label': `Lấy lời của: ${title}` },
        holders.map(({ id, plan, model }) =>
          h('option', { value: id }, `${plan.name}, số ${numeralOf(model)}`),
        ),
        h('option', { value: '' }, 'Bỏ, không đưa vào'),
      ),
    ),
    h(
      'label',
      {},
      h('span', {}, 'Số mới'),
      h('input', {
        class: 'field-input merge-number',
        type: 'number',
        min: '1',
        max: '9999',
        'data-number': true,
        'aria-label': `Số mới: ${title}`,
      }),
    ),
    move(-1, '↑', 'Lên'),
    move(1, '↓', 'Xuống'),
  );
}

/** A row of the new plan: who has the model, what each of them says, and where a person chooses. */
export const rowTree = (row: MergeRow, others: Others, href: Href): TreeElement =>
  h(
    'li',
    { class: 'merge-row', 'data-row': row.key },
    h(
      'h3',
      {},
      row.group === null ? row.title : h('a', { href: href(modelUrl(row.key)) }, row.title),
      row.group === null && h('span', { class: 'small soft' }, ' (không giống mô hình chung nào)'),
    ),
    h(
      'ul',
      {},
      row.holders.map((holder) => holderTree(holder, others, href)),
    ),
    remarksTree(row),
    choiceTree(row),
  );
