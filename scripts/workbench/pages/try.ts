import { isSameModel, modelKey, numeralOf } from '../../../src/domain/model-key.ts';
import type { Model } from '../../../src/domain/plan.ts';
import { h, type Tree } from '../../../src/tree/tree.ts';
import type { TriedPlan } from '../jobs/try-plan.ts';
import type { Candidate } from '../../../src/domain/concordance.ts';
import { percent, TextSetter } from './parts.ts';

/** What a file reads as, before anything of it is written. */
export function triedBody(upload: { id: string; name: string }, tried: TriedPlan): Tree {
  const { plan, text, masked, received } = tried;
  const open = text.ledger.filter(({ status }) => status === 'likely' || status === 'suggested').length;
  return [
    h('p', { class: 'soft' }, `${upload.name}. ${received} Chưa ghi gì.`),
    h(
      'p',
      { class: 'bench-actions' },
      h(
        'a',
        { class: 'button', href: `/thu/${upload.id}/them`, 'data-key': 't' },
        'Thêm vào ',
        h('kbd', {}, 'T'),
      ),
      h('a', { class: 'button', href: `/thu/${upload.id}/thieu` }, 'Kế hoạch này thiếu gì'),
    ),
    h(
      'dl',
      { class: 'facts' },
      fact('Tên', plan.title),
      fact('Cơ quan', plan.issuer),
      fact('Số', plan.number),
      fact('Ngày', dateOf(plan.date)),
      fact('Nhận được', `${text.lines.length} dòng`),
      fact(
        'Đọc được',
        `${plan.models.length} mô hình, ${plan.tasks.length} nhiệm vụ, ${plan.sections.length} mục`,
      ),
      fact(
        'Chữ đã sửa',
        `${text.ledger.filter(({ status }) => status === 'repaired').length} chỗ; còn ${open} chỗ chưa chắc`,
      ),
      fact('Dữ liệu cá nhân', `${masked.length} chỗ sẽ được che`),
    ),
    plan.anomalies.length > 0 && [
      h('h2', {}, `Điểm cần kiểm tra lại: ${plan.anomalies.length}`),
      h(
        'ul',
        {},
        plan.anomalies.map(({ lines, message }) =>
          h('li', {}, `Dòng ${lines.join(', ') || '?'}: ${message}`),
        ),
      ),
    ],
    plan.models.length > 0 && [h('h2', {}, 'Các mô hình và mô hình chung tương ứng'), modelRows(tried)],
    plan.models.length === 0 && taskList(tried),
    wholeText(tried),
  ];
}

const fact = (name: string, value: string | null): Tree => [
  h('dt', {}, name),
  h('dd', {}, value ?? h('span', { class: 'soft' }, 'không thấy trong văn bản')),
];

const dateOf = ({ day, month, year }: TriedPlan['plan']['date']): string | null =>
  [day, month, year].every((part) => part === null)
    ? null
    : [day ?? '…', month ?? '…', year ?? '…'].join('/');

function modelRows(tried: TriedPlan): Tree {
  const { plan, models } = tried;
  const titles = new Map(models.map(({ slug, title }) => [slug, title]));
  const setter = new TextSetter(plan.id, tried.text, new Map());
  return h(
    'div',
    { class: 'table-scroll', tabindex: '0', role: 'region', 'aria-label': 'Các mô hình' },
    h(
      'table',
      {},
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          ['Số', 'Trong kế hoạch này', 'Mô hình chung'].map((head) => h('th', { scope: 'col' }, head)),
        ),
      ),
      h(
        'tbody',
        {},
        plan.models.map((model) => modelRow(model, tried, titles, setter)),
      ),
    ),
  );
}

function modelRow(
  model: Model,
  { concordance }: TriedPlan,
  titles: ReadonlyMap<string, string>,
  setter: TextSetter,
): Tree {
  const edges = concordance.edges.filter((edge) => isSameModel(edge, model));
  const open = concordance.undecided.find((one) => isSameModel(one, model));
  return h(
    'tr',
    {},
    h('td', { class: 'number' }, numeralOf(model)),
    h('td', {}, setter.text(model.title, model.titleMarks, `m${modelKey(model)}`)),
    h(
      'td',
      {},
      edges.map((edge) =>
        h(
          'p',
          {},
          titles.get(edge.model) ?? edge.model,
          edge.score !== null && h('span', { class: 'soft' }, ` đề xuất, ${percent(edge.score)}`),
        ),
      ),
      open !== undefined && [
        h(
          'details',
          {},
          h(
            'summary',
            {},
            open.decision === 'none'
              ? 'Có thể là mô hình mới'
              : `Cần xem: ${open.candidates.length} khả năng`,
          ),
          open.candidates.length > 0 && candidateList(open.candidates, titles),
        ),
      ],
    ),
  );
}

const candidateList = (candidates: readonly Candidate[], titles: ReadonlyMap<string, string>): Tree =>
  h(
    'ol',
    {},
    candidates.map(({ model, probability, for: speaksFor, against }) =>
      h(
        'li',
        {},
        `${titles.get(model) ?? model}, khả năng ${percent(probability)}. `,
        speaksFor.length > 0 && `Hợp: ${speaksFor.join('; ')}. `,
        against.length > 0 && `Chưa hợp: ${against.join('; ')}.`,
      ),
    ),
  );

const taskList = ({ plan }: TriedPlan): Tree =>
  plan.tasks.length > 0 && [
    h('h2', {}, `Nhiệm vụ: ${plan.tasks.length}`),
    h(
      'ul',
      {},
      plan.tasks.map(({ path, title, unit }) =>
        h('li', {}, `${path}. ${title}`, unit !== null && ` (${unit})`),
      ),
    ),
  ];

function wholeText({ plan, text }: TriedPlan): Tree {
  const setter = new TextSetter(plan.id, text, new Map());
  return h(
    'details',
    { class: 'bench-more' },
    h('summary', {}, 'Toàn văn đã đọc, từng dòng'),
    h(
      'div',
      { class: 'bench-lines' },
      text.lines.map((line) =>
        h(
          'p',
          {},
          h('span', { class: 'line-number' }, String(line.number)),
          h('span', { class: 'line-text' }, setter.line(line, 't')),
        ),
      ),
    ),
  );
}
