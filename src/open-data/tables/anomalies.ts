import type { z } from 'zod';
import { anomalySchema } from '../../domain/plan.ts';
import { planKey } from '../shapes.ts';
import { defineTable, stacked } from '../table.ts';

/** A row of `bat-thuong.json`: something suspicious that a plan states, never changed. */
const openAnomalySchema = anomalySchema.extend({ plan: planKey });
export type OpenAnomaly = z.infer<typeof openAnomalySchema>;

export const anomalyTable = defineTable<OpenAnomaly>({
  id: 'bat-thuong',
  title: 'Điểm cần kiểm tra lại',
  about:
    'Mỗi dòng là một điều đáng ngờ mà văn bản nêu (ngày không có thật, số đếm không khớp …), giữ nguyên như trong văn bản.',
  schema: openAnomalySchema,
  rows: ({ plans }) =>
    plans.flatMap(({ id, anomalies }) => anomalies.map((anomaly) => ({ plan: id, ...anomaly }))),
  columns: [
    { key: 'plan', about: 'Mã kế hoạch', cell: (row) => row.plan },
    { key: 'kind', about: 'Loại', cell: (row) => row.kind },
    { key: 'model', about: 'Số mô hình; trống khi thuộc cả kế hoạch', cell: (row) => row.model },
    { key: 'message', about: 'Nêu bằng lời', cell: (row) => row.message },
    { key: 'values', about: 'Các giá trị như trong văn bản', cell: (row) => stacked(row.values) },
    { key: 'lines', about: 'Các dòng trong văn bản nguồn', cell: (row) => row.lines.join(' ') },
  ],
});
