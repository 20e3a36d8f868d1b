import { describe, expect, test } from 'vitest';
import { fold } from '../../../src/vietnamese/fold.ts';
import { labelWords } from '../../../scripts/structure/grammar/label-words.ts';
import { labelReader } from '../../../scripts/structure/grammar/labels.ts';
import { columnOf } from '../../../scripts/structure/tables/columns.ts';
import { vocabulary } from '../structure-text.ts';

const words = labelWords(vocabulary);
const label = labelReader(vocabulary);

/** A vocabulary in which units that lead and deadlines have other names as well. */
const other = {
  ...vocabulary,
  fieldLabels: [
    ...vocabulary.fieldLabels,
    { field: 'lead' as const, also: ['inside' as const], labels: ['Cánh én đầu đàn'] },
    { field: 'deadline' as const, also: ['inside' as const, 'bare' as const], labels: ['Mùa gặt xong'] },
  ],
  columnWords: [{ field: 'tools' as const, holds: ['liềm hái'] }, ...vocabulary.columnWords],
};

describe('labels where they do not begin a paragraph', () => {
  test('are known by what the vocabulary says, and by nothing else', () => {
    const line = fold('Sửa cầu; mùa gặt xong: tháng 6. Cánh én đầu đàn: Đoàn xã.');
    expect(line.match(labelWords(vocabulary).deadline)).toBeNull();
    expect(line.match(labelWords(other).deadline)).toEqual(['mua gat xong:']);
    expect('Cánh én đầu đàn: Đoàn xã'.match(words.units)).toBeNull();
    expect('Cánh én đầu đàn: Đoàn xã'.match(labelWords(other).units)).toEqual(['Cánh én đầu đàn:']);
    expect(labelWords(other).roleOf('Cánh én  đầu đàn')).toBe('lead');
    expect(columnOf('Các thứ liềm hái', label).role).toBe('other');
    expect(columnOf('Các thứ liềm hái', labelReader(other)).role).toBe('tools');
  });

  test('may have brackets and full stops, which stand for themselves', () => {
    const odd = {
      ...vocabulary,
      fieldLabels: [
        ...vocabulary.fieldLabels,
        { field: 'deadline' as const, also: ['inside' as const], labels: ['T.hạn (dự kiến', 'Hạn (nếu có)'] },
        { field: 'lead' as const, also: ['inside' as const], labels: ['Cánh én (đầu đàn)'] },
      ],
      columnWords: [{ field: 'tools' as const, holds: ['liềm (hái'] }, ...vocabulary.columnWords],
    };
    const { deadline, units } = labelWords(odd);
    expect(fold('Sửa cầu; T.hạn (dự kiến: tháng 6').match(deadline)).toEqual(['t.han (du kien:']);
    expect(fold('Sửa cầu; tthạn (dự kiến: tháng 6').match(deadline)).toBeNull();
    expect(fold('Sửa cầu; hạn (nếu có): tháng 6').match(deadline)).toEqual(['han (neu co):']);
    expect('Cánh én (đầu đàn): Đoàn xã'.match(units)).toEqual(['Cánh én (đầu đàn):']);
    expect(columnOf('Các thứ liềm (hái', labelReader(odd)).role).toBe('tools');
  });

  test.each([
    ['Đơn vị chủ trì/phối hợp', true],
    ['Chủ trì và phối hợp', true],
    ['Chủ trì', false],
    ['Phối hợp chủ trì', false],
  ])('one label for two: %s', (text, both) => expect(words.leadAndOthers.test(fold(text))).toBe(both));

  test('a label of columns is known with lost letters', () => {
    expect(['don vi phoi h p', 'cac nen t ng', 'cong viec'].map(words.holdsColumn)).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe('heads of columns', () => {
  test.each([
    ['Bộ phận được giao chủ trì', 'lead'],
    ['Tiến độ, thời gian', 'deadline'],
    ['Đơn vị tính', 'other'],
    ['Cho trồng cây', 'other'],
    ['Người trực tiếp thực hiện', 'implementers'],
    ['Trách nhiệm thực hiện', 'implementers'],
  ])('%s is %s', (head, role) => expect(columnOf(head, label).role).toBe(role));
});
