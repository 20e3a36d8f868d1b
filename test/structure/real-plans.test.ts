import { entryAt, indexLedger, ledgerKey } from '../../src/domain/ledger.ts';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Plan } from '../../src/domain/plan.ts';
import { readPlan } from '../../scripts/read-plan.ts';
import { loadPlanInputs } from '../../scripts/content/content.ts';
import { projectRoot } from '../../scripts/files/files.ts';
import { misplaced, vocabulary } from './structure-text.ts';

const inputs = loadPlanInputs(join(projectRoot, 'content'));
const context = { witnesses: inputs.map(({ source }) => source), vocabulary };
const readings = new Map(inputs.map((input) => [input.id, readPlan(input, context)]));
const repaired = new Map(inputs.map(({ id }) => [id, readings.get(id)!.text.repaired]));
const plans = new Map<string, Plan>(inputs.map(({ id }) => [id, readings.get(id)!.plan]));
const plan = (id: string): Plan => plans.get(id)!;
const numbers = (id: string): number[] => plan(id).models.map(({ number }) => number);
const upTo = (last: number): number[] => Array.from({ length: last }, (_, at) => at + 1);

describe('nothing of the five plans is lost', () => {
  for (const { id } of inputs)
    test(id, () => {
      const { coverage, sections } = plan(id);
      expect(coverage.unplaced).toBe(0);
      expect(coverage.placed + coverage.furniture).toBe(coverage.characters);
      expect(misplaced(repaired.get(id)!)).toEqual([]);
      expect(sections.map(({ path }) => path)).not.toContain('con-lai');
    });
});

test('the characters counted are those of the source as received', () => {
  for (const { id, source } of inputs) {
    const received = source.lines.map(({ text }) => text.replace(/\s/g, '').length);
    expect(plan(id).coverage.characters, id).toBe(received.reduce((sum, length) => sum + length, 0));
  }
});

describe('the 85 models', () => {
  test('Thiệu Vân has its eleven, each with a second reading in the appendix', () => {
    expect(numbers('thieu-van-2024')).toEqual([1, 3, 5, 8, 24, 28, 29, 31, 34, 35, 42]);
    for (const { number, appendixLines, fields } of plan('thieu-van-2024').models) {
      expect(appendixLines, `model ${number}`).not.toBeNull();
      for (const field of ['lead', 'coordinating', 'supporting', 'deadline', 'tools'] as const)
        expect(
          fields[field].filter(({ where }) => where === 'appendix'),
          `model ${number}, ${field}`,
        ).toHaveLength(1);
    }
  });

  test('the unnamed commune has 31 rows, Duy Tiên 43 sections', () => {
    expect(numbers('xa-khong-ten-2023')).toEqual(upTo(31));
    expect(numbers('duy-tien-2023')).toEqual(upTo(43));
  });

  test('groups list what they claim', () => {
    const counts = (id: string): (number | null)[][] =>
      plan(id).groups.map(({ claimed, listed }) => [claimed, listed]);
    const same = (...all: number[]): number[][] => all.map((count) => [count, count]);
    expect(counts('duy-tien-2023')).toEqual(same(5, 17, 11, 3, 7));
    expect(counts('xa-khong-ten-2023')).toEqual(same(3, 10, 10, 3, 5));
    expect(counts('thieu-van-2024')).toEqual(same(3, 1, 5, 1, 1));
  });

  test('Duy Tiên names 24 pilot models with their lead units', () => {
    const pilots = plan('duy-tien-2023').models.filter(({ pilot }) => pilot);
    expect(pilots).toHaveLength(24);
    expect(pilots.find(({ number }) => number === 31)?.pilotUnit).toBe('Phòng Giáo dục và đào tạo thị xã');
  });

  test('a dash among plus signs stays in its field', () => {
    const { assignment } = plan('duy-tien-2023').models[7]!.fields;
    expect(assignment[0]!.blocks.map(({ bullet, level }) => [bullet, level])).toEqual([
      ['+', 0],
      ['+', 0],
      ['-', 0],
      ['+', 0],
    ]);
  });

  test('a cell of several lines keeps them apart, an empty one gives no reading', () => {
    const { models } = plan('xa-khong-ten-2023');
    expect(models[8]!.fields.coordinating[0]!.items).toHaveLength(2);
    expect(models[18]!.fields.tools).toEqual([]);
    expect(models[15]!.fields.tools[0]!.text).toBe('LGSP');
  });
});

