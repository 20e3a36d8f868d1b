import { h, type Tree } from '../../../src/tree/tree.ts';
import type { TriedPlan } from '../jobs/try-plan.ts';
import { factFields, readFacts } from './facts.ts';
import { choice, field, linesInWords } from './parts.ts';

/** What a person confirms or corrects before a plan is added. */
export interface AddView {
  upload: { id: string; name: string };
  tried: TriedPlan;
  /** A name for the plan that is free. */
  id: string;
  shortName: string;
  today: string;
  plans: readonly { id: string; name: string }[];
}

/** The lines from which a datum was read. */
function readFrom({ plan }: TriedPlan, name: string): string {
  const from = plan.provenance[name];
  if (!from?.lines) return 'Không thấy trong văn bản.';
  return `Đọc ở ${linesInWords(from.lines)}.`;
}

/** What was read stands there in grey; only what a person corrects is written. */
const asRead = (tried: TriedPlan, label: string, name: string, value: string | null): Tree =>
  field(
    label,
    name,
    { value: '', placeholder: value ?? '' },
    `${readFrom(tried, name)} Chỉ ghi khi chương trình đọc sai.`,
  );

/** The form by which a tried file becomes a plan. */
export function addBody({ upload, tried, id, shortName, today, plans }: AddView): Tree {
  const { plan } = tried;
  return h(
    'form',
    { class: 'bench-form', method: 'post', action: `/thu/${upload.id}/them` },
    h(
      'p',
      {},
      'Xem lại những gì chương trình đọc được và sửa chỗ sai. Chữ mờ là điều đọc được: để trống thì lấy theo văn bản.',
    ),
    field(
      'Mã kế hoạch',
      'id',
      { value: id, required: true, pattern: '[a-z0-9]+(-[a-z0-9]+)*', maxlength: '60' },
      'Là một phần của mọi địa chỉ và không bao giờ đổi được.',
    ),
    field('Tên gọi trong danh sách', 'shortName', { value: shortName, required: true }),
    asRead(tried, 'Tên văn bản', 'title', plan.title),
    asRead(tried, 'Cơ quan ban hành', 'issuer', plan.issuer),
    asRead(tried, 'Số ký hiệu', 'number', plan.number),
    factFields(readFacts(plan), { locality: readFrom(tried, 'locality'), date: readFrom(tried, 'date') }),
    field(
      'Tệp này từ đâu ra',
      'origin',
      { value: `Tệp ${upload.name}.`, required: true },
      'Một câu, in ở trang kế hoạch. Không ghi tên người hay số điện thoại.',
    ),
    h(
      'label',
      { class: 'bench-field' },
      h('span', {}, 'Ngày nhận'),
      h('input', { type: 'date', name: 'received', value: today }),
    ),
    choice('Thay bản cũ', 'replaces', [
      ['', 'không thay bản nào'],
      ...plans.map(({ id: old, name }) => [old, name] as const),
    ]),
    h(
      'p',
      { class: 'bench-actions' },
      h('button', { class: 'button' }, 'Thêm vào'),
      h('a', { class: 'button', href: `/thu/${upload.id}` }, 'Quay lại'),
    ),
  );
}
