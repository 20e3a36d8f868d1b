import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { fieldIds, type FieldId } from '../../../src/domain/fields.ts';
import type { Model } from '../../../src/domain/plan.ts';
import type { Block, Reading } from '../../../src/domain/reading.ts';
import { loadVocabulary } from '../../../scripts/content/content.ts';
import { projectRoot } from '../../../scripts/files/files.ts';
import { readModelValues, readTaskValues } from '../../../scripts/structure/values/index.ts';

const vocabulary = loadVocabulary(join(projectRoot, 'content'));

const block = (text: string, line: number): Block => ({
  text,
  bullet: null,
  level: 0,
  lines: [line, line],
  marks: [],
});

function reading(texts: string[], where: Reading['where'] = 'body', line = 10): Reading {
  const blocks = texts.map((text, at) => block(text, line + at));
  return {
    label: '',
    text: texts.join('\n'),
    items: texts,
    where,
    lines: [line, line + texts.length],
    blocks,
    uncertain: null,
  };
}

const fieldsOf = (own: Partial<Record<FieldId, Reading[]>>): Model['fields'] =>
  Object.fromEntries(fieldIds.map((id) => [id, own[id] ?? []])) as Model['fields'];

const valuesOf = (
  own: Partial<Record<FieldId, Reading[]>>,
  title = 'Khám chữa bệnh',
): ReturnType<typeof readModelValues> => readModelValues({ title, fields: fieldsOf(own) }, vocabulary);

test('a task has the tools that its text names', () => {
  const blocks = [block('Hướng dẫn người dân cài đặt VNelD và nộp hồ sơ trên Cổng Dịch vụ công quốc gia', 7)];
  const { tools } = readTaskValues({ unit: null, blocks, lines: [7, 7] }, vocabulary);
  expect(tools).toEqual(['vneid', 'cong-dvc-quoc-gia']);
});

describe('readModelValues', () => {
  it('reads the deadlines of the prose, not those of a table that repeats the model', () => {
    const { deadlines } = valuesOf({
      deadline: [
        reading(['Năm 2024 và thực hiện thường xuyên.']),
        reading(['Trong năm 2023 và Thường xuyên'], 'appendix'),
      ],
    });
    expect(deadlines.map(({ kind, value }) => [kind, value])).toEqual([
      ['year', '2024'],
      ['ongoing', null],
    ]);
  });

  it('reads those of the table where there is only a table', () => {
    const { deadlines } = valuesOf({ deadline: [reading(['Quý I /2024'], 'appendix')] });
    expect(deadlines).toEqual([{ text: 'Quý I /2024', kind: 'quarter', value: '2024-Q1' }]);
  });

  it('takes the only sentence of a model without fields for its deadline, but no long prose', () => {
    expect(
      valuesOf({ other: [reading(['Triển khai đồng bộ theo lộ trình Đề án 06/CP.'])] }).deadlines,
    ).toHaveLength(1);
    expect(
      valuesOf({ other: [reading([`${'Trong năm 2023 tiếp tục thực hiện. '.repeat(8)}`])] }).deadlines,
    ).toEqual([]);
  });

  it('names each unit once in each role, leaders first, with the line of its paragraph', () => {
    const { units } = valuesOf({
      implementers: [
        reading(['Công an thị xã phối hợp phòng Văn hóa và Thông tin, các doanh nghiệp.'], 'body', 30),
      ],
      assignment: [
        reading([
          'Phòng Y tế thị xã chủ trì, lựa chọn đơn vị để triển khai.',
          'Phòng Y tế thị xã, các cơ sở khám, chữa bệnh đầu tư thiết bị.',
          'Phòng Y tế chủ trì báo cáo.',
        ]),
      ],
    });
    expect(units).toEqual([
      { unit: 'phong-y-te', name: 'Phòng Y tế thị xã', role: 'lead', line: 10 },
      {
        unit: 'phong-van-hoa-va-thong-tin',
        name: 'phòng Văn hóa và Thông tin',
        role: 'coordinating',
        line: 30,
      },
      { unit: 'doanh-nghiep', name: 'các doanh nghiệp', role: 'coordinating', line: 30 },
      { unit: 'phong-y-te', name: 'Phòng Y tế thị xã', role: 'implementing', line: 11 },
      { unit: 'co-so-kham-chua-benh', name: 'các cơ sở khám, chữa bệnh', role: 'implementing', line: 11 },
      { unit: 'cong-an-thi-xa', name: 'Công an thị xã', role: 'implementing', line: 30 },
    ]);
  });

  it('reads tools from the title and the field of tools, not from other prose', () => {
    const { tools } = valuesOf(
      { tools: [reading(['CCCD gắn chíp'])], objective: [reading(['Công dân dùng Kiosk.'])] },
      'Dịch vụ công trên VneID',
    );
    expect(tools).toEqual(['vneid', 'cccd-gan-chip']);
  });
});

