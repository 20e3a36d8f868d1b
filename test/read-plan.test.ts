import { expect, test } from 'vitest';
import { correctionsSchema } from '../src/domain/decisions.ts';
import { readPlan, repairPlan } from '../scripts/read-plan.ts';
import { noVocabulary, textOf } from './repair/setup.ts';

const source = {
  ...textOf('KẾ HOẠCH\nTriển khai Đề án 06\n\n1. Mô hình 1: Thử nghiệm\n- Đầu mối: SĐT 0919 659 589.\n'),
  layout: {
    kind: 'pdf' as const,
    reader: 'made up 1',
    pages: 1,
    places: [],
    tables: [],
    roles: [],
    glyphs: [],
    remarks: [],
  },
};
const asked = { id: 'thu-2024', source, corrections: correctionsSchema.parse({}), facts: null };
const context = { witnesses: [], vocabulary: noVocabulary };

test('a plan is masked before it is structured; the tool for the received text masks nothing', () => {
  const { unmasked, text, plan } = readPlan(asked, context);
  expect(JSON.stringify(plan)).not.toContain('659');
  expect(text.masked).toHaveLength(1);
  expect(unmasked.lines[4]!.text).toContain('0919 659 589');
  expect(repairPlan(asked, context)).toEqual(unmasked);
});

test('what a reader knows of the layout is carried to structure', () => {
  expect(readPlan(asked, context).text.repaired.layout).toEqual(source.layout);
});

test('a stage may be timed', () => {
  const stages: string[] = [];
  readPlan(asked, context, (stage, work) => (stages.push(stage), work()));
  expect(stages).toEqual(['repair', 'mask', 'structure']);
});
