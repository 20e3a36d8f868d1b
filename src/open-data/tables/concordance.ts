import { z } from 'zod';
import { quoteSchema, relationSchema, type Edge } from '../../domain/concordance.ts';
import { keyPart, modelKey } from '../../domain/model-key.ts';
import { modelUrl } from '../../domain/ids.ts';
import { planKey, urlKey } from '../shapes.ts';
import { defineTable, stacked } from '../table.ts';

const memberSchema = z.strictObject({
  plan: planKey,
  number: z.number().int().describe('Số của mô hình trong kế hoạch đó'),
  key: z.string().optional().describe('Như trong mo-hinh.json'),
  relation: relationSchema.describe(
    'same: cùng mô hình; broader: rộng hơn; narrower: hẹp hơn; overlaps: giao nhau',
  ),
  decision: z
    .enum(['proposed', 'reviewed'])
    .describe('proposed: chương trình đề xuất; reviewed: người đã duyệt'),
  by: z.string().nullable().describe('Người quyết định'),
  at: z.string().nullable().describe('Ngày quyết định'),
  reason: z.string().nullable().describe('Lý do'),
  quotes: z.array(quoteSchema).describe('Câu chữ của các kế hoạch làm căn cứ'),
  score: z.number().nullable().describe('Điểm của chương trình, từ 0 đến 1'),
});

/** A row of `doi-chieu.json`: one canonical model and its members in all plans. */
const openConcordanceSchema = z.strictObject({
  model: z.string().describe('Mã mô hình chung, cố định'),
  title: z.string().describe('Tên mô hình chung'),
  group: z.string().describe('Mã nhóm tiện ích'),
  members: z.array(memberSchema).describe('Mô hình tương ứng trong từng kế hoạch'),
  tasks: z
    .array(z.strictObject({ plan: planKey, path: z.string(), strength: z.enum(['strong', 'weak']) }))
    .describe('Nhiệm vụ có liên quan của kế hoạch không đánh số mô hình'),
  url: urlKey,
});
export type OpenConcordance = z.infer<typeof openConcordanceSchema>;

function member({ plan, number, key, relation, decision, by, at, reason, quotes, score }: Edge) {
  return { plan, number, ...keyPart({ key }), relation, decision, by, at, reason, quotes, score };
}

export const concordanceTable = defineTable<OpenConcordance>({
  id: 'doi-chieu',
  title: 'Bảng đối chiếu',
  about: 'Mỗi dòng là một mô hình chung, với số của nó trong từng kế hoạch và mức độ tương ứng.',
  schema: openConcordanceSchema,
  rows: ({ models, concordance }) =>
    models.map(({ slug, title, group }) => ({
      model: slug,
      title,
      group,
      members: concordance.edges.filter(({ model }) => model === slug).map(member),
      tasks: concordance.tasks
        .filter(({ model }) => model === slug)
        .map(({ plan, path, strength }) => ({ plan, path, strength })),
      url: modelUrl(slug),
    })),
  columns: [
    { key: 'model', about: 'Mã mô hình chung', cell: (row) => row.model },
    { key: 'title', about: 'Tên mô hình chung', cell: (row) => row.title },
    { key: 'group', about: 'Mã nhóm tiện ích', cell: (row) => row.group },
    {
      key: 'members',
      about: 'Mỗi kế hoạch một dòng trong ô: kế hoạch: số (mức độ, tình trạng)',
      cell: (row) =>
        stacked(
          row.members.map(
            ({ plan, number, key, relation, decision }) =>
              `${plan}: ${modelKey({ number, key })} (${relation}, ${decision})`,
          ),
        ),
    },
    { key: 'member_count', about: 'Số mô hình tương ứng', cell: (row) => row.members.length },
    { key: 'task_count', about: 'Số nhiệm vụ có liên quan', cell: (row) => row.tasks.length },
    { key: 'url', about: 'Địa chỉ', cell: (row) => row.url, isAddress: true },
  ],
});