describe('the tasks', () => {
  test('Thanh Hóa gives 20 without a unit and 80 with one', () => {
    const { tasks } = plan('thanh-hoa-2023');
    expect(tasks.filter(({ path }) => path.startsWith('II.'))).toHaveLength(20);
    const given = tasks.filter(({ path }) => path.startsWith('III.'));
    expect(given).toHaveLength(80);
    expect(given.filter(({ unit }) => unit === null)).toEqual([]);
    expect(given[0]!.path).toBe('III.1.1');
    expect(given.at(-1)!.path).toBe('III.22.7');
  });

  test('Hoằng Trung names tasks by bullet, plus sign and printed number', () => {
    const paths = plan('hoang-trung-2022').tasks.map(({ path }) => path);
    for (const path of ['II.1', 'II.2#9', 'II.5', 'III.1.3(9)', 'III.2.1#2+2', 'III.2.6'])
      expect(paths).toContain(path);
    const { unit, text } = plan('hoang-trung-2022').tasks.find(({ path }) => path === 'II.2#7')!;
    expect(unit).toBe('Công an xã, Bộ phận một cửa của xã');
    expect(text).toMatch(/tố giác tội phạm\.\.\.$/);
  });

  test('plans with models have none', () => {
    for (const id of ['thieu-van-2024', 'xa-khong-ten-2023', 'duy-tien-2023'])
      expect(plan(id).tasks, id).toEqual([]);
  });
});

describe('the data of the plans', () => {
  test('numbers, dates and claims as printed, blanks blank', () => {
    const { number, date, place, signer, period, modelsClaimed, issuer, recipients } = plan('thieu-van-2024');
    expect({ number, date, place, signer, period, modelsClaimed, issuer }).toEqual({
      number: '/KH-UBND',
      date: { day: null, month: 2, year: 2024 },
      place: 'Thiệu Vân',
      signer: { name: 'Hoàng Huy Chung', title: 'CHỦ TỊCH' },
      period: 'từ tháng 02/2024 đến tháng 12/2025',
      modelsClaimed: 11,
      issuer: 'Uỷ ban nhân dân xã Thiệu Vân',
    });
    expect(recipients).toHaveLength(6);
  });

  test('citations with their dates', () => {
    expect(plan('thieu-van-2024').cites.map(({ number, date }) => [number, date])).toEqual([
      ['06/QĐ-TTg', '2022-01-06'],
      ['05/CT-TTg', '2023-02-23'],
      ['46/2022/TT-BCA', '2022-11-04'],
      ['405/KH-UBND', '2023-04-06'],
      ['193/KH-UBND', '2024-02-07'],
    ]);
    expect(plan('duy-tien-2023').cites.map(({ number }) => number)).toEqual([
      '63/KHPH-TCTĐA06/CP-TCTĐA06HN',
      '67/CV-TCT',
    ]);
  });

  test('an unnamed commune stays unnamed', () => {
    expect(plan('xa-khong-ten-2023').locality).toEqual({ name: null, level: 'xã', parent: [] });
  });
});

describe('marks', () => {
  const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();

  test('each stands on the words of its ledger entry', () => {
    const { ledger } = repaired.get('thieu-van-2024')!;
    const entries = indexLedger(ledger);
    const { models, sections } = plan('thieu-van-2024');
    const texts = [
      ...models.map(({ title, titleMarks }) => ({ text: title, marks: titleMarks })),
      ...models.flatMap(({ fields }) => Object.values(fields).flat()).flatMap(({ blocks }) => blocks),
      ...sections.flatMap(({ blocks }) => blocks),
    ];
    let applied = 0;
    for (const { text, marks } of texts)
      for (const mark of marks) {
        const entry = entryAt(entries, mark)!;
        expect(entry, ledgerKey(mark)).toBeDefined();
        const shown = fold(text.slice(mark.start, mark.end));
        // A mark may be cut where a label or title ends; what is shown is still a part of the reading.
        expect(fold(entry.applied ? entry.text : entry.raw)).toContain(shown);
        if (entry.applied) applied++;
      }
    expect(applied).toBeGreaterThan(200);
  });
});
