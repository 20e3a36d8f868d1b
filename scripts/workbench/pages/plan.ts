import { fieldIds, fieldNames } from '../../../src/domain/fields.ts';
import { planModelUrl } from '../../../src/domain/ids.ts';
import { isSameModel, numeralOf } from '../../../src/domain/model-key.ts';
import type { Model } from '../../../src/domain/plan.ts';
import type { Block } from '../../../src/domain/reading.ts';
import { dayInWords } from '../../../src/domain/time.ts';
import { addsToPrinted, deadlineMeaning } from '../../../src/deadlines/deadline-text.ts';
import { relationLabels, roleLabels } from '../../../src/names.ts';
import { h, type Tree } from '../../../src/tree/tree.ts';
import type { PlanState } from '../jobs/plan-state.ts';
import { queueOf } from '../jobs/queue.ts';
import { linesInWords, TextSetter } from './parts.ts';
import { correctionForms, planForms, taskForm } from './readings.ts';

const setterOf = ({ id, text, others }: PlanState): TextSetter =>
  new TextSetter(id, text, new Map(others.map((other) => [other.id, other.name])));

/** The plan as its pages on the site will have it, read at this moment. */
export function planBody(state: PlanState): Tree {
  const { id, plan, facts, replacedBy } = state;
  const waiting = queueOf(state).length;
  return [
    h(
      'p',
      { class: 'bench-actions' },
      h(
        'a',
        { class: 'button', href: `/soat/${id}`, 'data-key': 's' },
        waiting > 0 ? `Soát ${waiting} mục ` : 'Không còn mục chờ ',
        h('kbd', {}, 'S'),
      ),
      h('a', { class: 'button', href: `/ke-hoach/${id}/van-ban/` }, 'Toàn văn'),
      h('a', { class: 'button', href: `/ke-hoach/${id}/thieu` }, 'Kế hoạch này thiếu gì'),
      h('a', { class: 'button', href: `/ke-hoach/${id}/thong-tin` }, 'Sửa thông tin, thay, rút'),
    ),
    facts.withdrawn &&
      h('p', { class: 'notice' }, `Đã rút từ ${dayInWords(facts.withdrawn.at)}: ${facts.withdrawn.reason}`),
    replacedBy !== null && h('p', { class: 'notice' }, `Đã được kế hoạch ${replacedBy} thay.`),
    h(
      'dl',
      { class: 'facts' },
      [
        ['Tên', plan.title],
        ['Cơ quan', plan.issuer],
        ['Số', plan.number],
        ['Người ký', plan.signer.name],
      ].map(([name, value]) => [h('dt', {}, name!), h('dd', {}, value ?? '–')]),
    ),
    modelList(state),
    plan.tasks.length > 0 && [
      h('h2', {}, `Nhiệm vụ: ${plan.tasks.length}`),
      h(
        'ul',
        {},
        plan.tasks.map((task) =>
          h(
            'li',
            {},
            `${task.path}. ${task.title}`,
            task.unit !== null && h('span', { class: 'soft' }, ` (${task.unit})`),
            h('details', {}, h('summary', {}, 'Không phải nhiệm vụ'), taskForm(state, task.lines[0])),
          ),
        ),
      ),
    ],
    correctedList(state, null),
    planForms(state),
  ];
}

function modelList(state: PlanState): Tree {
  const { id, plan, concordance, models, corrections } = state;
  if (plan.models.length === 0) return null;
  const titles = new Map(models.map(({ slug, title }) => [slug, title]));
  const isNone = (model: Model): boolean =>
    corrections.members.some((one) => one.model === null && isSameModel(one, model));
  return [
    h('h2', {}, `${plan.itemWord}: ${plan.models.length}`),
    h(
      'ol',
      { class: 'bench-models' },
      plan.models.map((model) => {
        const edges = concordance.edges.filter((edge) => isSameModel(edge, model));
        const isOpen = concordance.undecided.some((open) => isSameModel(open, model));
        return h(
          'li',
          {},
          h('a', { href: planModelUrl(id, model) }, `${numeralOf(model)}. ${model.title}`),
          h(
            'span',
            { class: 'soft' },
            edges.map((edge) => ` · ${titles.get(edge.model) ?? edge.model}`),
            isOpen && ' · chưa xác định',
            isNone(model) && ' · không phải mô hình chung nào (người soát quyết định)',
          ),
        );
      }),
    ),
  ];
}

