import type { KeptDecision } from '../../../src/domain/decisions.ts';
import { numeralOf } from '../../../src/domain/model-key.ts';
import { dayInWords } from '../../../src/domain/time.ts';
import { anomalyLabel } from '../../../src/names.ts';
import { h, type Tree } from '../../../src/tree/tree.ts';
import { isKept } from '../../correct/kept.ts';
import type { PlanState } from '../jobs/plan-state.ts';
import type { QueueItem } from '../jobs/queue.ts';
import { hidden, seen } from './parts.ts';

const groups: Record<QueueItem['kind'], string> = {
  glyph: 'Chữ mất bảng mã trong phông',
  word: 'Chữ bị mất hoặc chưa chắc',
  member: 'Mô hình chưa xác định',
  mask: 'Dữ liệu cá nhân đã che',
  anomaly: 'Điểm cần kiểm tra lại',
};

/** An item in one line. */
function label(item: QueueItem): string {
  switch (item.kind) {
    case 'glyph':
      return `mã ${item.code} của phông ${item.font}: ${item.candidates[0]?.text ?? 'chưa biết chữ nào'} · ${item.places.length} chỗ`;
    case 'word':
      return `“${item.received}” → ${item.unread ? 'chưa có cách đọc' : `“${item.offered}”`} · ${item.places.length} chỗ, dòng ${item.places[0]!.line}`;
    case 'member':
      return `${numeralOf(item.open)}. ${item.open.title}`;
    case 'mask':
      return `dòng ${item.mask.line}: ${item.text}`;
    case 'anomaly':
      return `${anomalyLabel(item.anomaly.kind)}: ${item.anomaly.message}`;
  }
}

/** All that waits in one plan, in the order in which it is asked. */
export function queueBody(state: PlanState, items: readonly QueueItem[]): Tree {
  const [first] = items;
  const kinds = (Object.keys(groups) as QueueItem['kind'][]).map(
    (kind) => [kind, items.filter((item) => item.kind === kind)] as const,
  );
  return [
    h(
      'p',
      { class: 'bench-actions' },
      first
        ? h(
            'a',
            { class: 'button', href: `/soat/${state.id}/${first.key}`, 'data-key': 'b' },
            'Bắt đầu ',
            h('kbd', {}, 'B'),
          )
        : 'Không còn gì chờ quyết định.',
      h('a', { class: 'button', href: `/ke-hoach/${state.id}/` }, 'Xem kế hoạch'),
      !first && h('a', { class: 'button', href: '/xuat-ban' }, 'Bước sau: dựng và xuất bản'),
    ),
    kinds.map(
      ([kind, own]) =>
        own.length > 0 && [
          h('h2', {}, `${groups[kind]}: ${own.length}`),
          h(
            'ul',
            { class: 'bench-queue' },
            own.map((item) => h('li', {}, h('a', { href: `/soat/${state.id}/${item.key}` }, label(item)))),
          ),
        ],
    ),
    keptList(state),
  ];
}

/** What persons looked at and leave as it is, with a way to ask again. */
function keptList(state: PlanState): Tree {
  const { id, plan, corrections } = state;
  const label = (one: KeptDecision): string => {
    if (one.keep === 'masked') return `Vẫn che ở dòng ${one.line}.`;
    const isFound = plan.anomalies.some((anomaly) => isKept(anomaly, one));
    return isFound ? one.says : `${one.says} (Nay không còn thấy điểm này.)`;
  };
  return (
    corrections.kept.length > 0 &&
    h(
      'details',
      { class: 'bench-more' },
      h('summary', {}, `Đã xem và giữ nguyên, không hỏi lại: ${corrections.kept.length}`),
      h(
        'ul',
        { class: 'bench-queue' },
        corrections.kept.map((one, at) =>
          h(
            'li',
            {},
            h(
              'p',
              {},
              label(one),
              h('span', { class: 'soft' }, ` ${one.reason ?? ''} (${one.by}, ${dayInWords(one.at)})`),
            ),
            h(
              'form',
              { method: 'post', action: `/soat/${id}/hoi-lai` },
              seen(state),
              hidden('quyet-dinh', String(at)),
              h('button', { class: 'button' }, 'Hỏi lại'),
            ),
          ),
        ),
      ),
    )
  );
}