describe('readTaskValues', () => {
  const task = (unit: string | null, ...texts: string[]): ReturnType<typeof readTaskValues> =>
    readTaskValues(
      { unit, blocks: texts.map((text, at) => block(text, 5 + at)), lines: [4, 20] },
      vocabulary,
    );

  it('gives the unit of the heading the role that the task opens with', () => {
    const roleOf = (text: string): string => task('Sở Tư pháp', text).units[0]!.role;
    expect(roleOf('Chủ trì, phối hợp với Công an tỉnh rà soát văn bản.')).toBe('lead');
    expect(roleOf('Tiếp tục phối hợp với Công an tỉnh làm sạch dữ liệu.')).toBe('coordinating');
    expect(roleOf('Số hóa sổ hộ tịch.')).toBe('implementing');
  });

  it.each([
    ['… kiện toàn Tổ công tác (hoàn thành trước 15/3/2024).', ['2024-03-15']],
    ['Số hóa sổ hộ tịch (từ ngày 01/4/2024 đến ngày 30/6/2024).', ['2024-04-01/2024-06-30']],
    ['Báo cáo kết quả về Công an huyện trước ngày 15 hằng tháng.', ['ongoing']],
    ['Phổ biến Luật Căn cước; Phòng Tư pháp chủ trì, thực hiện thường xuyên.', ['ongoing']],
    ['Cấp thẻ căn cước cho 100% công dân đủ điều kiện trong năm 2024.', ['2024']],
    ['Kích hoạt tài khoản từ tháng 3 đến tháng 10 năm 2024.', ['2024-03/2024-10']],
    ['Nâng tỷ lệ hồ sơ trực tuyến đạt 85%, chậm nhất 25/12.', [null]],
    ['Mở quầy cài đặt ứng dụng; Đoàn xã thực hiện ngày 10/10/2025.', ['2025-10-10']],
    ['Rút kinh nghiệm hội thi đã tổ chức ngày 02/3/2024.', []],
    ['Xử lý 10 dịch vụ công đã quá hạn trong năm 2023.', []],
    ['Lập dự toán ngân sách hằng năm.', []],
    ['Rà soát người sinh trước ngày 01/01/2008.', []],
  ])('takes the last words of a task for its deadline, where they are one: %s', (text, expected) => {
    const { deadlines } = task(null, text);
    expect(deadlines.map(({ kind, value }) => (kind === 'ongoing' ? kind : value))).toEqual(expected);
  });

  it('takes a unit that opens a task for its doer where the task says what it does', () => {
    const opening = (text: string): string[] =>
      task(null, text).units.map(({ unit, role }) => `${unit} ${role}`);
    expect(opening('Công an huyện tham mưu tổ chức hội nghị sơ kết.')).toEqual([
      'cong-an-huyen implementing',
    ]);
    expect(opening('Công an huyện và các mô hình điểm.')).toEqual([]);
  });

  it('reads who does it and by when from the labelled sentences of its paragraph', () => {
    const { units, deadlines } = task(
      null,
      'Thực hiện số hóa hồ sơ. Cơ quan thực hiện: Công an xã chủ trì, phối hợp với Văn phòng UBND xã. Thời gian thực hiện: Trong tháng 6 năm 2022.',
    );
    expect(units.map(({ unit, role, line }) => [unit, role, line])).toEqual([
      ['cong-an-xa', 'lead', 5],
      ['van-phong-ubnd-xa', 'coordinating', 5],
    ]);
    expect(deadlines).toEqual([{ text: 'Trong tháng 6 năm 2022', kind: 'month', value: '2022-06' }]);
  });

  it('reads labelled lists of those who do it', () => {
    const { units } = task(
      'Phòng Tư pháp',
      'Số hóa dữ liệu hộ tịch.',
      'Đơn vị chủ trì: Phòng Tư pháp',
      'Đơn vị phối hợp: Công an thành phố; UBND các phường, xã. Thời gian thực hiện: Quý I/2024',
    );
    expect(units.map(({ unit, role, line }) => [unit, role, line])).toEqual([
      ['phong-tu-phap', 'lead', 6],
      ['cong-an-thanh-pho', 'coordinating', 7],
      ['ubnd-xa', 'coordinating', 7],
    ]);
  });

  it('reads the time that a sentence about completing its work ends with', () => {
    const timesOf = (text: string): string[] => task(null, text).deadlines.map(({ text }) => text);
    expect(timesOf('Rà soát hồ sơ, hoàn thành việc rà soát trước ngày 30/6/2024.')).toEqual([
      'trước ngày 30/6/2024',
    ]);
    expect(timesOf('Số hóa sổ hộ tịch xong trong quý III/2024.')).toEqual(['trong quý III/2024']);
    for (const none of [
      'Tổng hợp kết quả hoàn thành nhiệm vụ trong năm 2023 của các thôn.',
      'Báo cáo các nhiệm vụ đã hoàn thành trong năm 2023.',
      'Hoàn thành nhiệm vụ được giao tại Kế hoạch ngày 05/3/2024.',
    ])
      expect(timesOf(none)).toEqual([]);
  });

  it('reads a clause that says by when, where there is no label', () => {
    const { deadlines } = task(null, 'Triển khai hóa đơn điện tử; hoàn thành trong tháng 6/2024.');
    expect(deadlines).toEqual([{ text: 'hoàn thành trong tháng 6/2024', kind: 'month', value: '2024-06' }]);
    expect(task(null, 'Tập trung hoàn thành và triển khai 53 dịch vụ công của năm 2022.').deadlines).toEqual(
      [],
    );
  });

  it('takes no date of running text for a deadline', () => {
    expect(task('Sở Y tế', 'Theo Quyết định số 34/2021/QĐ-TTg ngày 08 tháng 11 năm 2021.').deadlines).toEqual(
      [],
    );
  });
});

describe('the times of a task that end its sentence as a list', () => {
  test.each([
    ['Thay mái nhà văn hóa, xong trong quý II và III/2027.', ['2027-Q2', '2027-Q3']],
    ['Nạo vét mương, hoàn thành trước tháng 5, 8/2027, báo cáo UBND xã.', ['2027-05', '2027-08']],
    ['Kiểm tra bến đò trong quý II - III/2027.', ['2027-Q2/2027-Q3']],
    ['Kiểm tra các bến đò (tháng 2, 5 và 8/2027).', ['2027-02', '2027-05', '2027-08']],
    ['Tập huấn thuyền viên, tổ chức ngày 07 và 08/9/2027.', ['2027-09-07', '2027-09-08']],
    ['Báo cáo số thuyền; hoàn thành trước ngày 10/3, 10/9/2027.', ['2027-03-10', '2027-09-10']],
  ])('%s', (text, values) => {
    const { deadlines } = readTaskValues({ unit: null, blocks: [block(text, 5)], lines: [5, 5] }, vocabulary);
    expect(deadlines.map(({ value }) => value)).toEqual(values);
  });
});
