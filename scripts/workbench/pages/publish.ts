import { h, type Tree } from '../../../src/tree/tree.ts';
import type { Relearned } from '../jobs/relearning.ts';
import { clock } from './parts.ts';
import { tellChange, tellWitness } from './tell-witness.ts';

/** What lies there to be handed over: its place, and when it was made; null where there is none. */
export interface Made {
  path: string;
  time: Date;
}

const madeLine = (what: string, made: Made | null): Tree =>
  made !== null && h('p', {}, `${what}: `, h('code', {}, made.path), `, lúc ${clock(made.time)}.`);

/** Building the whole site, and handing it over. @param site the address of the one that is built */
export const publishBody = (site: string | null, folder: Made | null, pack: Made | null): Tree => [
  h(
    'p',
    {},
    'Sau mỗi quyết định, trang liên quan đã xem được ngay ở đây. “Dựng trang” dựng toàn bộ trang công bố vào thư mục dist; “Xuất bản” dựng rồi gói lại thành tệp doi-chieu.zip để bàn giao.',
  ),
  h(
    'div',
    { class: 'bench-actions' },
    h('form', { method: 'post', action: '/dung' }, h('button', { class: 'button' }, 'Dựng trang')),
    h('form', { method: 'post', action: '/xuat-ban' }, h('button', { class: 'button' }, 'Xuất bản')),
  ),
  madeLine('Thư mục trang đã dựng', folder),
  madeLine('Gói để bàn giao', pack),
  site !== null &&
    h(
      'p',
      {},
      h('a', { class: 'button', href: site, rel: 'noopener', target: '_blank' }, 'Mở trang đã dựng'),
    ),
];

/** What taking new witnesses in would change, plan by plan. */
export function relearnBody(found: Relearned | null): Tree {
  return [
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
    found && [
      h('h2', {}, 'Văn bản làm chứng'),
      h(
        'ul',
        {},
        found.sentences.map((line) => h('li', {}, tellWitness(line))),
      ),
      found.plans.map(({ plan, readings, models }) => [
        h('h2', {}, plan),
        h('p', {}, `${readings.length} chỗ đọc và ${models.length} mô hình đổi.`),
        h(
          'ul',
          {},
          [...readings, ...models].map((line) => h('li', {}, tellChange(line))),
        ),
      ]),
      found.plans.length === 0 && h('p', {}, 'Không kế hoạch nào đọc khác đi.'),
      found.files > 0
        ? h(
            'form',
            { method: 'post', action: '/hoc-lai' },
            h('p', {}, `${found.files} tệp sẽ được ghi.`),
            h('button', { class: 'button', name: 'ghi', value: found.sum }, 'Ghi các thay đổi này'),
          )
        : h('p', {}, 'Không có gì để ghi.'),
    ],
  ];
}
