import { describe, expect, test } from 'vitest';
import { correctionsSchema, type KeptDecision } from '../../src/domain/decisions.ts';
import { InputError } from '../../src/domain/issue.ts';
import { loadVocabulary } from '../../scripts/content/content.ts';
import { contentFolder } from '../../scripts/files/files.ts';
import { readPlan, type PlanReading } from '../../scripts/read-plan.ts';
import { textOf } from '../repair/setup.ts';

const TEXT = `KẾ HOẠCH
Thực hiện Đề án 06 năm 2024

1. Mô hình 17: Khám chữa bệnh bằng căn cước công dân
- Đơn vị chủ trì: Trạm Y tế xã.
- Thời gian hoàn thành: 31/11/2024.
Liên hệ: ông An, điện thoại 0912 345 678 hoặc 0987 654 321.
`;

const SAYS = 'Ngày 31/11/2024 không có trong lịch: tháng 11 năm 2024 chỉ có 30 ngày.';
const signed = { by: 'Tổ soát', at: '2026-11-27' };
const printed = (more: object = {}): unknown => ({
  keep: 'as-printed',
  says: SAYS,
  line: 6,
  quote: '31/11/2024',
  reason: 'Bản giấy in vậy.',
  ...signed,
  ...more,
});

/** The plan of the text with these decisions, as a person types them. */
function read(...kept: unknown[]): PlanReading {
  const corrections = correctionsSchema.parse({ kept });
  const vocabulary = loadVocabulary(contentFolder());
  return readPlan(
    { id: 'thu-2024', source: textOf(TEXT), corrections, facts: null },
    { witnesses: [], vocabulary },
  );
}

const pointOf = ({ plan }: PlanReading) => plan.anomalies.find(({ message }) => message === SAYS);

describe('a point that a person leaves as the paper has it', () => {
  test('stays, and tells who looked at it; all else is as it was', () => {
    const [before, after] = [read(), read(printed())];
    expect(pointOf(before)).not.toHaveProperty('kept');
    expect(pointOf(after)).toEqual({
      ...pointOf(before),
      kept: { reason: 'Bản giấy in vậy.', ...signed },
    });
    const others = ({ plan }: PlanReading) => plan.anomalies.filter(({ message }) => message !== SAYS);
    expect(others(after)).toEqual(others(before));
    expect({ ...after.plan, anomalies: [] }).toEqual({ ...before.plan, anomalies: [] });
  });

  test.each([
    ['says something else by now', { says: 'Ngày 31/11/2024 không có trong lịch.' }],
    ['stands on another line', { line: 5, quote: 'Trạm Y tế' }],
  ])('waits again where it %s', (_, more) => {
    expect(pointOf(read(printed(more)))).not.toHaveProperty('kept');
  });

  test('stops the run where the words no longer stand on the line', () => {
    for (const more of [{ quote: '30/11/2024' }, { line: 5 }, { line: 99 }]) {
      const run = () => read(printed(more));
      expect(run).toThrow(InputError);
      expect(run).toThrow(/no longer has/);
    }
  });

  test('needs a line with its words, or none of both', () => {
    const typed = (more: object): boolean => correctionsSchema.safeParse({ kept: [printed(more)] }).success;
    expect(typed({ quote: undefined })).toBe(false);
    expect(typed({ line: undefined })).toBe(false);
    expect(typed({ reason: undefined })).toBe(false);
    expect(pointOf(read(printed({ line: undefined, quote: undefined })))).toHaveProperty('kept');
  });
});

describe('personal data that a person leaves hidden', () => {
  const column = TEXT.split('\n')[6]!.indexOf('0987') + 1;
  const hidden: KeptDecision = { keep: 'masked', line: 7, column, reason: null, ...signed };

  test('changes nothing of the plan', () => {
    expect(read(hidden)).toEqual(read());
  });

  test.each([
    ['on another line', { line: 6 }],
    ['beside it', { column: column - 2 }],
  ])('stops the run where nothing is hidden any more: %s', (_, more) => {
    expect(() => read({ ...hidden, ...more })).toThrow(/nothing is masked on line/);
  });
});
