import { h, type Tree } from '../../../src/tree/tree.ts';
import type { PlanState } from '../jobs/plan-state.ts';
import { factFields } from './facts.ts';
import { choice, field, hidden, linesInWords, seen } from './parts.ts';

const send = (label: string): Tree =>
  h('p', { class: 'bench-actions' }, h('button', { class: 'button' }, label));

/** What a person knows of a plan, the plan that it replaces, and its end. */
export function factsBody(state: PlanState): Tree {
  const { id, facts, plan } = state;
  const action = `/ke-hoach/${id}/thong-tin`;
  const read = (name: string): string => {
    const from = plan.provenance[name];
    return from?.lines ? `Đọc ở ${linesInWords(from.lines)}.` : '';
  };
  return [
    h('p', {}, h('a', { class: 'button', href: `/ke-hoach/${id}/` }, facts.shortName)),
    h('h2', {}, 'Thông tin văn bản'),
    h(
      'form',
      { class: 'bench-form', method: 'post', action },
      seen(state),
      hidden('viec', 'facts'),
      h('p', { class: 'soft' }, 'Ô để trống: lấy theo văn bản (chữ mờ là điều chương trình đọc được).'),
      field('Tên gọi trong danh sách', 'shortName', { value: facts.shortName, required: true }),
      field('Tên văn bản', 'title', { value: facts.title ?? '', placeholder: plan.title }, read('title')),
      field(
        'Cơ quan ban hành',
        'issuer',
        { value: facts.issuer ?? '', placeholder: plan.issuer ?? '' },
        read('issuer'),
      ),
      field(
        'Số ký hiệu',
        'number',
        { value: facts.number ?? '', placeholder: plan.number ?? '' },
        read('number'),
      ),
      factFields(facts, { locality: read('locality'), date: read('date') }),
      send('Xem khác biệt trước khi ghi'),
    ),
    replacing(state, action),
    withdrawing(state, action),
  ];
}

function replacing(state: PlanState, action: string): Tree {
  const { id, facts, others } = state;
  return [
    h('h2', {}, 'Thay bản cũ'),
    h(
      'form',
      { class: 'bench-form', method: 'post', action },
      seen(state),
      hidden('viec', 'replaces'),
      choice(
        'Kế hoạch này thay cho',
        'replaces',
        [['', 'không thay bản nào'] as const, ...others.map((other) => [other.id, other.name] as const)],
        facts.replaces ?? '',
      ),
      send('Xem khác biệt trước khi ghi'),
    ),
    facts.replaces !== null && [
      h('p', {}, 'Quyết định của bản cũ còn đúng với bản này thì lấy lại được; phần còn lại vẫn chờ soát.'),
      h(
        'form',
        { method: 'post', action: `/ke-hoach/${id}/ke-thua` },
        seen(state),
        send(`Lấy lại quyết định của ${facts.replaces}`),
      ),
    ],
  ];
}

function withdrawing(state: PlanState, action: string): Tree {
  const { facts } = state;
  return [
    h('h2', {}, facts.withdrawn ? 'Đã rút' : 'Rút kế hoạch'),
    h(
      'form',
      { class: 'bench-form', method: 'post', action },
      seen(state),
      hidden('viec', 'withdrawn'),
      h('p', { class: 'soft' }, 'Mọi trang của kế hoạch vẫn ở địa chỉ cũ và nói rõ là đã hết hiệu lực.'),
      h(
        'label',
        { class: 'bench-field' },
        h('span', {}, 'Hết hiệu lực từ ngày'),
        h('input', { type: 'date', name: 'at', value: facts.withdrawn?.at ?? '' }),
      ),
      field(
        'Theo văn bản nào',
        'reason',
        { value: facts.withdrawn?.reason ?? '' },
        'Để trống cả hai ô: còn hiệu lực.',
      ),
      send('Xem khác biệt trước khi ghi'),
    ),
  ];
}
