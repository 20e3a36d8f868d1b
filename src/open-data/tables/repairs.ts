import type { z } from 'zod';
import { patternInWords, patternSchema, repairSchema } from '../../domain/repair.ts';
import { planKey } from '../shapes.ts';
import { defineTable, stacked } from '../table.ts';

/** A row of `sua-loi.json`: one entry of a plan's ledger. */
const openRepairSchema = repairSchema.extend({
  plan: planKey,
  pattern: patternSchema.optional().describe('Từ quanh chỗ sửa, như nhận được và như được đọc'),
});
export type OpenRepair = z.infer<typeof openRepairSchema>;

export const repairTable = defineTable<OpenRepair>({
  id: 'sua-loi',
  title: 'Sổ hiệu đính',
  about:
    'Mỗi dòng là một chỗ trong văn bản nhận được đã hiệu đính, hoặc chỉ được đề xuất cách đọc, với căn cứ.',
  schema: openRepairSchema,
  rows: ({ plans, ledgers }) =>
    plans.flatMap(({ id }) => (ledgers.get(id) ?? []).map((repair) => ({ plan: id, ...repair }))),
  columns: [
    { key: 'plan', about: 'Mã kế hoạch', cell: (row) => row.plan },
    { key: 'line', about: 'Dòng trong văn bản nguồn, đếm từ 1', cell: (row) => row.line },
    { key: 'column', about: 'Vị trí trong dòng, đếm từ 1 theo đơn vị UTF-16', cell: (row) => row.column },
    { key: 'raw', about: 'Chữ như nhận được', cell: (row) => row.raw },
    { key: 'text', about: 'Chữ được đọc là', cell: (row) => row.text },
    {
      key: 'status',
      about:
        'repaired: đã hiệu đính, chắc chắn; likely: đã hiệu đính, chưa chắc; suggested: chỉ đề xuất; reviewed: người đã duyệt',
      cell: (row) => row.status,
    },
    { key: 'applied', about: 'Có được đưa vào văn bản trên trang hay không', cell: (row) => row.applied },
    { key: 'confidence', about: 'Xác suất đúng, từ 0 đến 1', cell: (row) => row.confidence },
    { key: 'rule', about: 'Tên quy tắc', cell: (row) => row.rule },
    {
      key: 'pattern',
      about: 'Từ quanh chỗ sửa, trước và sau; các chỗ cùng dạng được duyệt chung',
      cell: ({ pattern }) => (pattern ? patternInWords(pattern) : null),
    },
    { key: 'evidence', about: 'Căn cứ', cell: (row) => stacked(row.evidence.map(({ note }) => note)) },
  ],
});
