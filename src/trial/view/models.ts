import { printedLines } from '../../citation/citation.ts';
import { numeralOf } from '../../domain/model-key.ts';
import { modelUrl } from '../../domain/urls.ts';
import { h, type Tree, type TreeElement } from '../../tree/tree.ts';
import { bearingsOf } from '../findings/bearings.ts';
import type { OwnModel } from '../findings/own-models.ts';
import {
  canonicalTitle,
  compareButton,
  counterpartLink,
  listed,
  ownFragment,
  percent,
  printedPath,
  type Shown,
} from './context.ts';

/** What each standing is called. */
export const standingLabels: Record<OwnModel['standing'], string> = {
  sure: 'Chắc',
  check: 'Cần xem',
  none: 'Không thấy',
};

/** The number of others that are named; the rest are counted. */
const MOST_NAMED = 6;

function sureTree(shown: Shown, { slugs, counterparts }: OwnModel): Tree {
  return slugs.map(({ slug, score, relation }) =>
    h(
      'p',
      {},
      h('span', { class: 'tag' }, standingLabels.sure),
      ' ',
      relation === 'partial' ? 'Trùng một phần với ' : 'Là ',
      h('a', { href: shown.href(modelUrl(slug)) }, canonicalTitle(shown, slug)),
      score === null ? '. ' : ` (${percent(score)}). `,
      counterparts.length === 0
        ? 'Chưa kế hoạch nào khác có.'
        : [
            'Ở kế hoạch khác: ',
            listed(counterparts.slice(0, MOST_NAMED).map((one) => counterpartLink(shown, one))),
            counterparts.length > MOST_NAMED ? ` và ${counterparts.length - MOST_NAMED} mô hình nữa.` : '.',
          ],
    ),
  );
}

/** What a person may look at besides: a title that names two canonical models is surely joined to one. */
const besidesTree = (shown: Shown, { besides }: OwnModel): Tree =>
  besides.map(({ model, probability }) =>
    h(
      'p',
      {},
      h('span', { class: 'tag tag-status' }, standingLabels.check),
      ' Tên còn như nói tới ',
      h('a', { href: shown.href(modelUrl(model)) }, canonicalTitle(shown, model)),
      ` (${percent(probability)}).`,
    ),
  );

function openTree(shown: Shown, { standing, candidates, reason }: OwnModel): Tree {
  return [
    h('p', {}, h('span', { class: 'tag tag-status' }, standingLabels[standing]), ' ', reason ?? ''),
    candidates.length > 0 &&
      h(
        'ul',
        { class: 'trial-candidates' },
        candidates.map((candidate) =>
          h(
            'li',
            {},
            h('a', { href: shown.href(modelUrl(candidate.model)) }, canonicalTitle(shown, candidate.model)),
            ` (${percent(candidate.probability)})`,
            candidate.for.length > 0 &&
              h('span', { class: 'small soft trial-reason' }, `Hợp: ${candidate.for.join('; ')}`),
            candidate.against.length > 0 &&
              h('span', { class: 'small soft trial-reason' }, `Không hợp: ${candidate.against.join('; ')}`),
          ),
        ),
      ),
  ];
}

function warningTree(shown: Shown, { model, sameNumber }: OwnModel): Tree {
  if (sameNumber.length === 0) return null;
  return h(
    'p',
    { class: 'trial-warning' },
    h('strong', {}, 'Cùng số, khác mô hình: '),
    `số ${model.number} ở `,
    listed(sameNumber.map((one) => [counterpartLink(shown, one), ` là “${one.model.title}”`])),
    '.',
  );
}

/** The models that it may be, of other plans: what is compared where nothing is sure. */
function comparedWith({ others }: Shown, { counterparts, candidates }: OwnModel) {
  if (counterparts.length > 0) return counterparts.map(({ model }) => model);
  const [first] = candidates;
  return first ? others.models.filter(({ models }) => models.includes(first.model)) : [];
}

function modelTree(shown: Shown, own: OwnModel): TreeElement {
  const { model, standing } = own;
  return h(
    'li',
    { class: 'trial-model', id: ownFragment(model), 'data-standing': standing },
    h(
      'h3',
      {},
      h('span', { class: 'numeral' }, numeralOf(model)),
      ` ${model.title} `,
      h('span', { class: 'small soft' }, printedLines(model.lines)),
    ),
    standing === 'sure' ? sureTree(shown, own) : openTree(shown, own),
    besidesTree(shown, own),
    warningTree(shown, own),
    h('p', { class: 'no-print' }, compareButton(model, comparedWith(shown, own).slice(0, 3))),
  );
}

/** How near a task is to a canonical model. */
export const strengthLabels = { strong: 'liên quan trực tiếp', weak: 'liên quan một phần' } as const;

/** A plan of tasks: which of them bear on canonical models, and on which. */
function tasksTree(shown: Shown): Tree {
  const { trial, href } = shown;
  const bearings = bearingsOf(trial);
  const found =
    bearings.length === 0
      ? 'không nhiệm vụ nào có từ ngữ của mô hình chung.'
      : `${bearings.length} có từ ngữ của mô hình chung; cần người xem.`;
  return [
    h('p', {}, `Văn bản không có mô hình đánh số nào. Trong ${trial.plan.tasks.length} nhiệm vụ, ${found}`),
    h(
      'ul',
      { class: 'trial-findings' },
      bearings.map(({ task, models }) =>
        h(
          'li',
          {},
          [printedPath(task), `${task.title} `].filter((part) => part !== null).join('. '),
          h('span', { class: 'small soft' }, printedLines(task.lines)),
          models.map(({ slug, strength }) =>
            h(
              'span',
              { class: 'trial-reason' },
              h('span', { class: 'tag' }, strengthLabels[strength]),
              ' ',
              h('a', { href: href(modelUrl(slug)) }, canonicalTitle(shown, slug)),
            ),
          ),
        ),
      ),
    ),
  ];
}

/** The models of the tried plan, each beside those of other plans; of a plan without models its tasks. */
export function modelsTree(shown: Shown, own: readonly OwnModel[]): Tree {
  if (own.length > 0)
    return h(
      'ol',
      { class: 'trial-models' },
      own.map((one) => modelTree(shown, one)),
    );
  return shown.trial.plan.tasks.length > 0
    ? tasksTree(shown)
    : h('p', {}, 'Văn bản không có mô hình hay nhiệm vụ nào để đối chiếu.');
}
