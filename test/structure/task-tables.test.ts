import { describe, expect, it } from 'vitest';
import { structureText } from './structure-text.ts';

const models = [
  'PHỤ LỤC I',
  'DANH MỤC MÔ HÌNH',
  'STT|Mô hình|Chủ trì|Thời hạn',
  '1|Chợ số|Ban quản lý chợ|30/6/2026',
  '2|Lớp học số|Trường Tiểu học|30/9/2026',
];
const tasks = [
  'DANH MỤC NHIỆM VỤ',
  'STT|Nhiệm vụ|Chủ trì|Thời hạn',
  '1|Tập huấn tổ công nghệ|Văn phòng|Tháng 4/2026',
  '2|Sửa đường truyền|Công an xã|Tháng 5/2026',
];
const said = (lines: readonly string[]): string[] =>
  structureText(lines.join('\n')).anomalies.map(({ message }) => message);

describe('a table of tasks in a plan of models', () => {
  it('is text of the plan, and said to be', () => {
    const plan = structureText([...models, 'PHỤ LỤC II', ...tasks].join('\n'));
    expect(plan.models.map(({ title }) => title)).toEqual(['Chợ số', 'Lớp học số']);
    expect(plan.tasks).toEqual([]);
    expect(JSON.stringify(plan.sections)).toContain('Tập huấn tổ công nghệ');
    expect(plan.anomalies).toMatchObject([
      { kind: 'unread', message: expect.stringContaining('Bảng này liệt kê nhiệm vụ') },
    ]);
  });

  it('is told wherever it stands', () => {
    expect(said(['PHỤ LỤC I', ...tasks, 'PHỤ LỤC II', ...models.slice(1)])).toEqual([
      expect.stringContaining('Bảng này liệt kê nhiệm vụ'),
    ]);
  });

  it('gives tasks, and nothing to say, where the plan has no models', () => {
    expect(said(['PHỤ LỤC I', ...tasks])).toEqual([]);
  });
});
