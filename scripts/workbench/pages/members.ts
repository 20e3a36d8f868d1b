import { relations } from '../../../src/domain/concordance.ts';
import { planModelUrl } from '../../../src/domain/ids.ts';
import { isSameModel, numeralOf } from '../../../src/domain/model-key.ts';
import { relationLabels } from '../../../src/names.ts';
import { h, type Tree } from '../../../src/tree/tree.ts';
import type { PlanState } from '../jobs/plan-state.ts';
import type { OpenMember } from '../jobs/queue.ts';
import { candidatesTable } from './candidates.ts';
import { decisionForm, keyButton, placeList, wholeLine, type ItemView } from './item-parts.ts';
import { choice, field } from './parts.ts';

/** A model beside the canonical models that it may be. */
export function memberPanels(item: OpenMember, view: ItemView): Tree {
  const { state } = view;
  const { open } = item;
  const model = state.plan.models.find((one) => isSameModel(one, open))!;
  return [
    h(
      'section',
      { 'aria-label': 'Mô hình trong kế hoạch' },
      h('h2', {}, `${state.plan.itemWord} ${numeralOf(open)}. ${open.title}`),
      h('p', {}, h('a', { href: planModelUrl(state.id, open) }, 'Xem cả mô hình')),
      item.candidates.length > 0 && h('p', {}, open.reason),
      placeList(state, [wholeLine(model.lines[0])], false),
      Object.values(model.fields)
        .flat()
        .slice(0, 3)
        .map(({ label, text }) => [h('h3', {}, label || 'Nội dung'), h('p', {}, text.slice(0, 600))]),
    ),
    h(
      'section',
      { 'aria-label': 'Các mô hình chung' },
      decisionForm(
        view,
        item.key,
        candidatesTable(item.candidates, state),
        choice(item.candidates.length > 0 ? 'Hoặc mô hình chung khác' : 'Mô hình chung đã có', 'other', [
          ['', '–'],
          ...state.models.map(({ slug, title }) => [slug, title] as const),
        ]),
        choice(
          'Quan hệ',
          'relation',
          relations.map((relation) => [relation, relationLabels[relation]] as const),
          'same',
        ),
        field('Lý do (cần khi quan hệ không phải “cùng mô hình”)', 'reason'),
        h(
          'p',
          { class: 'bench-actions' },
          keyButton('other', 'x', 'Ghi mô hình chung đã chọn ở ô trên'),
          keyButton('none', 'g', 'Không phải mô hình chung nào'),
        ),
        h(
          'p',
          { class: 'soft' },
          '“Không phải mô hình chung nào”: chỉ kế hoạch này có, không đem so với nơi khác. “Mô hình mới”: có trang riêng để các kế hoạch khác cùng so.',
        ),
        newModel(open.title, state),
      ),
    ),
  ];
}

/** A form for a model that no plan had before. */
function newModel(title: string, { programmes, plan }: PlanState): Tree {
  const programme = programmes.find(({ slug, default: byDefault }) =>
    plan.programme === null ? byDefault : slug === plan.programme,
  );
  return h(
    'details',
    { class: 'bench-more' },
    h('summary', {}, 'Đây là mô hình mới: thêm mô hình chung'),
    field('Tên mô hình chung', 'model-title', { value: title }),
    choice(
      'Nhóm',
      'model-group',
      (programme?.groups ?? []).map(({ slug, title: name }) => [slug, name] as const),
    ),
    field('Tên trong địa chỉ (để trống: lấy từ tên)', 'model-slug', { pattern: '[a-z0-9]+(-[a-z0-9]+)*' }),
    h(
      'p',
      { class: 'soft' },
      'Mô hình chung mới có thể làm đổi đề xuất ở kế hoạch khác; các trang đó được ghi cùng lúc.',
    ),
    keyButton('new', 'm', 'Thêm mô hình chung và ghi'),
  );
}
