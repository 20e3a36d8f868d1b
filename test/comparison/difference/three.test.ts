import { expect, test } from 'vitest';
import type { ComparedVersion } from '../../../src/comparison/difference/index.ts';
import type { Deadline } from '../../../src/domain/reading.ts';
import { inWords } from './in-words.ts';
import { makeModel, reading } from '../../align/make-plan.ts';

const names = { unit: (slug: string) => slug, tool: (slug: string) => slug, abbreviations: [] };

interface Given {
  leads?: string[];
  tools?: string[];
  deadlines?: Deadline[];
  steps?: string[];
}

const version = (
  name: string,
  { leads = [], tools = [], deadlines = [], steps = [] }: Given,
): ComparedVersion => ({
  plan: name.toLowerCase(),
  name,
  programme: { name: 'Đề án Mẫu', start: '2022-01-06', frameWords: [] },
  model: makeModel({
    number: 1,
    title: 'Một mô hình',
    tools,
    deadlines,
    units: leads.map((unit) => ({ unit, name: unit, role: 'lead', line: 1 })),
    fields: { assignment: steps.map((step) => reading('Phân công nhiệm vụ', step)) },
  }),
});
const date = (value: string): Deadline => ({ text: value, kind: 'date', value });
const sentences = (...versions: ComparedVersion[]): string[] => inWords(versions, names);

test('versions that say the same are named together', () => {
  expect(
    sentences(
      version('A', { leads: ['x'] }),
      version('B', { leads: ['x'] }),
      version('C', { leads: ['y', 'z'] }),
    ),
  ).toEqual(['Chủ trì: A và B giao x; C giao y và z.']);
});

test('one force at two levels is said to be that', () => {
  expect(
    sentences(version('A', { leads: ['cong-an-xa'] }), version('B', { leads: ['cong-an-thi-xa'] })),
  ).toEqual(['Chủ trì: A giao cong-an-xa; B giao cong-an-thi-xa (cùng một lực lượng, khác cấp).']);
});

test('of three deadlines the earliest and the latest are named', () => {
  expect(
    sentences(
      version('A', { deadlines: [date('2024-09-30')] }),
      version('B', { deadlines: [date('2023-11-30')] }),
      version('C', { deadlines: [date('2024-01-31')] }),
    ),
  ).toEqual(['Thời hạn: B sớm nhất: “2023-11-30”; C: “2024-01-31”; A muộn nhất: “2024-09-30”.']);
});

test.each([
  ['30/6/2024', '2024-06-30', 'Quý II/2024', '2024-Q2'],
  ['31/3/2024', '2024-03-31', 'Quý I/2024', '2024-Q1'],
  ['29/02/2024', '2024-02-29', 'Tháng 02/2024', '2024-02'],
])('%s is neither earlier nor later than the time that ends with it', (text, value, longText, longValue) => {
  const day: Deadline = { text, kind: 'date', value };
  const whole: Deadline = { text: longText, kind: 'quarter', value: longValue };
  expect(sentences(version('A', { deadlines: [day] }), version('B', { deadlines: [whole] }))).toEqual([]);
});

test('an impossible date is told but not compared', () => {
  const [sentence] = sentences(
    version('A', { deadlines: [date('2013-12-30')] }),
    version('B', { deadlines: [date('2023-11-15')] }),
  );
  expect(sentence).toContain('nên không so');
  expect(sentence).not.toContain('sớm');
});

test('of three versions the one that drops a tool is named', () => {
  expect(
    sentences(
      version('A', { tools: ['k', 'v'] }),
      version('B', { tools: ['k', 'v'] }),
      version('C', { tools: ['v'] }),
    ),
  ).toEqual(['Công cụ, nền tảng: chỉ C không nêu k.']);
});

test('a step in other words is no other step; a step of its own is', () => {
  const shared = 'hướng dẫn người dân cài đặt và sử dụng ứng dụng tại nhà văn hóa của thôn';
  const own = 'đầu tư máy quét mã phục vụ bà con tới nộp hồ sơ giấy';
  expect(sentences(version('A', { steps: [shared] }), version('B', { steps: [`${shared} và xóm`] }))).toEqual(
    [],
  );
  expect(sentences(version('A', { steps: [shared] }), version('B', { steps: [own] }))).toEqual([
    `Công việc: chỉ A nêu “${shared}”.`,
    `Công việc: chỉ B nêu “${own}”.`,
  ]);
});
