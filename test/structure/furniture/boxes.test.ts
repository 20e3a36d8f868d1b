import { expect, test } from 'vitest';
import { structurePlan } from '../../../scripts/structure/index.ts';
import type { SourceLayout } from '../../../src/domain/layout.ts';
import { undamaged, vocabulary } from '../structure-text.ts';

const layout = (line: number): SourceLayout => ({
  kind: 'docx',
  reader: 'docx 1',
  pages: null,
  places: [],
  tables: [],
  roles: [{ line, role: 'text-box' }],
  glyphs: [],
  remarks: [],
});
const titleOf = (box: string): string | null => {
  const text = `ỦY BAN NHÂN DÂN XÃ SEN HỒNG\nKẾ HOẠCH\n${box}\nPhát triển văn hóa đọc\n\nI. MỤC ĐÍCH\n1. Một.`;
  return structurePlan({ ...undamaged(text), layout: layout(3) }, { id: 'thu', facts: null, vocabulary })
    .title;
};

test('the state of a draft in a box of its own is no part of the title', () => {
  expect(titleOf('DỰ THẢO LẦN 2')).toBe('Phát triển văn hóa đọc');
  expect(titleOf('HỎA TỐC')).toBe('Phát triển văn hóa đọc');
});

test('other words in a box are words of the text', () => {
  expect(titleOf('Mật độ dân cư')).toBe('Mật độ dân cư Phát triển văn hóa đọc');
});
