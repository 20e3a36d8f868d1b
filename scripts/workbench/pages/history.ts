import { h, type Tree } from '../../../src/tree/tree.ts';
import type { Write, WritesPage } from '../journal/journal.ts';
import { clock, difference } from './parts.ts';
import { capitalised } from '../../../src/vietnamese/capitalised.ts';

/** Writes on one page of the history. */
export const MOST_WRITES = 40;

/** Bytes that were replaced are not kept: only what was added, or typed, can be taken back. */
const canGoBack = ({ undone, files }: Write): boolean =>
  undone === null && files.every(({ before, lines }) => before === null || lines !== null);

const undoForm = (id: string, back: string, key?: string): Tree =>
  h(
    'form',
    { method: 'post', action: `/nhat-ky/${id}/hoan-tac` },
    h('input', { type: 'hidden', name: 've', value: back }),
    h(
      'button',
      { class: 'button', 'data-key': key, 'aria-keyshortcuts': key },
      'Hoàn tác',
      key !== undefined && [' ', h('kbd', {}, key.toUpperCase())],
    ),
  );

/** All that was written on this machine, newest first. @param from how many newer ones are on other pages */
export const historyBody = ({ writes, older }: WritesPage, from: number): Tree => [
  h(
    'p',
    {},
    'Mọi lần ghi bằng bàn làm việc trên máy này, kể cả của những lần mở trước. Hoàn tác trả tệp về như trước lần ghi đó; nếu sau đó tệp còn được sửa ở chỗ khác thì chỗ sửa ấy được giữ, và bạn xem khác biệt trước.',
  ),
  writes.length === 0 && h('p', { class: 'soft' }, 'Chưa ghi gì.'),
  writes.map(shownWrite),
  h(
    'p',
    { class: 'bench-actions' },
    from > 0 &&
      h('a', { class: 'button', href: `/nhat-ky?tu=${Math.max(0, from - MOST_WRITES)}` }, 'Mới hơn'),
    older > 0 && h('a', { class: 'button', href: `/nhat-ky?tu=${from + MOST_WRITES}` }, `Cũ hơn (${older})`),
  ),
];

function shownWrite(write: Write): Tree {
  const { id, plan, what, time, by, undone, files, pages } = write;
  const facts = [clock(time), by, plan, `${pages} trang đổi theo`].filter((fact) => fact !== null);
  return h(
    'section',
    { class: 'bench-write' },
    h('h2', {}, capitalised(what)),
    h('p', { class: 'soft' }, facts.join(' · '), undone !== null && ` · đã hoàn tác ${clock(undone)}`),
    difference(files),
    canGoBack(write) && undoForm(id, '/nhat-ky'),
    !canGoBack(write) &&
      undone === null &&
      h('p', { class: 'soft' }, 'Lần ghi này thay cả tệp nhị phân nên không hoàn tác bằng nút được.'),
  );
}

/** What was written last, over the next page. @param now how the lines concerned read now */
export const writtenNotice = (write: Write, now: Tree, back: string): Tree =>
  h(
    'div',
    { class: 'bench-notice', role: 'status' },
    h('p', {}, h('strong', {}, `Đã ghi: ${write.what}. `), now),
    h('details', {}, h('summary', {}, 'Khác biệt trong tệp'), difference(write.files)),
    canGoBack(write) && undoForm(write.id, back, 'u'),
  );
