import { describe, expect, test } from 'vitest';
import { correctionsSchema, type ReadingDecision } from '../../src/domain/decisions.ts';
import { InputError } from '../../src/domain/issue.ts';
import type { Plan } from '../../src/domain/plan.ts';
import { loadVocabulary } from '../../scripts/content/content.ts';
import { contentFolder } from '../../scripts/files/files.ts';
import { readPlan } from '../../scripts/read-plan.ts';
import { textOf } from '../repair/setup.ts';

const TEXT = `ỦY BAN NHÂN DÂN
XÃ SEN HỒNG
KẾ HOẠCH
Triển khai các mô hình điểm của Đề án 06 năm 2024

I. NHÓM TIỆN ÍCH
1. Mô hình 17: Khám chữa bệnh bằng căn cước công dân
- Mục tiêu: Trạm Y tế tiếp nhận người bệnh bằng căn cước công dân.
- Đơn vị chủ trì: Trạm Y tế xã.
- Thời gian hoàn thành: Quý III/2024.
2. Mô hình 18: Truyền thông chính sách bằng loa thông minh
- Mục tiêu: Mỗi thôn có một cụm loa thông minh.
- Đơn vị chủ trì: Công an xã.
- Thời gian hoàn thành: 30/6/2024.
II. NHÓM KINH TẾ
3. Mô hình 18: Chợ quê không dùng tiền mặt
- Mục tiêu: Các hộ kinh doanh ở chợ nhận thanh toán bằng mã QR.
- Đơn vị chủ trì: Văn phòng UBND xã.
- Thời gian hoàn thành: 30/9/2024.

Nơi nhận:
- Lưu: VT.
`;

const TASKS = `KẾ HOẠCH
Thực hiện Đề án 06 năm 2024

I. NHIỆM VỤ
1. Công an xã
1.1. Rà soát, làm sạch dữ liệu dân cư trên địa bàn, hoàn thành trước ngày 30/6/2024.
1.2. Báo cáo kết quả hằng tháng về Ủy ban nhân dân xã.
II. TỔ CHỨC THỰC HIỆN
Các thôn phối hợp thực hiện kế hoạch này.
Trạm Y tế xã tổ chức tuyên truyền tại các thôn trước ngày 15/5/2024.
`;

const signed = { reason: 'Đã xem bản giấy.', by: 'Tổ soát', at: '2026-11-27' };
const vocabulary = loadVocabulary(contentFolder());

/** The plan of a text with these decisions on the reading. */
function read(text: string, readings: ReadingDecision[] = []): Plan {
  const corrections = correctionsSchema.parse({ readings });
  return readPlan(
    { id: 'thu-2024', source: textOf(text), corrections, facts: null },
    { witnesses: [], vocabulary },
  ).plan;
}

const lineOf = (text: string, words: string): number =>
  text.split('\n').findIndex((line) => line.includes(words)) + 1;

/** All words of a plan that stand in models, tasks and sections. */
const placed = ({ models, tasks, sections }: Plan): string =>
  [
    ...models.flatMap(({ title, fields }) => [
      title,
      ...Object.values(fields).flatMap((all) => all.map((one) => one.text)),
    ]),
    ...tasks.map(({ text }) => text),
    ...sections.flatMap(({ heading, blocks }) => [heading, ...blocks.map(({ text }) => text)]),
  ]
    .join(' ')
    .split(/\s+/)
    .sort()
    .join(' ');

describe('a number that the paper prints twice', () => {
  const line = lineOf(TEXT, 'Chợ quê');
  const quote = 'Mô hình 18';

  test('gives the second model a page of its own, which says what is printed', () => {
    expect(read(TEXT).models.map(({ number }) => number)).toEqual([17, 18]);
    const plan = read(TEXT, [{ change: 'number', line, quote, value: 19, ...signed }]);
    expect(plan.models.map(({ number, title }) => [number, title])).toEqual([
      [17, 'Khám chữa bệnh bằng căn cước công dân'],
      [18, 'Truyền thông chính sách bằng loa thông minh'],
      [19, 'Chợ quê không dùng tiền mặt'],
    ]);
    expect(plan.corrected).toEqual([
      { line, message: 'Văn bản in “Mô hình 18”; ở đây tính là số 19.', model: 19, ...signed },
    ]);
    expect(plan.anomalies.map(({ kind }) => kind)).not.toContain('numbering');
    expect(plan.coverage.unplaced).toBe(0);
  });

  test('cannot take a number that another model has', () => {
    expect(() => read(TEXT, [{ change: 'number', line, quote, value: 17, ...signed }])).toThrow(InputError);
  });
});

