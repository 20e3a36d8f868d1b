import { h, type Tree } from '../../../src/tree/tree.ts';
import type { PlanState } from '../jobs/plan-state.ts';
import type { OpenGlyph, OpenWords } from '../jobs/queue.ts';
import {
  decisionForm,
  entryToCome,
  keyButton,
  MOST_PLACES,
  placeList,
  reasonField,
  type ItemView,
  type ShownPlace,
} from './item-parts.ts';
import { field, hidden, percent } from './parts.ts';

/** How a line reads at this moment, with what was repaired in it. */
const readingNow = (state: PlanState, line: number): Tree =>
  h(
    'p',
    { class: 'bench-reading' },
    `Dòng ${line} đang đọc là: `,
    h('q', {}, state.text.lines[line - 1]!.text.trim()),
  );

/** A letter of a font without a map: its places, what its outline looks like, and what it is. */
export function glyphPanels(item: OpenGlyph, view: ItemView): Tree {
  const { state } = view;
  const { font, code, candidates, places } = item;
  const [best] = candidates;
  const entry = { font, code, text: best?.text ?? '?', reason: view.reason, by: '…', at: '…' };
  return [
    h(
      'section',
      { 'aria-label': 'Bản nhận được' },
      h('h2', {}, `Chữ mất bảng mã: ${places.length} chỗ`),
      placeList(state, places.slice(0, MOST_PLACES).map(widthOf), false),
      places.length > MOST_PLACES &&
        h('p', { class: 'soft' }, `Còn ${places.length - MOST_PLACES} chỗ khác của cùng một chữ.`),
    ),
    h(
      'section',
      { 'aria-label': 'Cách đọc' },
      h(
        'p',
        {},
        `Mã ${code} của phông “${font}”. Một quyết định giải quyết mọi chỗ của mã này trong văn bản.`,
      ),
      h(
        'ul',
        {},
        candidates.map(({ text, probability }) =>
          h('li', {}, h('q', {}, text), ` theo nét vẽ: ${percent(probability)}`),
        ),
      ),
      readingNow(state, places[0]!.line),
      candidates.length === 0 && h('p', {}, 'Nét vẽ không giống chữ nào đã biết: hãy xem bản gốc.'),
      decisionForm(
        view,
        item.key,
        field('Chữ trên bản gốc', 'text', {
          value: best?.text ?? '',
          'data-key': 'k',
          'data-enter': 'glyph',
          maxlength: '8',
        }),
        reasonField(view),
        h('p', { class: 'bench-actions' }, keyButton('glyph', 'a', 'Đúng là chữ này')),
        entryToCome(`corrections/${state.id}.yaml`, 'glyphs', entry),
      ),
    ),
  ];
}

const widthOf = ({ line, column, raw }: { line: number; column: number; raw: string }): ShownPlace => ({
  line,
  column,
  length: Math.max(1, raw.length),
});

/** Places of one pattern: what was received there, what is read or offered and why, and what can be decided. */
export function wordPanels(item: OpenWords, view: ItemView): Tree {
  const { state } = view;
  const { received, offered, unread, waiting, places } = item;
  const shown = places.slice(0, MOST_PLACES);
  const entries = shown.flatMap(({ repairs }) => repairs);
  const notes = [...new Set(entries.flatMap(({ evidence }) => evidence.map(({ note }) => note)))];
  const confidence = Math.min(...entries.map((entry) => entry.confidence));
  return [
    h(
      'section',
      { 'aria-label': 'Bản nhận được' },
      h('h2', {}, h('q', { class: 'received' }, received), ` · ${places.length} chỗ`),
      placeList(
        state,
        shown.map((place) => ({ ...place, length: place.received.length })),
        shown.length > 1,
      ),
      places.length > shown.length &&
        h('p', { class: 'soft' }, `Còn ${places.length - shown.length} chỗ nữa, hỏi tiếp sau các chỗ này.`),
    ),
    h(
      'section',
      { 'aria-label': 'Cách đọc' },
      unread
        ? h('h2', {}, 'Chữ bị mất, chưa có cách đọc')
        : h('h2', {}, waiting ? 'Đề xuất đọc: ' : 'Đã đọc là: ', h('q', {}, offered)),
      readingNow(state, shown[0]!.line),
      !unread && h('p', {}, `Độ tin cậy ước tính: ${percent(confidence)}.`),
      h(
        'ul',
        {},
        notes.slice(0, 6).map((note) => h('li', {}, note)),
      ),
      wordForm(item, shown, view),
    ),
  ];
}

/** What can be decided on the places of a word that are shown. */
function wordForm({ key, unread, offered }: OpenWords, shown: OpenWords['places'], view: ItemView): Tree {
  const [place] = shown;
  const { line, column, raw } = place!.repairs[0]!;
  const entry = { line, column, raw, decision: unread ? 'set' : 'accept', reason: view.reason };
  return decisionForm(
    view,
    key,
    shown.length === 1 && hidden('cho', '0'),
    reasonField(view),
    h(
      'p',
      { class: 'bench-actions' },
      !unread && keyButton('accept', 'a', 'Đúng như đề xuất'),
      keyButton('leave', 'g', 'Giữ như nhận được'),
      keyButton('verbatim', 'n', 'Nguyên văn, bản gốc in vậy'),
    ),
    field(
      `Chữ khác thay cho “${place!.received}”`,
      'text',
      { value: unread ? '' : offered.trim(), 'data-key': 'k', 'data-enter': 'set' },
      'Phím K đến ô này, Enter để ghi.',
    ),
    h('p', { class: 'bench-actions' }, keyButton('set', 'x', 'Ghi chữ này')),
    entryToCome(`corrections/${view.state.id}.yaml`, 'repairs', entry),
  );
}
