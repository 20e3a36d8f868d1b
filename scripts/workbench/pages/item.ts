import { planModelUrl, planUrl } from '../../../src/domain/ids.ts';
import { anomalyLabel, personalLabels } from '../../../src/names.ts';
import { h, type Tree } from '../../../src/tree/tree.ts';
import type { OpenAnomaly, OpenMask, QueueItem } from '../jobs/queue.ts';
import { keptPoint } from '../jobs/kept-entry.ts';
import {
  decisionForm,
  entryToCome,
  keyButton,
  placeList,
  reasonField,
  wholeLine,
  type ItemView,
} from './item-parts.ts';
import { glyphPanels, wordPanels } from './letters.ts';
import { memberPanels } from './members.ts';
import { field } from './parts.ts';
import { numberForm } from './readings.ts';

/** One item of the queue: what was received on the left, its reading and what can be decided on the right. */
export function itemBody(item: QueueItem, view: ItemView): Tree {
  const { at, of, previous, query } = view;
  const { id } = view.state;
  return [
    h(
      'p',
      { class: 'bench-where' },
      h('a', { href: `/soat/${id}` }, view.state.facts.shortName),
      ` · mục ${at} / ${of} `,
    ),
    h(
      'div',
      { class: 'bench-actions' },
      previous !== null &&
        h(
          'a',
          {
            class: 'button',
            href: `/soat/${id}/${previous}${query}`,
            'data-key': 'l',
            'aria-keyshortcuts': 'l',
          },
          'Mục trước ',
          h('kbd', {}, 'L'),
        ),
      h(
        'form',
        { method: 'post', action: `/soat/${id}/${item.key}${query}` },
        keyButton('later', 's', 'Để sau'),
      ),
    ),
    h('div', { class: 'bench-item' }, panels(item, view)),
  ];
}

function panels(item: QueueItem, view: ItemView): Tree {
  switch (item.kind) {
    case 'glyph':
      return glyphPanels(item, view);
    case 'word':
      return wordPanels(item, view);
    case 'member':
      return memberPanels(item, view);
    case 'mask':
      return maskPanels(item, view);
    case 'anomaly':
      return anomalyPanels(item, view);
  }
}

function maskPanels(item: OpenMask, view: ItemView): Tree {
  const { mask, text } = item;
  return [
    h(
      'section',
      { 'aria-label': 'Bản nhận được' },
      h('h2', {}, `Đã che: ${personalLabels[mask.kind]}`),
      placeList(view.state, [mask], false),
    ),
    h(
      'section',
      { 'aria-label': 'Quyết định' },
      h('p', {}, 'Trang công bố không in chuỗi này. “Vẫn che” ghi lại là đã xem, để không hỏi nữa.'),
      decisionForm(
        view,
        item.key,
        field('Chuỗi được phép công bố', 'text', { value: text, required: true }),
        field('Vì sao được phép (ví dụ: số trực của cơ quan); vẫn che thì có thể để trống', 'reason', {
          required: true,
        }),
        h(
          'p',
          { class: 'bench-actions' },
          keyButton('keep', 'g', 'Vẫn che', { formnovalidate: true }),
          keyButton('allow', 'c', 'Cho phép công bố'),
        ),
      ),
    ),
  ];
}

function anomalyPanels({ anomaly, key }: OpenAnomaly, view: ItemView): Tree {
  const { state } = view;
  const { model, key: own } = anomaly;
  const page = model === null ? planUrl(state.id) : planModelUrl(state.id, { number: model, key: own });
  return [
    h(
      'section',
      { 'aria-label': 'Bản nhận được' },
      h('h2', {}, anomalyLabel(anomaly.kind)),
      placeList(state, anomaly.lines.slice(0, 4).map(wholeLine), false),
    ),
    h(
      'section',
      { 'aria-label': 'Quyết định' },
      h('p', {}, anomaly.message),
      h(
        'p',
        {},
        'Văn bản in như vậy thì giữ nguyên: trang vẫn nêu điểm này cho người đọc, kèm lý do, và không hỏi lại. Nếu chương trình đọc sai cấu trúc, hãy sửa cách đọc.',
      ),
      decisionForm(
        view,
        key,
        reasonField(view),
        h('p', { class: 'bench-actions' }, keyButton('keep', 'g', 'Giữ nguyên')),
        entryToCome(
          `corrections/${state.id}.yaml`,
          'kept',
          keptPoint(state, anomaly, { reason: view.reason, by: '…', at: '…' }),
        ),
      ),
      anomaly.kind === 'numbering' && [h('h3', {}, 'Cho mô hình số đúng'), numberForm(state, anomaly.lines)],
      h('p', {}, h('a', { class: 'button', href: `${page}#sua` }, 'Sửa cách đọc')),
    ),
  ];
}
