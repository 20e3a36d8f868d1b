import { z } from 'zod';
import type { TaskEdge } from '../../domain/concordance.ts';
import { taskUrl } from '../../domain/ids.ts';
import type { Plan, Task } from '../../domain/plan.ts';
import { deadlinesKey, linesKey, openUnitSchema, planKey, urlKey } from '../shapes.ts';
import { defineTable, lineColumns, stacked } from '../table.ts';

/** A row of `nhiem-vu.json`: one task of a plan without numbered models. */
const openTaskSchema = z.strictObject({
  plan: planKey,
  path: z.string().describe('Số mục như trong văn bản, "III.1.1"; "#k" là gạch đầu dòng thứ k không đánh số'),
  title: z.string().describe('Vế đầu của nhiệm vụ, nhiều nhất 160 ký tự'),
  unit: z.string().nullable().describe('Đơn vị được giao như trong văn bản; null khi không nêu'),
  text: z.string().describe('Toàn văn nhiệm vụ'),
  deadlines: deadlinesKey,
  models: z
    .array(z.strictObject({ model: z.string(), strength: z.enum(['strong', 'weak']) }))
    .describe(
      'Mô hình chung có liên quan: strong là việc chính của mô hình, weak là chung đối tượng hoặc công cụ',
    ),
  url: urlKey,
  lines: linesKey,
  units: z.array(openUnitSchema).describe('Đơn vị và vai trò'),
  tools: z.array(z.string()).describe('Mã công cụ, nền tảng mà nhiệm vụ nêu'),
});
export type OpenTask = z.infer<typeof openTaskSchema>;

/** A task as the open data shows it. @param edges the edges of this task */
function openTask(plan: Plan, task: Task, edges: readonly TaskEdge[]): OpenTask {
  return {
    plan: plan.id,
    path: task.path,
    title: task.title,
    unit: task.unit,
    text: task.text,
    deadlines: task.deadlines,
    models: edges.map(({ model, strength }) => ({ model, strength })),
    url: taskUrl(plan.id, task.path),
    lines: task.lines,
    units: task.units.map(({ unit, role, name, line }) => ({ unit, role, name, line })),
    tools: task.tools,
  };
}

export const taskTable = defineTable<OpenTask>({
  id: 'nhiem-vu',
  title: 'Nhiệm vụ của kế hoạch không đánh số mô hình',
  about: 'Mỗi dòng là một nhiệm vụ, với đơn vị được giao, thời hạn và mô hình chung có liên quan.',
  schema: openTaskSchema,
  rows: ({ plans, concordance }) => {
    const edges = Map.groupBy(concordance.tasks, ({ plan, path }) => `${plan} ${path}`);
    return plans.flatMap((plan) =>
      plan.tasks.map((task) => openTask(plan, task, edges.get(`${plan.id} ${task.path}`) ?? [])),
    );
  },
  columns: [
    { key: 'plan', about: 'Mã kế hoạch', cell: (row) => row.plan },
    { key: 'path', about: 'Số mục như trong văn bản', cell: (row) => row.path },
    { key: 'title', about: 'Vế đầu của nhiệm vụ', cell: (row) => row.title },
    { key: 'unit', about: 'Đơn vị được giao', cell: (row) => row.unit },
    { key: 'text', about: 'Toàn văn nhiệm vụ', cell: (row) => row.text },
    {
      key: 'deadline_values',
      about: 'Thời hạn: loại: giá trị',
      cell: (row) => stacked(row.deadlines.map(({ kind, value }) => (value ? `${kind}: ${value}` : kind))),
    },
    {
      key: 'models',
      about: 'Mô hình chung có liên quan: mức độ: mã',
      cell: (row) => stacked(row.models.map(({ model, strength }) => `${strength}: ${model}`)),
    },
    ...lineColumns<OpenTask>(),
    { key: 'url', about: 'Địa chỉ', cell: (row) => row.url, isAddress: true },
    { key: 'tools', about: 'Mã công cụ, nền tảng', cell: (row) => stacked(row.tools) },
  ],
});
