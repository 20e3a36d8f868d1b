import { anomalyLabel, personalLabels, repairLabels } from '../../names.ts';
import { h, type Tree, type TreeElement } from '../../tree/tree.ts';
import type { Repair } from '../../domain/repair.ts';
import type { Doubts } from '../findings/doubts.ts';
import { linesOf, percent, type Shown } from './context.ts';

/** How much of a line is shown on either side of a place. */
const AROUND = 40;

/** The words around a place of a line as received, the place itself marked. */
function around(line: string, column: number, length: number): Tree {
  const [start, end] = [column - 1, column - 1 + length];
  const before = line.slice(Math.max(0, start - AROUND), start);
  const after = line.slice(end, end + AROUND);
  return h(
    'q',
    { class: 'trial-line' },
    start > AROUND && '…',
    before,
    h('mark', {}, line.slice(start, end) || '·'),
    after,
    end + AROUND < line.length && '…',
  );
}

const placeOf = ({ trial }: Shown, line: number, column: number, length: number): Tree => [
  h('span', { class: 'small soft' }, `dòng ${line}: `),
  around(trial.received[line - 1] ?? '', column, length),
];

function letterTree(shown: Shown, repair: Repair): TreeElement {
  const { line, column, raw, text, status, confidence, evidence, pattern } = repair;
  const read = pattern ? `“${pattern.raw}” đọc là “${pattern.text}”` : `“${raw}” đọc là “${text}”`;
  return h(
    'li',
    {},
    placeOf(shown, line, column, raw.length),
    ` ${read} (${repairLabels[status].short}, ${percent(confidence)})`,
    evidence.length > 0 &&
      h('span', { class: 'small soft trial-reason' }, evidence.map(({ note }) => note).join(' ')),
  );
}

/** A list that opens, with its count. */
const part = (title: string, items: readonly Tree[], { open = false, note = '' } = {}): Tree =>
  items.length > 0 &&
  h(
    'details',
    { class: 'trial-doubts', open },
    h('summary', {}, `${title} (${items.length})`),
    note !== '' && h('p', { class: 'small soft' }, note),
    h('ul', { class: 'trial-findings' }, items),
  );

/** What a person should look at before the plan goes out. */
export function doubtsTree(shown: Shown, doubts: Doubts): Tree {
  const { anomalies, letters, slips, personal, sure } = doubts;
  if (anomalies.length + letters.length + slips.length + personal.length === 0)
    return h('p', {}, 'Không thấy điểm nào đáng ngờ.', sure > 0 && ` ${sure} chữ hỏng đã đọc chắc chắn.`);
  return [
    [...Map.groupBy(anomalies, ({ kind }) => anomalyLabel(kind))].map(([label, some]) =>
      part(
        label,
        some.map(({ lines, message, model }) =>
          h(
            'li',
            {},
            message,
            ' ',
            h('span', { class: 'small soft' }, linesOf(lines)),
            model !== null && [' ', `mô hình ${model}`],
          ),
        ),
        { open: true },
      ),
    ),
    part(
      'Chữ hỏng đọc chưa chắc',
      letters.map((repair) => letterTree(shown, repair)),
      {
        note: `${sure} chỗ khác đã đọc chắc chắn. Xem bản giấy trước khi dùng những chỗ dưới đây.`,
      },
    ),
    part(
      'Có thể là lỗi gõ, giữ nguyên',
      slips.map((repair) => letterTree(shown, repair)),
    ),
    part(
      'Dữ liệu cá nhân cần che khi công bố',
      personal.map(({ kind, line, column, length }) =>
        h('li', {}, `${personalLabels[kind]}, `, placeOf(shown, line, column, length)),
      ),
      { note: 'Đã che ngay trong trang này.' },
    ),
  ];
}
