import { describe, expect, it } from 'vitest';
import type { RepairDecision } from '../../src/domain/decisions.ts';
import { InputError } from '../../src/domain/issue.ts';
import { rules } from '../../scripts/repair/rules/index.ts';
import { printed, repair, textOf } from './setup.ts';

const repairLine = (line: string): { text: string; rules: string[] } => {
  const result = repair(textOf(line));
  return { text: printed(result)[0]!, rules: result.ledger.map(({ rule, status }) => `${rule} ${status}`) };
};

describe('single lines', () => {
  it.each([
    // [what is damaged, received, repaired, entry]
    ['zero-width space', 'Công\u200b an xã', 'Công an xã', 'invisible-character repaired'],
    ['eth for Đ', '\u00d0ề án 06', 'Đề án 06', 'look-alike repaired'],
    ['Cyrillic а', 'c\u0430n bộ', 'can bộ', 'look-alike repaired'],
    [
      'letter spacing',
      'Các ban ngành, c ơ  q u a n, đơn vị',
      'Các ban ngành, cơ quan, đơn vị',
      'letter-spacing repaired',
    ],
    ['a heading of capitals spaced apart', 'K Ế  H O Ạ C H', 'KẾ HOẠCH', 'letter-spacing repaired'],
    [
      'a word of one letter among them',
      'Ý  K I Ế N  C H Ỉ  Đ Ạ O',
      'Ý KIẾN CHỈ ĐẠO',
      'letter-spacing likely',
    ],
    [
      'a wrong tone',
      'Chủ tịch Ủy bàn nhân dân tỉnh',
      'Chủ tịch Ủy ban nhân dân tỉnh',
      'wrong-letter repaired',
    ],
    ['a variant of a name', 'ứng dụng VNelD', 'ứng dụng VNelD', 'name-variant suggested'],
  ])('%s', (_what, received, expected, entry) => {
    const { text, rules: found } = repairLine(received);
    expect(text).toBe(expected);
    expect(found).toContain(entry);
  });

  it.each([
    'Căn cứ Quyết định số 06/QĐ-TTg ngày 06/01/2022 của Thủ tướng Chính phủ',
    'Phân công nghiệm vụ: tổng đài Call Centrer',
    'văn hoá và văn hóa, uỷ ban và ủy ban, hàng tháng và hằng tháng',
    'Số:       /KH-UBND          ngày        tháng 02 năm 2024',
    'Lê Bảo Quốc; SĐT: 0919 659 589; a) b) c) d)',
    'Xếp loại bốn quý: A  A  O  A',
    '5  A  A  A  O  A',
    'A  A  A I',
    'Москва и Киев',
    '  .  ',
  ])('leaves "%s" alone', (line) => {
    expect(repairLine(line).text).toBe(line);
  });
});

describe('the list of rules', () => {
  it('names each rule once and says why in Vietnamese', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    for (const { why } of rules) expect(why).toMatch(/\.$/);
  });
});

describe('a person decides', () => {
  const line = 'Chủ tịch Ủy bàn nhân dân tỉnh';
  const decision = (over: Partial<RepairDecision>): RepairDecision => ({
    line: 1,
    column: 13,
    raw: 'bàn',
    decision: 'accept',
    text: null,
    reason: 'Đã đối chiếu bản giấy.',
    by: 'ban biên tập',
    at: '2024-05-01',
    ...over,
  });
  const decided = (over: Partial<RepairDecision>) => repair(textOf(line), { repairs: [decision(over)] });

  it('accepts the reading', () => {
    const { ledger, lines } = decided({});
    expect(lines[0]!.text).toContain('Ủy ban');
    expect(ledger).toMatchObject([{ status: 'reviewed', applied: true, text: 'ban' }]);
  });

  it('sets another text', () => {
    expect(decided({ decision: 'set', text: 'bản' }).lines[0]!.text).toBe('Chủ tịch Ủy bản nhân dân tỉnh');
  });

  it.each(['leave', 'verbatim'] as const)('keeps what is printed: %s', (kind) => {
    const { ledger, lines } = decided({ decision: kind });
    expect(lines[0]!.text).toBe(line);
    expect(ledger).toMatchObject([{ status: 'reviewed', applied: false, raw: 'bàn' }]);
  });

  it.each<[string, Partial<RepairDecision>]>([
    ['the line is gone', { line: 7 }],
    ['other words stand there', { raw: 'bán' }],
    ['there is nothing to accept', { column: 1, raw: 'Chủ' }],
    ['the text to set is missing', { decision: 'set' }],
  ])('stops where %s', (_why, over) => {
    expect(() => decided(over)).toThrow(InputError);
  });
});
