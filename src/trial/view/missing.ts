import { fieldNames } from '../../domain/fields.ts';
import { timeInWords } from '../../domain/time.ts';
import { numeralOf } from '../../domain/model-key.ts';
import { modelUrl } from '../../domain/urls.ts';
import { h, type Tree, type TreeElement } from '../../tree/tree.ts';
import type { Trial } from '../data/trial.ts';
import type { AbsentField, Missing, OtherDeadline, OtherLead } from '../findings/missing.ts';
import type { OwnModel } from '../findings/own-models.ts';
import type { Scope } from '../findings/scope.ts';
import { compareButton, counterpartLink, listed, ownFragment, taskName, type Shown } from './context.ts';

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
  models.map(({ canonical, holders, plans: many, mayBe, tasks }) => [
    h('a', { href: shown.href(modelUrl(canonical.slug)) }, canonical.title),
    `: ${many}/${plans.length} kế hoạch có (`,
    holdersOf(shown, holders),
    ').',
    mayBe.length + tasks.length > 0 &&
      h(
        'span',
        { class: 'trial-reason' },
        'Có thể đã có: ',
        listed([...mayBe.map(ownLink), ...tasks.map(taskName)]),
        ', cần xem.',
      ),
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
    missing.onlyIf !== null && h('p', { class: 'notice' }, onlyIfWords(missing.onlyIf)),
    block(
      'Mô hình nơi khác có, ở đây không thấy',
      absentModels(shown, missing, scope),
      'Không thiếu mô hình nào.',
    ),
    comparedTree(shown, missing),
    shown.trial.plan.models.length > 0 &&
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

/** Under what condition the list of what is missing says anything. @param programme its name */
export const onlyIfWords = (programme: string): string =>
  `Văn bản không nêu chương trình, và không mô hình nào ở đây chắc chắn là của ${programme}: danh sách sau chỉ đúng nếu đây là kế hoạch của ${programme}.`;

/** Why fields, deadlines and leads are not compared; null where they are. */
export function whyNotCompared({ plan }: Trial, { compared }: Missing): string | null {
  if (compared > 0) return null;
  return plan.models.length === 0
    ? 'Văn bản không có mô hình đánh số nào, nên không so được mục, thời hạn và đơn vị chủ trì.'
    : 'Không mô hình nào ở đây chắc chắn trùng với mô hình trong phạm vi so, nên không so được mục, thời hạn và đơn vị chủ trì.';
}

/** What is said of each model that others surely have too. */
function comparedTree(shown: Shown, missing: Missing): Tree {
  const why = whyNotCompared(shown.trial, missing);
  if (why !== null) return h('p', {}, why);
  const among = `ở ${missing.compared} mô hình so được`;
  return [
    block(
      'Mục phần lớn nơi khác có, ở đây không có',
      missing.fields.map((one) => absentField(shown, one)),
      `Không thiếu mục nào ${among}.`,
    ),
    block(
      'Thời hạn sớm hoặc muộn hơn phần lớn nơi khác',
      missing.deadlines.map((one) => otherDeadline(shown, one)),
      `Không thấy thời hạn nào lệch ${among}.`,
    ),
    block(
      'Đơn vị chủ trì khác phần lớn nơi khác',
      missing.leads.map((one) => otherLead(shown, one)),
      `Không thấy đơn vị chủ trì nào lệch ${among}.`,
    ),
  ];
}
