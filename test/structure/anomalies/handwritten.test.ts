import { expect, test } from 'vitest';
import { structurePlan } from '../../../scripts/structure/index.ts';
import { HANDWRITTEN, type LayoutRemark } from '../../../src/domain/layout.ts';
import { undamaged, vocabulary } from '../structure-text.ts';

const remark = (line: number, note: string): LayoutRemark => ({
  kind: 'unsure',
  line,
  column: 4,
  length: 0,
  received: '',
  note,
});

test('a gap into which somebody wrote by hand is told once a line', () => {
  const layout = {
    kind: 'scan' as const,
    reader: 'thử',
    pages: 1,
    places: [],
    tables: [],
    roles: [],
    glyphs: [],
    remarks: [remark(2, HANDWRITTEN), remark(2, HANDWRITTEN), remark(3, '0.62')],
  };
  const text = 'ỦY BAN NHÂN DÂN XÃ SEN HỒNG\nSố: /KH-UBND\nKẾ HOẠCH\nPhát triển văn hóa đọc';
  const { anomalies } = structurePlan({ ...undamaged(text), layout }, { id: 'thu', facts: null, vocabulary });
  expect(anomalies.filter(({ message }) => message.includes('viết tay'))).toMatchObject([
    { kind: 'unread', lines: [2] },
  ]);
});
