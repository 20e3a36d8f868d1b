import { fieldIds, fieldNames } from '../../../src/domain/fields.ts';
import type { Model } from '../../../src/domain/plan.ts';
import { h, type Tree } from '../../../src/tree/tree.ts';
import type { PlanState } from '../jobs/plan-state.ts';
import { choice, field, hidden, seen } from './parts.ts';

/** What can be corrected in a model, by the name of the change. */
const changes = [
  ['number', 'Số: văn bản in sai hoặc trùng số'],
  ['title', 'Tên: đọc thừa hoặc thiếu chữ'],
  ['group', 'Nhóm'],
  ['field', 'Mục: một đoạn thuộc mục khác'],
  ['deadline', 'Thời hạn'],
  ['lead', 'Đơn vị chủ trì'],
] as const;

/** What a person fills in for each of them, or sees filled in. */
function valueField(change: string, state: PlanState, model: Model): Tree {
  switch (change) {
    case 'number':
      return field('Số đúng', 'value', { inputmode: 'numeric', required: true, value: '' });
    case 'title':
      return field('Tên đúng', 'value', { required: true, value: model.title });
    case 'group':
      return choice(
        'Nhóm đúng',
        'value',
        [
          ['', 'không nhóm nào'] as const,
          ...state.plan.groups.map(({ index, title }) => [index, `${index}. ${title}`] as const),
        ],
        model.group ?? '',
      );
    case 'field':
      return choice(
        'Mục đúng',
        'value',
        fieldIds.map((id) => [id, fieldNames[id]] as const),
      );
    case 'deadline':
      return field(
        'Thời hạn đúng',
        'value',
        { required: true },
        'Viết như 2025-12-31, 2025-06, 2025-Q2, 2025, 2023/2025, hoặc ongoing (thường xuyên).',
      );
    default:
      return choice(
        'Đơn vị đúng',
        'value',
        state.units.map(({ slug, name }) => [slug, name] as const),
      );
  }
}

/** The lines of a model, to say on which one the words stand. */
function lineChoice({ text }: PlanState, change: string, model: Model): Tree {
  const [first, last] = model.lines;
  const to = change === 'number' ? first : last;
  const lines = text.lines.slice(first - 1, to).filter((line) => line.text.trim() !== '');
  return choice(
    'Dòng',
    'line',
    lines.map((line) => [String(line.number), `${line.number}: ${line.text.trim().slice(0, 110)}`] as const),
    String(first),
  );
}

/** Forms by which a person corrects what was read of a model. */
export function correctionForms(state: PlanState, model: Model): Tree {
  return h(
    'section',
    { id: 'sua', 'aria-label': 'Sửa cách đọc' },
    h('h2', {}, 'Sửa cách đọc'),
    h(
      'p',
      { class: 'soft' },
      'Chữ của văn bản giữ nguyên. Quyết định ghi cùng lý do, và hiện ở trang của mô hình và của kế hoạch.',
    ),
    changes.map(([change, label]) =>
      h(
        'details',
        { class: 'bench-more' },
        h('summary', {}, label),
        readingForm(state, change, [
          lineChoice(state, change, model),
          field(
            'Chữ làm căn cứ trên dòng đó (để trống: lấy cả dòng)',
            'quote',
            {},
            change === 'lead' ? 'Tên đơn vị như văn bản in.' : undefined,
          ),
          valueField(change, state, model),
        ]),
      ),
    ),
  );
}

/** Says that a task is none. */
export const taskForm = (state: PlanState, line: number): Tree =>
  readingForm(state, 'task', [hidden('line', String(line)), hidden('value', 'khong')]);

const lineField = (value = ''): Tree =>
  field('Dòng (số dòng ở trang toàn văn)', 'line', { inputmode: 'numeric', required: true, value });

/** Gives the model whose heading stands on one of these lines its number. */
export const numberForm = (state: PlanState, lines: readonly number[]): Tree =>
  readingForm(state, 'number', [
    lines.length > 0
      ? choice(
          'Tiêu đề mô hình ở dòng',
          'line',
          lines.map((line) => [
            String(line),
            `${line}: ${(state.text.lines[line - 1]?.text ?? '').trim().slice(0, 110)}`,
          ]),
          String(lines.at(-1)),
        )
      : lineField(),
    field('Số đúng', 'value', { inputmode: 'numeric', required: true }),
  ]);

/** Forms for what stands on the page of no model. */
export const planForms = (state: PlanState): Tree =>
  h(
    'section',
    { id: 'sua', 'aria-label': 'Sửa cách đọc' },
    h('h2', {}, 'Sửa cách đọc'),
    h('p', { class: 'soft' }, 'Sửa một mô hình: mở trang của nó. Ở đây là những gì chưa có trang riêng.'),
    h(
      'details',
      { class: 'bench-more' },
      h('summary', {}, 'Một mô hình in sai hoặc trùng số nên chưa có trang riêng'),
      numberForm(state, []),
    ),
    h(
      'details',
      { class: 'bench-more' },
      h('summary', {}, 'Một đoạn văn là nhiệm vụ'),
      readingForm(state, 'task', [lineField(), hidden('value', 'co')]),
    ),
  );

function readingForm(state: PlanState, change: string, fields: Tree): Tree {
  return h(
    'form',
    { class: 'bench-form', method: 'post', action: `/ke-hoach/${state.id}/sua` },
    seen(state),
    hidden('change', change),
    fields,
    field('Lý do', 'reason', { required: true }),
    h('p', { class: 'bench-actions' }, h('button', { class: 'button' }, 'Xem khác biệt trước khi ghi')),
  );
}
