import { h, type Tree } from '../../../src/tree/tree.ts';
import type { PlanOverview } from '../jobs/overview.ts';

/** What waits in a plan, counted. */
const waitingIn = ({ waiting }: PlanOverview): number =>
  Object.values(waiting).reduce((sum, count) => sum + count, 0);

const cell = (value: number): Tree => h('td', { class: 'number' }, value === 0 ? '–' : String(value));

function row(plan: PlanOverview): Tree {
  const { id, name, models, tasks, waiting, replacedBy, withdrawn } = plan;
  return h(
    'tr',
    {},
    h(
      'th',
      { scope: 'row' },
      h('a', { href: `/ke-hoach/${id}/` }, name),
      withdrawn && h('span', { class: 'tag' }, 'đã rút'),
      replacedBy !== null && h('span', { class: 'tag' }, `đã được ${replacedBy} thay`),
    ),
    cell(models),
    cell(tasks),
    cell(waiting.glyph + waiting.word),
    cell(waiting.member),
    cell(waiting.mask),
    cell(waiting.anomaly),
    h(
      'td',
      {},
      h(
        'a',
        { class: 'button', href: `/soat/${id}` },
        waitingIn(plan) > 0 ? `Soát ${waitingIn(plan)} mục` : 'Không còn mục chờ',
      ),
    ),
  );
}

const heads = [
  'Mô hình',
  'Nhiệm vụ',
  'Chữ chưa chắc',
  'Mô hình chưa xác định',
  'Chỗ đã che',
  'Điểm cần kiểm tra',
];

/** The plans, and what waits in each. @param news what is told first */
export const homeBody = (plans: readonly PlanOverview[], news: string | null): Tree => [
  news !== null && h('p', { class: 'bench-notice', role: 'status' }, news),
  h(
    'ol',
    { 'aria-label': 'Các bước' },
    [
      'Thả tệp vào ô dưới đây: xem máy đọc được gì, chưa ghi gì.',
      'Bấm “Thêm vào” để tệp thành một kế hoạch.',
      'Soát: quyết định các chỗ máy chưa chắc, mỗi lần một mục.',
      'Dựng và xuất bản: dựng trang, rồi gói lại để bàn giao.',
    ].map((step) => h('li', {}, step)),
  ),
  dropZone(),
  h('h2', {}, 'Các kế hoạch'),
  planTable(plans),
];

/** The plans by what waits in them, the fullest first. */
export const fullestFirst = (plans: readonly PlanOverview[]): PlanOverview[] =>
  plans.toSorted((one, other) => waitingIn(other) - waitingIn(one));

/** The queues of all plans. @param done whether all of them were gone through just now */
export const queuesBody = (plans: readonly PlanOverview[], done: boolean): Tree => [
  done && h('p', { class: 'bench-notice', role: 'status' }, 'Đã đi hết hàng chờ của mọi kế hoạch.'),
  h(
    'p',
    { class: 'bench-actions' },
    h(
      'a',
      { class: 'button', href: '/soat-tat-ca', 'data-key': 'b', 'aria-keyshortcuts': 'b' },
      'Soát lần lượt mọi kế hoạch ',
      h('kbd', {}, 'B'),
    ),
  ),
  h(
    'p',
    {},
    'Mỗi lần một mục: một phím quyết định rồi sang mục sau. Các chỗ cùng một dạng được quyết định cùng lúc, và chỉ những chỗ đang hiện trên màn hình.',
  ),
  planTable(fullestFirst(plans)),
];

const planTable = (plans: readonly PlanOverview[]): Tree => [
  h('p', { class: 'soft' }, 'Bốn cột số cuối đếm mục chờ: các chỗ cùng một dạng là một mục.'),
  h(
    'div',
    { class: 'table-scroll', tabindex: '0', role: 'region', 'aria-label': 'Các kế hoạch và số mục chờ' },
    h(
      'table',
      {},
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          h('th', { scope: 'col' }, 'Kế hoạch'),
          heads.map((head) => h('th', { scope: 'col', class: 'number' }, head)),
          h('th', { scope: 'col' }, 'Việc'),
        ),
      ),
      h('tbody', {}, plans.map(row)),
    ),
  ),
];

/** Where a file is dropped or chosen. Works without a script: a file can be dropped on the field itself. */
export const dropZone = (): Tree =>
  h(
    'form',
    { class: 'bench-drop', method: 'post', action: '/thu', enctype: 'multipart/form-data' },
    h(
      'label',
      {},
      h('strong', {}, 'Thả một kế hoạch vào đây, hoặc bấm để chọn tệp'),
      h('span', { class: 'soft' }, 'Word, Excel, PDF, bản quét, trang web hay văn bản thuần; tối đa 50 MB.'),
      h('span', { class: 'soft' }, 'Tệp chỉ được đọc trên máy này. Chưa ghi gì cho đến khi bấm “Thêm vào”.'),
      h('input', { type: 'file', name: 'tep', required: true, 'data-send': true }),
    ),
    h('button', { class: 'button' }, 'Đọc thử'),
  );

/** Who reviews: asked once. */
export const whoBody = (by: string, at: string, back: string): Tree =>
  h(
    'form',
    { class: 'bench-form', method: 'post', action: '/ten' },
    h('p', {}, 'Mỗi quyết định ghi tên người và ngày. Chỉ hỏi một lần; đổi lúc nào cũng được.'),
    h('input', { type: 'hidden', name: 've', value: back }),
    h(
      'label',
      { class: 'bench-field' },
      h('span', {}, 'Tên người hoặc nhóm soát'),
      h('input', { type: 'text', name: 'by', required: true, value: by, autofocus: true }),
    ),
    h(
      'label',
      { class: 'bench-field' },
      h('span', {}, 'Ngày ghi vào quyết định'),
      h('input', { type: 'date', name: 'at', required: true, value: at }),
    ),
    h('button', { class: 'button' }, 'Lưu'),
  );
