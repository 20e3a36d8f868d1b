import { h, type Tree } from '../../../src/tree/tree.ts';
import type { PlanChange } from '../../relearn/describe-change.ts';
import type { Relearned } from '../jobs/relearning.ts';
import { fateInWords, modelInWords, readingInWords } from './relearn-in-words.ts';

/** What taking new witnesses in would change, plan by plan. @param found null where nobody asked yet */
export const relearnBody = (found: Relearned | null): Tree => [
  h(
    'p',
    {},
    'Chữ trong một kế hoạch chỉ được đoán nhờ các văn bản làm chứng đã nhận trước đó. “Học lại” nhận thêm các kế hoạch mới làm chứng; trước khi ghi, xem từng kế hoạch sẽ đổi gì.',
  ),
  h(
    'form',
    { method: 'post', action: '/hoc-lai' },
    h('button', { class: 'button', name: 'ghi', value: '' }, 'Xem sẽ đổi gì'),
  ),
  found && foundBody(found),
];

const foundBody = (found: Relearned): Tree => [
  h('h2', {}, 'Văn bản làm chứng'),
  found.fates.length > 0
    ? list(found.fates.map((fate) => fateInWords(fate, found.names)))
    : h('p', {}, 'Vẫn là các văn bản như trước.'),
  found.plans.map((change) => changeBody(change, found)),
  found.plans.length === 0 && h('p', {}, 'Không kế hoạch nào đọc khác đi.'),
  found.entry !== null && [
    h('h2', {}, 'Mục ghi vào trang “Thay đổi”'),
    h('pre', { tabindex: '0', role: 'region', 'aria-label': 'Mục ghi vào trang “Thay đổi”' }, found.entry),
  ],
  found.files > 0
    ? h(
        'form',
        { method: 'post', action: '/hoc-lai' },
        h('p', {}, `${found.files} tệp sẽ được ghi.`),
        h('button', { class: 'button', name: 'ghi', value: found.sum }, 'Ghi các thay đổi này'),
      )
    : h('p', {}, 'Không có gì để ghi.'),
];

const changeBody = ({ plan, readings, models }: PlanChange, { names }: Relearned): Tree => [
  h('h2', {}, names.plans.get(plan) ?? plan),
  h('p', {}, `${readings.length} chỗ đọc và ${models.length} mô hình đổi.`),
  list([
    ...readings.map((one) => readingInWords(one, names)),
    ...models.map((one) => modelInWords(one, names)),
  ]),
];

const list = (lines: readonly string[]): Tree =>
  h(
    'ul',
    {},
    lines.map((line) => h('li', {}, line)),
  );