describe('what a person says of a model', () => {
  const line = lineOf(TEXT, 'Khám chữa');
  const first = (change: ReadingDecision) => read(TEXT, [change]).models[0]!;

  test('its title, group, deadline and lead unit', () => {
    expect(
      first({ change: 'title', line, quote: 'Khám chữa bệnh', value: 'Khám bệnh bằng thẻ', ...signed }),
    ).toMatchObject({ title: 'Khám bệnh bằng thẻ', titleMarks: [] });
    const moved = read(TEXT, [{ change: 'group', line, quote: 'Mô hình 17', value: 'II', ...signed }]);
    expect(moved.models[0]!.group).toBe('II');
    expect(moved.groups.map(({ index, listed }) => [index, listed])).toEqual([
      ['I', 1],
      ['II', 1],
    ]);
    const time = lineOf(TEXT, 'Quý III');
    expect(
      first({ change: 'deadline', line: time, quote: 'Quý III/2024', value: '2024-08-31', ...signed })
        .deadlines,
    ).toEqual([{ text: 'Quý III/2024', kind: 'date', value: '2024-08-31' }]);
    const unit = vocabulary.units[0]!.slug;
    const lead = lineOf(TEXT, 'Trạm Y tế xã.');
    expect(
      first({ change: 'lead', line: lead, quote: 'Trạm Y tế xã', value: unit, ...signed }).units[0],
    ).toEqual({
      unit,
      name: 'Trạm Y tế xã',
      role: 'lead',
      line: lead,
    });
  });

  test('a field of another kind: what is understood of it follows, and no word is lost', () => {
    const time = lineOf(TEXT, 'Quý III');
    const before = read(TEXT);
    const after = read(TEXT, [
      { change: 'field', line: time, quote: 'Quý III', value: 'outcome', ...signed },
    ]);
    expect(after.models[0]!.fields.deadline).toEqual([]);
    expect(after.models[0]!.fields.outcome.map(({ text }) => text)).toEqual(['Quý III/2024.']);
    expect(after.models[0]!.deadlines).toEqual([]);
    expect(placed(after)).toBe(placed(before));
  });

  test.each<[string, ReadingDecision]>([
    ['words that do not stand there', { change: 'title', line, quote: 'không có', value: 'x', ...signed }],
    ['a line behind the end', { change: 'title', line: 900, quote: 'x', value: 'x', ...signed }],
    ['a group that is not there', { change: 'group', line, quote: 'Mô hình 17', value: 'IX', ...signed }],
    ['a unit that is not there', { change: 'lead', line, quote: 'Mô hình 17', value: 'khong-co', ...signed }],
    [
      'a field that begins elsewhere',
      { change: 'field', line, quote: 'Mô hình 17', value: 'lead', ...signed },
    ],
    ['a line of no model', { change: 'deadline', line: 4, quote: 'năm 2024', value: '2024', ...signed }],
    ['a line of no task', { change: 'task', line, quote: 'Mô hình 17', value: false, ...signed }],
  ])('stops the run: %s', (_, decision) => {
    expect(() => read(TEXT, [decision])).toThrow(InputError);
  });
});

describe('tasks', () => {
  test('a task that is none goes back to its section, a paragraph becomes a task; no word is lost', () => {
    const before = read(TASKS);
    const line = lineOf(TASKS, '1.2.');
    expect(before.tasks.map(({ lines }) => lines[0])).toContain(line);
    const without = read(TASKS, [
      { change: 'task', line, quote: 'Báo cáo kết quả', value: false, ...signed },
    ]);
    expect(without.tasks.map(({ lines }) => lines[0])).not.toContain(line);
    expect(JSON.stringify(without.sections)).toContain('Báo cáo kết quả hằng tháng');
    expect(without.corrected).toHaveLength(1);

    const own = before.sections
      .flatMap(({ blocks }) => blocks)
      .find(({ text }) => text.startsWith('Trạm Y tế'))!;
    const added = read(TASKS, [
      { change: 'task', line: own.lines[0], quote: 'Trạm Y tế xã', value: true, ...signed },
    ]);
    const task = added.tasks.find(({ lines }) => lines[0] === own.lines[0])!;
    expect(task.deadlines).toMatchObject([{ value: '2024-05-15' }]);
    expect(placed(added)).toBe(placed(before));
  });
});

test('a deadline that no calendar has is refused where it is typed', () => {
  const entry = { change: 'deadline', line: 1, quote: 'x', value: '2024-02-30', ...signed };
  expect(correctionsSchema.safeParse({ readings: [entry] }).success).toBe(false);
  expect(correctionsSchema.safeParse({ readings: [{ ...entry, value: '2023/2025' }] }).success).toBe(true);
});
