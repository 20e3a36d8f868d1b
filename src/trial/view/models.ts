import { numeralOf } from '../../domain/model-key.ts';
import { modelUrl } from '../../domain/urls.ts';
import { h, type Tree, type TreeElement } from '../../tree/tree.ts';
import type { OwnModel } from '../findings/own-models.ts';
import {
  canonicalTitle,
  compareButton,
  counterpartLink,
  linesOf,
  listed,
  ownFragment,
  percent,
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
      h('span', { class: 'small soft' }, linesOf([...range(model.lines)])),
    ),
    standing === 'sure' ? sureTree(shown, own) : openTree(shown, own),
    warningTree(shown, own),
    h('p', { class: 'no-print' }, compareButton(model, comparedWith(shown, own).slice(0, 3))),
  );
}

function* range([first, last]: readonly [number, number]): Generator<number> {
  for (let line = first; line <= last; line += 1) yield line;
}

/** The models of the tried plan, each beside those of other plans. */
export const modelsTree = (shown: Shown, own: readonly OwnModel[]): Tree =>
  own.length === 0
    ? h('p', {}, 'Văn bản không có mô hình đánh số nào để đối chiếu.')
    : h(
        'ol',
        { class: 'trial-models' },
        own.map((one) => modelTree(shown, one)),
      );