/** One model as its page on the site will have it. */
export function modelBody(state: PlanState, model: Model): Tree {
  const setter = setterOf(state);
  const titles = new Map(state.models.map(({ slug, title }) => [slug, title]));
  const edges = state.concordance.edges.filter((edge) => isSameModel(edge, model));
  const { models } = state.plan;
  const at = models.indexOf(model);
  const link = (other: Model | undefined, label: string, key: string): Tree =>
    other !== undefined &&
    h('a', { class: 'button', href: planModelUrl(state.id, other), 'data-key': key }, label);
  return [
    h(
      'p',
      { class: 'bench-actions' },
      h('a', { class: 'button', href: `/ke-hoach/${state.id}/` }, state.facts.shortName),
      link(models[at - 1], 'Mô hình trước', 'l'),
      link(models[at + 1], 'Mô hình sau', 's'),
    ),
    h('h2', { class: 'bench-title' }, setter.text(model.title, model.titleMarks, 'ten')),
    edges.map(({ model: slug, relation, decision }) =>
      h(
        'p',
        {},
        `${relationLabels[relation]}: `,
        titles.get(slug) ?? slug,
        h(
          'span',
          { class: 'soft' },
          decision === 'reviewed' ? ' (người soát quyết định)' : ' (chương trình đề xuất)',
        ),
      ),
    ),
    fieldIds.flatMap((id) =>
      model.fields[id].map((reading, index) => [
        h('h3', {}, reading.label || fieldNames[id]),
        h(
          'p',
          { class: 'soft' },
          `${fieldNames[id]}, ${linesInWords(reading.lines)}${reading.where === 'appendix' ? ', phụ lục' : ''}`,
        ),
        reading.uncertain !== null && h('p', { class: 'notice' }, reading.uncertain),
        blocks(reading.blocks, setter, `${id}${index}`),
      ]),
    ),
    h('h3', {}, 'Được hiểu là'),
    h(
      'ul',
      {},
      model.units.map(({ name, role }) => h('li', {}, `${roleLabels[role]}: ${name}`)),
      deadlinesOf(model).map((told) => h('li', {}, told)),
    ),
    correctedList(state, model),
    correctionForms(state, model),
  ];
}

/** Each deadline once, though text and appendix state it, with what it is taken for where its words do not say it. */
const deadlinesOf = ({ deadlines }: Model): string[] => [
  ...new Set(
    deadlines.map((deadline) => {
      const meaning = deadlineMeaning(deadline);
      const adds = meaning !== null && addsToPrinted(deadline.text, meaning);
      return `thời hạn: ${deadline.text}${adds ? ` (${meaning})` : ''}`;
    }),
  ),
];

const blocks = (all: readonly Block[], setter: TextSetter, scope: string): Tree =>
  all.map(({ bullet, text, marks, level }, at) =>
    h(
      'p',
      { class: `bench-block level-${Math.min(level, 4)}` },
      bullet !== null && `${bullet} `,
      setter.text(text, marks, `${scope}-${at}`),
    ),
  );

/** What persons decided against the reading. @param model of which alone; null for the whole plan */
function correctedList({ plan }: PlanState, model: Model | null): Tree {
  const own = (plan.corrected ?? []).filter(
    (one) =>
      model === null || (one.model !== null && isSameModel({ number: one.model, key: one.key }, model)),
  );
  return (
    own.length > 0 && [
      h('h2', {}, 'Người soát đã sửa cách đọc'),
      h(
        'ul',
        {},
        own.map(({ message, reason, by, at }) =>
          h('li', {}, `${message} Lý do: ${reason} (${by}, ${dayInWords(at)})`),
        ),
      ),
    ]
  );
}

/** The whole text line by line, as its page on the site will have it. */
export function textBody(state: PlanState): Tree {
  const setter = setterOf(state);
  return h(
    'div',
    { class: 'bench-lines' },
    state.text.lines.map((line) =>
      h(
        'p',
        { id: `d-${line.number}` },
        h('a', { class: 'line-number', href: `#d-${line.number}` }, String(line.number)),
        h('span', { class: 'line-text' }, setter.line(line)),
      ),
    ),
  );
}
