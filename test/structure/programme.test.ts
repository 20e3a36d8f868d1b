import { describe, expect, test } from 'vitest';
import { programmeOf } from '../../scripts/structure/metadata/programme.ts';
import { itemWordOf } from '../../scripts/structure/grammar/item-word.ts';
import { labelReader } from '../../scripts/structure/grammar/labels.ts';
import { readModelHeading, withItemWord } from '../../scripts/structure/grammar/model-heading.ts';
import { loadVocabulary } from '../../scripts/content/content.ts';
import type { Programme } from '../../src/domain/programme.ts';

const [known] = loadVocabulary('content').programmes;
const other: Programme = { ...known!, slug: 'cho-xanh', default: false, signs: ['Chương trình Chợ xanh'] };
const programmes = [known!, other];

describe('the programme of a plan', () => {
  test('is the one that it names', () => {
    expect(programmeOf('Thực hiện Chương trình Chợ xanh', 'Chương trình Chợ xanh năm 2025', programmes)).toBe(
      'cho-xanh',
    );
    expect(programmeOf('', 'theo Quyết định số 06/QĐ-TTg về ĐỀ ÁN 06', programmes)).toBe('de-an-06');
  });
  test('is not told by a mention of another in passing', () => {
    expect(programmeOf('Thực hiện Chương trình Chợ xanh', 'cùng với Đề án 06', programmes)).toBe('cho-xanh');
  });
  test.each(['Cải cách hành chính năm 2025', 'Đề án 06 và Chương trình Chợ xanh'])(
    'is open where "%s"',
    (text) => {
      expect(programmeOf('', text, programmes)).toBeNull();
    },
  );
});

describe('the word for items', () => {
  const words = ['Mô hình', 'Sáng kiến', 'Giải pháp'];
  const label = labelReader(loadVocabulary('content'));
  test.each([
    [['Mô hình 1: A', 'Mô hình 2: B', 'Giải pháp 1: C', 'Giải pháp 2: D'], 'Mô hình'],
    [['Sáng kiến 1: Ngày không hẹn', 'Mục tiêu', 'Sáng kiến 2: Thư xin lỗi'], 'Sáng kiến'],
    [['2. GIẢI PHÁP 1. A', 'Giải pháp 2. B'], 'Giải pháp'],
    [['Các sáng kiến được khen thưởng', 'Sáng kiến 1: A'], 'Mô hình'],
    [
      ['Công trình 1: A', '- Mục tiêu: x', '- Chủ trì: y', 'Công trình 2: B', 'Mục tiêu: z', 'Chủ trì: t'],
      'Công trình',
    ],
    [['Công trình 1: A', '- Mục tiêu: x', 'Công trình 2: B', '- Mục tiêu: z'], 'Mô hình'],
    [
      ['Công trình 1: A', 'Mục tiêu: x', 'Chủ trì: y', 'Công trình 3: B', 'Mục tiêu: z', 'Chủ trì: t'],
      'Mô hình',
    ],
    [
      ['Giai đoạn 1: A', 'Mục tiêu: x', 'Chủ trì: y', 'Giai đoạn 2: B', 'Mục tiêu: z', 'Chủ trì: t'],
      'Mô hình',
    ],
  ])('of %j is "%s"', (lines, word) => {
    expect(itemWordOf(lines, words, label)).toBe(word);
  });
  test('is a heading only while a plan of that word is read', () => {
    expect(readModelHeading('Sáng kiến 2: Thư xin lỗi')).toBeNull();
    expect(withItemWord('Sáng kiến', () => readModelHeading('Sáng kiến 2: Thư xin lỗi'))).toMatchObject({
      number: 2,
    });
    expect(withItemWord('Sáng kiến', () => readModelHeading('Mô hình 2: Thư xin lỗi'))).toBeNull();
    expect(readModelHeading('Mô hình 2: Thư xin lỗi')).toMatchObject({ number: 2 });
  });
});
