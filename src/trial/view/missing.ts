import { fieldNames } from '../../domain/fields.ts';
import { timeInWords } from '../../domain/time.ts';
import { numeralOf } from '../../domain/model-key.ts';
import { modelUrl } from '../../domain/urls.ts';
import { h, type Tree, type TreeElement } from '../../tree/tree.ts';
import type { AbsentField, Missing, OtherDeadline, OtherLead } from '../findings/missing.ts';
import type { OwnModel } from '../findings/own-models.ts';
import type { Scope } from '../findings/scope.ts';
import { compareButton, counterpartLink, listed, ownFragment, type Shown } from './context.ts';

/** The number of plans that are named; the rest are counted. */
const MOST_NAMED = 5;

/** A link within the page to a model of the tried plan. */
const ownLink = ({ model }: OwnModel): TreeElement =>
  h('a', { href: `#${ownFragment(model)}`, title: model.title }, `Mô hình ${numeralOf(model)}`);

const holdersOf = (shown: Shown, holders: readonly Parameters<typeof counterpartLink>[1][]): Tree => [
  listed(holders.slice(0, MOST_NAMED).map((one) => counterpartLink(shown, one))),
  holders.length > MOST_NAMED && ` và ${holders.length - MOST_NAMED} nơi nữa`,
];

function block(title: string, items: readonly Tree[], nothing: string): Tree {
  return [
    h('h3', {}, `${title} (${items.length})`),
    items.length === 0
      ? h('p', { class: 'soft' }, nothing)
      : h(
          'ul',
          { class: 'trial-findings' },
          items.map((item) => h('li', {}, item)),
        ),
  ];
}

const absentModels = (shown: Shown, { models }: Missing, { plans }: Scope): Tree[] =>
  models.map(({ canonical, holders, plans: many, mayBe }) => [
    h('a', { href: shown.href(modelUrl(canonical.slug)) }, canonical.title),
    `: ${many}/${plans.length} kế hoạch có (`,
    holdersOf(shown, holders),
    ').',
    mayBe.length > 0 &&
      h('span', { class: 'trial-reason' }, 'Có thể đã có: ', listed(mayBe.map(ownLink)), ', cần xem.'),
  ]);

const absentField = (shown: Shown, { own, field, filled, of }: AbsentField): Tree => [
  ownLink(own),
  ` không có mục “${fieldNames[field]}”; ${filled.length}/${of} nơi có (`,
  holdersOf(shown, filled),
  '). ',
  compareButton(
    own.model,
    filled.slice(0, 3).map(({ model }) => model),
  ),
];

const otherDeadline = (shown: Shown, { own, deadline, direction, against, of }: OtherDeadline): Tree => [
  ownLink(own),
  `: “${deadline.text}”, ${direction === 'earlier' ? 'sớm' : 'muộn'} hơn ${against.length}/${of} nơi (`,
  listed(
    against
      .slice(0, MOST_NAMED)
      .map((one) => [
        counterpartLink(shown, one.counterpart),
        `: ${timeInWords(one.deadline.value) ?? one.deadline.text}`,
      ]),
  ),
  '). ',
  compareButton(
    own.model,
    against.slice(0, 3).map(({ counterpart }) => counterpart.model),
  ),
];

function otherLead(shown: Shown, { own, leads, elsewhere, of }: OtherLead): Tree {
  const nameOf = (unit: string): string =>
    shown.others.units[unit] ?? own.model.units.find((one) => one.unit === unit)?.name ?? unit;
  return [
    ownLink(own),
    `: ở đây ${leads.map(nameOf).join(', ')} chủ trì; nơi khác (${of}): `,
    listed(elsewhere.map(({ unit, holders }) => [`${nameOf(unit)} (`, holdersOf(shown, holders), ')'])),
    '. ',
    compareButton(
      own.model,
      elsewhere[0]!.holders.slice(0, 3).map(({ model }) => model),
    ),
  ];
}

/** What the tried plan has otherwise than the plans of a scope. */
export function missingTree(shown: Shown, missing: Missing, scope: Scope): Tree {
  if (scope.plans.length === 0)
    return h(
      'p',
      { class: 'soft' },
      'Chưa có kế hoạch nào để so. Hãy đánh dấu kế hoạch ở danh sách bên trên.',
    );
  return [
    block(
      'Mô hình nơi khác có, ở đây không thấy',
      absentModels(shown, missing, scope),
      'Không thiếu mô hình nào.',
    ),
    block(
      'Mục phần lớn nơi khác có, ở đây không có',
      missing.fields.map((one) => absentField(shown, one)),
      'Không thiếu mục nào.',
    ),
    block(
      'Thời hạn sớm hoặc muộn hơn phần lớn nơi khác',
      missing.deadlines.map((one) => otherDeadline(shown, one)),
      'Không có thời hạn nào lệch.',
    ),
    block(
      'Đơn vị chủ trì khác phần lớn nơi khác',
      missing.leads.map((one) => otherLead(shown, one)),
      'Không có đơn vị chủ trì nào lệch.',
    ),
    block(
      'Riêng kế hoạch này có',
      missing.peculiar.map((own) => [
        ownLink(own),
        `: ${own.model.title}`,
        own.standing === 'none' && h('span', { class: 'small soft' }, ' (không giống mô hình chung nào)'),
      ]),
      'Mọi mô hình ở đây đều có ở nơi khác, hoặc còn cần xem.',
    ),
  ];
}
