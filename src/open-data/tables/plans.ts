import { z } from 'zod';
import { withdrawalSchema } from '../../domain/decisions.ts';
import { todaySchema } from '../../domain/today.ts';
import { todayUnits } from '../../domain/today-words.ts';
import { planUrl } from '../../domain/ids.ts';
import { anomalySchema, localitySchema, type Plan } from '../../domain/plan.ts';
import type { PlanFate } from '../corpus.ts';
import { linesKey, urlKey } from '../shapes.ts';
import { defineTable, stacked } from '../table.ts';

/** A row of `ke-hoach.json`: one plan with its metadata. */
const openPlanSchema = z.strictObject({
  id: z.string().describe('Mã kế hoạch, cố định'),
  title: z.string().describe('Tên kế hoạch như trong văn bản, đã hiệu đính ký tự hỏng'),
  issuer: z.string().nullable().describe('Cơ quan ban hành; null khi văn bản không nêu'),
  locality: localitySchema.describe('Địa phương: name, level (cấp), parent (các cấp trên, gần nhất trước)'),
  number: z.string().nullable().describe('Số, ký hiệu như trong văn bản; null khi không có'),
  date: z
    .strictObject({
      day: z.number().int().nullable(),
      month: z.number().int().nullable(),
      year: z.number().int().nullable(),
    })
    .describe('Ngày ban hành; phần để trống trong văn bản là null'),
  signer: z
    .strictObject({ name: z.string().nullable(), title: z.string().nullable() })
    .describe('Người ký và chức vụ'),
  modelsClaimed: z.number().int().nullable().describe('Số mô hình mà kế hoạch tự nêu'),
  modelsListed: z.number().int().describe('Số mô hình thực sự có trong văn bản'),
  groups: z
    .array(
      z.strictObject({
        index: z.string(),
        title: z.string(),
        claimed: z.number().int().nullable(),
        listed: z.number().int(),
        lines: linesKey,
      }),
    )
    .describe('Nhóm tiện ích theo thứ tự của kế hoạch: claimed là số nêu ở tiêu đề, listed là số đếm được'),
  cites: z
    .array(
      z.strictObject({
        number: z.string().nullable(),
        date: z.string().nullable(),
        title: z.string(),
        lines: linesKey,
      }),
    )
    .describe('Văn bản được viện dẫn ở phần căn cứ'),
  recipients: z.array(z.string()).describe('Nơi nhận'),
  source: z
    .strictObject({ file: z.string(), sha256: z.string(), lines: z.number().int() })
    .describe('Tệp nguồn, mã kiểm tra (SHA-256) và số dòng'),
  anomalies: z
    .array(anomalySchema)
    .describe('Điểm cần kiểm tra lại, giữ nguyên như trong văn bản và chỉ được nêu ra'),
  replacedBy: z.string().nullable().describe('Mã của bản mới hơn thay cho kế hoạch này'),
  withdrawn: withdrawalSchema
    .nullable()
    .describe('Hết hiệu lực từ ngày nào và vì sao; null khi không có thông tin như vậy'),
  today: todaySchema
    .nullable()
    .describe('Địa phương nay thuộc đơn vị nào, từ ngày nào, theo văn bản nào; null khi không ai ghi'),
  url: urlKey,
});
export type OpenPlan = z.infer<typeof openPlanSchema>;

/** A plan as the open data shows it. */
function openPlan(plan: Plan & PlanFate): OpenPlan {
  return {
    id: plan.id,
    title: plan.title,
    issuer: plan.issuer,
    locality: plan.locality,
    number: plan.number,
    date: plan.date,
    signer: plan.signer,
    modelsClaimed: plan.modelsClaimed,
    modelsListed: plan.modelsListed,
    groups: plan.groups,
    cites: plan.cites,
    recipients: plan.recipients,
    source: plan.source,
    anomalies: plan.anomalies,
    replacedBy: plan.replacedBy ?? null,
    withdrawn: plan.withdrawn ?? null,
    today: plan.today ?? null,
    url: planUrl(plan.id),
  };
}

export const planTable = defineTable<OpenPlan>({
  id: 'ke-hoach',
  title: 'Kế hoạch',
  about:
    'Mỗi dòng là một kế hoạch với dữ liệu ban hành, nhóm mô hình, căn cứ và mã kiểm tra (SHA-256) của văn bản nguồn.',
  schema: openPlanSchema,
  rows: ({ plans }) => plans.map(openPlan),
  columns: [
    { key: 'id', about: 'Mã kế hoạch', cell: (row) => row.id },
    { key: 'title', about: 'Tên kế hoạch', cell: (row) => row.title },
    { key: 'issuer', about: 'Cơ quan ban hành', cell: (row) => row.issuer },
    { key: 'locality', about: 'Tên địa phương', cell: (row) => row.locality.name },
    { key: 'level', about: 'Cấp', cell: (row) => row.locality.level },
    { key: 'parent', about: 'Các cấp trên, gần nhất trước', cell: (row) => row.locality.parent.join(', ') },
    { key: 'number', about: 'Số, ký hiệu', cell: (row) => row.number },
    { key: 'day', about: 'Ngày ban hành', cell: (row) => row.date.day },
    { key: 'month', about: 'Tháng ban hành', cell: (row) => row.date.month },
    { key: 'year', about: 'Năm ban hành', cell: (row) => row.date.year },
    { key: 'signer', about: 'Người ký', cell: (row) => row.signer.name },
    { key: 'models_claimed', about: 'Số mô hình kế hoạch tự nêu', cell: (row) => row.modelsClaimed },
    { key: 'models_listed', about: 'Số mô hình đếm được', cell: (row) => row.modelsListed },
    {
      key: 'recipients',
      about: 'Nơi nhận, mỗi nơi một dòng trong ô',
      cell: (row) => stacked(row.recipients),
    },
    { key: 'sha256', about: 'Mã băm SHA-256 của tệp nguồn', cell: (row) => row.source.sha256 },
    { key: 'source_lines', about: 'Số dòng của tệp nguồn', cell: (row) => row.source.lines },
    { key: 'replaced_by', about: 'Mã của bản mới hơn', cell: (row) => row.replacedBy },
    { key: 'withdrawn', about: 'Hết hiệu lực từ ngày', cell: (row) => row.withdrawn?.at ?? null },
    { key: 'today', about: 'Địa phương nay thuộc', cell: (row) => row.today && todayUnits(row.today) },
    { key: 'url', about: 'Địa chỉ', cell: (row) => row.url, isAddress: true },
  ],
});
