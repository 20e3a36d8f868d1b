import type { Step } from '../../receive/reader/reader.ts';
import { h, type Tree } from '../../../src/tree/tree.ts';

/** What a page shows of work that takes a while. */
export interface ShownJob {
  id: string;
  steps: readonly Step[];
  output: readonly string[];
  state: 'running' | 'done' | 'refused';
  why: string;
  next: string;
  stop: (() => void) | null;
}

/** "trang 7 / 26" */
const stepLine = ({ what, done, total }: Step): string =>
  total === null ? (done > 0 ? `${what} ${done}` : what) : `${what} ${done} / ${total}`;

/** Progress; the page asks for it again by itself. */
export function jobBody({ id, steps, output, state, why, next, stop }: ShownJob): Tree {
  return h(
    'section',
    { class: 'bench-job', 'data-job': state === 'running' && id, 'aria-live': 'polite' },
    h(
      'ol',
      {},
      steps.map((step, at) =>
        h(
          'li',
          { class: at === steps.length - 1 && state === 'running' ? 'now' : undefined },
          stepLine(step),
        ),
      ),
    ),
    output.length > 0 && h('pre', { tabindex: '0' }, output.slice(-12).join('\n')),
    state === 'running' &&
      h(
        'form',
        { method: 'post', action: `/viec/${id}/dung` },
        h('p', { class: 'soft' }, 'Đang làm; trang tự cập nhật. Có thể sang trang khác: việc vẫn chạy.'),
        stop && h('button', { class: 'button' }, 'Dừng lại'),
      ),
    state === 'refused' && h('p', { class: 'bench-refusal', role: 'alert' }, why),
    state === 'refused' && h('p', {}, h('a', { class: 'button', href: '/' }, 'Về danh sách')),
    state === 'done' && h('p', {}, h('a', { class: 'button', href: next, 'data-next': true }, 'Xem kết quả')),
    // Without a script the page is loaded again.
    state === 'running' && h('noscript', {}, h('meta', { 'http-equiv': 'refresh', content: '2' })),
  );
}
