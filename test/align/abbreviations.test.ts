import { expect, test } from 'vitest';
import { initialsOf, writeOut } from '../../scripts/align/initials.ts';
import { learnAbbreviations } from '../../scripts/align/learned-abbreviations.ts';
import { makeFormsOf } from '../../scripts/align/words.ts';

const formsOf = makeFormsOf({ abbreviations: [], programme: { synonyms: [], frameWords: [] } });

test.each([
  ['khai báo lưu trú (KBLT) tại nhà trọ', [{ short: 'KBLT', long: 'khai báo lưu trú' }]],
  ['dịch vụ công (sau đây viết tắt là DVC)', [{ short: 'DVC', long: 'dịch vụ công' }]],
  [
    'cơ sở dữ liệu quốc gia về dân cư (CSDLQGDC)',
    [{ short: 'CSDLQGDC', long: 'cơ sở dữ liệu quốc gia về dân cư' }],
  ],
])('"%s" defines its short form', (text, learned) => {
  expect(learnAbbreviations(text)).toEqual(learned);
});

test.each(['nhóm tiện ích (03 MH)', 'qua hệ thống (LED, Pano)', 'trung tâm giám sát (SOC)', '(KBLT)'])(
  '"%s" defines none',
  (text) => {
    expect(learnAbbreviations(text)).toEqual([]);
  },
);

test('of two definitions the first holds', () => {
  const text = 'trung tâm y tế (TTYT) và thông tin y tá (TTYT)';
  expect(learnAbbreviations(text)).toEqual([{ short: 'TTYT', long: 'trung tâm y tế' }]);
});

const title = formsOf('Quản lý lưu trú tại cơ sở khám, chữa bệnh').long;
const written = (text: string): string =>
  writeOut(formsOf(text).printed, initialsOf([title]))
    .map(({ key }) => key)
    .join(' ');

test.each([
  ['QL lưu trú', 'quản lý lưu trú'],
  ['CSKCB', 'cơ sở khám chữa bệnh'],
  // Words of grammar between them may be left out.
  ['LTCSKCB', 'lưu trú cơ sở khám chữa bệnh'],
])('initials in "%s" are read as the words of the title that they stand for', (short, long) => {
  expect(written(short)).toBe(long);
});

test.each(['BHYT', 'cskcb', 'Q'])('"%s" stands for nothing of the title and stays', (text) => {
  expect(written(text)).toBe(text.toLowerCase());
});
