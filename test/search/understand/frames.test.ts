import { describe, expect, test } from 'vitest';
import { understand } from '../../../src/search/understand/index.ts';
import { realIndex } from '../../support/search-index.ts';

const index = realIndex();

/** What is left to look for, and what was asked: "cong dan so <lead>". */
function read(query: string): string {
  const { words, asked, filters } = understand(query, index);
  const told = [...asked.fields, ...(asked.kind ? [asked.kind] : []), ...filters.map(({ kind }) => kind)];
  return `${words.map(({ base }) => base).join(' ')}${told.map((one) => ` <${one}>`).join('')}`.trim();
}

describe('words that only ask', () => {
  test.each([
    ['mô hình truyền thông', 'truyen thong <model>'],
    ['mo hinh truyen thong', 'truyen thong <model>'],
    ['mô hình về chứng thực', 'chung thuc <model>'],
    ['cho em hỏi về nhiệm vụ số hóa', 'so hoa <task>'],
    ['văn bản nào nói về sim rác', 'sim rac'],
    ['truyền thông ở xã nào', 'truyen thong'],
    ['có mô hình nào về trường học không', 'truong hoc <model>'],
    ['truyền thông ở thiệu vân', 'truyen thong <plan>'],
    ['hỗ trợ pháp lý làm thế nào', 'ho tro phap li'],
  ])('are no topic: %s', (query, told) => expect(read(query)).toBe(told));

  test.each([
    ['ai chủ trì công dân số', 'cong dan so <lead>'],
    ['công dân số do ai phụ trách', 'cong dan so <lead>'],
    ['đơn vị nào phối hợp làm truyền thông', 'lam truyen thong <coordinating>'],
    ['hạn của mô hình camera giao thông', 'camera giao thong <deadline> <model>'],
    ['khi nào xong lý lịch tư pháp', 'li lich tu phap <deadline>'],
    ['sim rac han khi nao', 'sim rac <deadline>'],
    ['mục tiêu của soc', 'trung tam giam sat an ninh mang <objective> <tool>'],
    ['kết quả mô hình đất đai', 'dat dai <outcome>'],
    ['ai chịu trách nhiệm mô hình truyền thông', 'truyen thong <lead> <model>'],
    ['tố giác tội phạm ai chịu trách nhiệm', 'to giac toi pham <lead>'],
  ])('ask for a field: %s', (query, told) => expect(read(query)).toBe(told));

  test.each([
    ['vé tàu xe', 've tau xe'],
    ['mô hình vé tàu xe', 've tau xe <model>'],
    ['mo hinh ve tau xe', 've tau xe <model>'],
    ['camera AI phụ trách', 'camera ai <lead>'],
    ['kết quả giải quyết thủ tục', 'ket qua giai quyet thu tuc'],
    ['kỳ hạn', 'ki han'],
    ['số hóa kết quả', 'so hoa ket qua'],
    ['camera hàng không', 'camera hang khong'],
    ['đất đai, nhà ở', 'dat dai nha o'],
  ])('are not found in a topic: %s', (query, told) => expect(read(query)).toBe(told));

  test.each(['thời hạn', 'mô hình', 'ai chủ trì', 'nhiệm vụ nào', 'hạn'])(
    'stay where they are all there is: %s',
    (query) => expect(understand(query, index).words.length).toBeGreaterThan(0),
  );

  test('a unit of which somebody asks what it does needs no name in full', () => {
    expect(read('ngân hàng nhà nước làm gì')).toBe('<unit>');
    expect(read('công an xã phải làm gì')).toBe('<unit>');
    expect(read('địa chính xã làm gì')).toBe('<unit>');
    expect(read('công dân số chủ trì')).toBe('cong dan so <lead>');
  });
});
