import { z } from 'zod';
import { openRelation, type Edge } from '../../domain/concordance.ts';
import { fieldIds, fieldNames, type FieldId } from '../../domain/fields.ts';
import { planModelUrl } from '../../domain/ids.ts';
import { keyPart, modelKey } from '../../domain/model-key.ts';
import type { Model, Plan } from '../../domain/plan.ts';
import type { Reading } from '../../domain/reading.ts';
import { mainEdge } from '../edges.ts';
import {
  deadlinesKey,
  linesKey,
  openReadingSchema,
  openUnitSchema,
  planKey,
  urlKey,
  type OpenReading,
} from '../shapes.ts';
import { defineTable, lineColumns, stacked, type TableColumn } from '../table.ts';

const fieldsSchema = z.strictObject(
  Object.fromEntries(
    fieldIds.map((id) => [id, z.array(openReadingSchema).describe(fieldNames[id])]),
  ) as Record<FieldId, z.ZodArray<typeof openReadingSchema>>,
);

/** A row of `mo-hinh.json`: one numbered model of one plan. */
const openModelSchema = z.strictObject({
  plan: planKey,
  number: z.number().int().describe('Số của mô hình trong kế hoạch, như trong văn bản'),
  key: z
    .string()
    .optional()
    .describe('Mã của mô hình trong kế hoạch, khi các nhóm đều đánh số lại từ 1: nhóm và số'),
  ordinal: z.number().int().describe('Thứ tự trong kế hoạch, từ 1'),
  group: z.string().nullable().describe('Chỉ số nhóm trong kế hoạch; null khi kế hoạch không chia nhóm'),
  title: z.string().describe('Tên mô hình như trong văn bản, đã hiệu đính ký tự hỏng'),
  model: z.string().nullable().describe('Mã mô hình chung tương ứng; null khi chưa quyết định hoặc không có'),
  relation: z
    .enum(['same', 'partial'])
    .nullable()
    .describe('same: cùng một mô hình; partial: chỉ trùng một phần (chi tiết trong doi-chieu.json)'),
  url: urlKey,
  lines: linesKey,
  fields: fieldsSchema.describe('Các mục của mô hình; mỗi lần in là một bản đọc. other: mục có nhãn khác'),
  units: z.array(openUnitSchema).describe('Đơn vị và vai trò'),
  tools: z.array(z.string()).describe('Mã công cụ, nền tảng'),
  deadlines: deadlinesKey,
  pilot: z.boolean().describe('Có trong danh sách mô hình điểm của kế hoạch'),
  pilotUnit: z.string().nullable().describe('Đơn vị chủ trì theo danh sách mô hình điểm'),
  otherModels: z
    .array(z.strictObject({ model: z.string(), relation: z.enum(['same', 'partial']) }))
    .describe('Các mô hình chung khác mà mô hình này cũng bao trùm một phần'),
});
export type OpenModel = z.infer<typeof openModelSchema>;

function openReading({ label, text, items, where, lines, uncertain }: Reading): OpenReading {
  return { label, text, items, where, lines, uncertain };
}

/**
 * A plan's model as the open data shows it.
 *
 * @param edges the edges of this model; the principal one gives `model` and `relation`
 */
function openModel(plan: Plan, model: Model, edges: readonly Edge[]): OpenModel {
  const main = mainEdge(edges);
  const fields = Object.fromEntries(fieldIds.map((id) => [id, model.fields[id].map(openReading)]));
  return {
    plan: plan.id,
    number: model.number,
    ...keyPart(model),
    ordinal: model.ordinal,
    group: model.group,
    title: model.title,
    model: main?.model ?? null,
    relation: main ? openRelation(main.relation) : null,
    url: planModelUrl(plan.id, model),
    lines: model.lines,
    fields: fields as OpenModel['fields'],
    units: model.units.map(({ unit, role, name, line }) => ({ unit, role, name, line })),
    tools: model.tools,
    deadlines: model.deadlines,
    pilot: model.pilot,
    pilotUnit: model.pilotUnit,
    otherModels: edges
      .filter((edge) => edge !== main)
      .map(({ model: slug, relation }) => ({ model: slug, relation: openRelation(relation) })),
  };
}

const fieldColumns: TableColumn<OpenModel>[] = fieldIds.map((id) => ({
  key: id,
  about: `${fieldNames[id]}; in hai lần thì hai bản đọc cách nhau một dòng trống`,
  cell: (row) => row.fields[id].map(({ text }) => text).join('\n\n'),
}));

export const modelTable = defineTable<OpenModel>({
  id: 'mo-hinh',
  title: 'Mô hình của từng kế hoạch',
  about: 'Mỗi dòng là một mô hình có số của một kế hoạch, với mọi mục của nó và mô hình chung tương ứng.',
  schema: openModelSchema,
  rows: ({ plans, concordance }) => {
    const edges = Map.groupBy(concordance.edges, (edge) => `${edge.plan} ${modelKey(edge)}`);
    return plans.flatMap((plan) =>
      plan.models.map((model) => openModel(plan, model, edges.get(`${plan.id} ${modelKey(model)}`) ?? [])),
    );
  },
  columns: [
    { key: 'plan', about: 'Mã kế hoạch', cell: (row) => row.plan },
    { key: 'number', about: 'Số của mô hình trong kế hoạch', cell: (row) => row.number },
    { key: 'ordinal', about: 'Thứ tự trong kế hoạch', cell: (row) => row.ordinal },
    { key: 'group', about: 'Nhóm trong kế hoạch', cell: (row) => row.group },
    { key: 'title', about: 'Tên mô hình', cell: (row) => row.title },
    { key: 'model', about: 'Mã mô hình chung', cell: (row) => row.model },
    { key: 'relation', about: 'same: cùng mô hình; partial: trùng một phần', cell: (row) => row.relation },
    ...fieldColumns,
    {
      key: 'units',
      about: 'Đơn vị, mỗi đơn vị một dòng: vai trò: mã đơn vị (tên như trong văn bản)',
      cell: (row) => stacked(row.units.map(({ unit, role, name }) => `${role}: ${unit} (${name})`)),
    },
    { key: 'tool_ids', about: 'Mã công cụ, nền tảng', cell: (row) => stacked(row.tools) },
    {
      key: 'deadline_values',
      about: 'Thời hạn đã đọc thành giá trị: loại: giá trị',
      cell: (row) => stacked(row.deadlines.map(({ kind, value }) => (value ? `${kind}: ${value}` : kind))),
    },
    { key: 'pilot', about: 'Mô hình điểm', cell: (row) => row.pilot },
    ...lineColumns<OpenModel>(),
    { key: 'url', about: 'Địa chỉ', cell: (row) => row.url, isAddress: true },
  ],
});
