import { h, type Tree } from '../../../src/tree/tree.ts';
import { clock } from './parts.ts';

/** What lies there to be handed over: its place, and when it was made; null where there is none. */
export interface Made {
  path: string;
  time: Date;
}

const madeLine = (what: string, made: Made | null): Tree =>
  made !== null && h('p', {}, `${what}: `, h('code', {}, made.path), `, lúc ${clock(made.time)}.`);

/**
 * Building the whole site, and handing it over.
 *
 * @param site the address of the one that is built
 * @param running what is under way of it, by its id and name; null where nothing is
 */
export const publishBody = (
  site: string | null,
  folder: Made | null,
  pack: Made | null,
  running: { id: string; title: string } | null,
): Tree => [
  running !== null &&
    h(
      'p',
      { class: 'bench-notice', role: 'status' },
      `Đang chạy: ${running.title}. `,
      h('a', { href: `/viec/${running.id}` }, 'Xem tiến độ'),
    ),
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
  pack !== null &&
    h('p', { class: 'soft' }, 'Giải nén gói rồi mở index.html là đọc được, không cần mạng hay máy chủ.'),
  site !== null &&
    h(
      'p',
      {},
      h('a', { class: 'button', href: site, rel: 'noopener', target: '_blank' }, 'Mở trang đã dựng'),
    ),
];
