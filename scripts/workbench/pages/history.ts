import { h, type Tree } from '../../../src/tree/tree.ts';
import type { FileText } from '../jobs/write.ts';
import { difference } from './parts.ts';

/** One write of this session. */
export interface ShownWrite {
  id: string;
  plan: string;
  what: string;
  time: string;
  undone: boolean;
  files: readonly FileText[];
  pages: number;
}

const undoForm = (id: string, back: string, key?: string): Tree =>
  h(
    'form',
    { method: 'post', action: `/nhat-ky/${id}/hoan-tac` },
    h('input', { type: 'hidden', name: 've', value: back }),
    h(
      'button',
      { class: 'button', 'data-key': key },
      'Hoàn tác',
      key !== undefined && [' ', h('kbd', {}, key.toUpperCase())],
    ),
  );

/** All that was written since the workbench was opened, newest first. */
export const historyBody = (writes: readonly ShownWrite[]): Tree => [
  h('p', {}, 'Mọi lần ghi từ khi mở bàn làm việc. Hoàn tác được chừng nào tệp chưa bị sửa tiếp ở nơi khác.'),
  writes.length === 0 && h('p', { class: 'soft' }, 'Chưa ghi gì.'),
  writes
    .toReversed()
    .map(({ id, plan, what, time, undone, files, pages }) =>
      h(
        'section',
        { class: 'bench-write' },
        h('h2', {}, `${what}`),
        h(
          'p',
          { class: 'soft' },
          `${plan}, ${time.slice(11, 19)} UTC, ${pages} trang đổi theo${undone ? ', đã hoàn tác' : ''}`,
        ),
        difference(files),
        !undone && undoForm(id, '/nhat-ky'),
      ),
    ),
];

/** What was written last, over the next page. @param now how the lines concerned read now */
export const writtenNotice = ({ id, what, files }: ShownWrite, now: Tree, back: string): Tree =>
  h(
    'aside',
    { class: 'bench-notice', role: 'status' },
    h('p', {}, h('strong', {}, `Đã ghi: ${what}. `), now),
    h('details', {}, h('summary', {}, 'Khác biệt trong tệp'), difference(files)),
    undoForm(id, back, 'u'),
  );
