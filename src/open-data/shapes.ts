import { z } from 'zod';
import { deadlineSchema, roles, roleSchema } from '../domain/reading.ts';
import { roleLabels } from '../names.ts';
import { lineRangeSchema } from '../domain/span.ts';

/** Shapes that several tables share. */

export const planKey = z.string().describe('Mã kế hoạch, như trong ke-hoach.json');
export const linesKey = lineRangeSchema.describe(
  'Dòng đầu và dòng cuối trong văn bản nguồn, đếm từ 1, kể cả hai đầu',
);
export const urlKey = z.string().describe('Đường dẫn cố định, tính từ gốc của trang');
export const deadlinesKey = z
  .array(deadlineSchema)
  .describe(
    'Thời hạn như văn bản nêu: text là nguyên văn; value là "2023-12-30", "2024-06", "2024-Q1", "2024", "2023/2025", hoặc null',
  );

/** One reading of a field, as published. */
export const openReadingSchema = z.strictObject({
  label: z.string().describe('Nhãn như trong văn bản'),
  text: z.string().describe('Toàn bộ nội dung, có dấu đầu dòng như trong văn bản'),
  items: z.array(z.string()).describe('Từng ý, không có dấu đầu dòng'),
  where: z.enum(['body', 'appendix']).describe('body: phần lời văn; appendix: bảng phụ lục'),
  lines: linesKey,
  uncertain: z.string().nullable().describe('Vì sao cách ghép nội dung này có thể sai; null khi chắc chắn'),
});
export type OpenReading = z.infer<typeof openReadingSchema>;

/** A unit with its role, as published; `name` and `line` say where it was read. */
export const openUnitSchema = z.strictObject({
  unit: z.string().describe('Mã loại đơn vị'),
  role: roleSchema.describe(roles.map((role) => `${role}: ${roleLabels[role]}`).join('; ')),
  name: z.string().describe('Tên như trong văn bản'),
  line: z.number().int().describe('Dòng trong văn bản nguồn'),
});
