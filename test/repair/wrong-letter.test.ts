import { describe, expect, it } from 'vitest';
import { soundTexts } from '../../scripts/bench/repair/texts.ts';
import type { Repair } from '../../src/domain/repair.ts';
import { repair, textOf } from './setup.ts';

const found = (...lines: string[]): Repair[] =>
  repair(textOf(lines.join('\n'))).ledger.filter(({ rule }) => rule === 'wrong-letter');

/** Three words that no author would get wrong in this way: the text was read by a machine. */
const misread = [
  'Chủ tịch Ủy bàn nhân dân tỉnh chỉ đạo',
  'rút ngắn thủ tục hành chỉnh công',
  'kết nối cơ sở dữ liễu quốc gia về dân cư',
];

describe('a wrong mark', () => {
  it.each([
    // [received word, offered word, line]: a common word speaks for it, however weak the rest.
    ['dẫn', 'dân', '- Công an xã và 40 công dẫn ;'],
    ['tải', 'tài', 'bảo vệ tải sản của nhân dân'],
  ])('"%s" is offered as "%s" in a text with more of them', (raw, text, line) => {
    expect(found(...misread, line).find((one) => one.raw === raw)).toMatchObject({ text });
  });

  it.each([
    // Sound words of other fields, beside words that no plan has them beside.
    'Việc tạo công ăn, việc làm cho người sau cai nghiện được quan tâm.',
    'Hai việc này đi đôi với nhau; thi chạy việt dã, bơi lội.',
    'Ủy ban nhân dân cùng cấp về các vi phạm; cặp vợ chồng già, hưu trí.',
    'Cán bộ thú y xã, cộng tác viên phỏng vấn, tặng quà, uống chè.',
    'UBND các xã Đạ Huoai, Đam Rông, Nâm Nung, Hàm Thạnh và Phường 1',
    'TỈNH LÂM ĐỒNG',
  ])('is not seen in "%s"', (line) => {
    expect(found(line)).toEqual([]);
  });

  it.each([
    'không thả rông trâu bò khi nhiệt độ xuống thấp',
    'gạo, mì ăn liền; gói đồ khô',
    'đò ngang, đò dọc',
  ])('is not seen in everyday words: "%s"', (line) => {
    expect(found(line)).toEqual([]);
  });
});

describe('a text that was read by a machine', () => {
  const stranger = 'Nắm chắc ngươi đến, ngươi đi trên địa bàn.';

  it('has words that no text has offered as frequent ones', () => {
    const words = found(...misread, 'Trạm Y tế xã, các ngươi dân liên quan').map(
      ({ raw, text }) => `${raw} ${text}`,
    );
    expect(words).toContain('ngươi người');
  });

  it('is told from one that was typed, where such a word is a new one', () => {
    expect(found(stranger).filter(({ raw }) => raw === 'ngươi')).toEqual([]);
  });

  it('may have the tones hỏi and ngã exchanged by the machine; a typed one has them by its author', () => {
    const line = 'kết nối, chia sẽ dữ liệu dân cư';
    expect(found(...misread, line).find(({ raw }) => raw === 'sẽ')).toMatchObject({
      text: 'sẻ',
      applied: true,
    });
    expect(found(line)).toEqual([]);
  });

  it('has what no syllable can be read, not called a slip of the author', () => {
    const { ledger } = repair(textOf([...misread, 'Ủy ban nhân dân câp xã chỉ đạo'].join('\n')));
    expect(ledger.filter(({ raw }) => raw === 'câp')).toMatchObject([
      {
        rule: 'wrong-letter',
        text: 'cấp',
        evidence: [
          { note: expect.stringMatching(/^“câp” không thể là một tiếng của tiếng Việt; /) as string },
        ],
      },
    ]);
  });

  it('is left as it stands beside a number, which tells of no word', () => {
    const line = 'Thiết bị hành trình mất tín hiệu quá 6 giờ thì hệ thống báo cho chủ tàu';
    expect(found(...misread, line).filter(({ raw }) => raw === 'quá')).toMatchObject([
      { text: 'quả', status: 'suggested', applied: false },
    ]);
  });

  it('is left as it stands where two words may have stood there', () => {
    expect(
      found(...misread, 'bản sao lưu trư, giấy tờ').filter(({ applied, line }) => applied && line > 3),
    ).toEqual([]);
  });
});

describe('texts far from a plan', () => {
  it.each(soundTexts('clean'))('have nothing changed, doubted or called a slip: $name', ({ lines }) => {
    expect(repair(textOf(lines.join('\n'))).ledger).toEqual([]);
  });
});
