import { describe, expect, it } from 'vitest';
import { LabelHabit } from '../../../scripts/repair/lattice/label-habit.ts';
import { LineEnds } from '../../../scripts/repair/lattice/line-ends.ts';
import { fittingWords } from '../../../scripts/repair/lattice/word-trie.ts';
import { blankHabits } from '../../../scripts/repair/rules/lost-glyph/read-lost-glyphs.ts';

const lines = (line: string, count: number): string => Array.from({ length: count }, () => line).join('\n');

describe('blanks at the ends of lines', () => {
  it('are the habit of an extractor where lines that end with a mark have them', () => {
    expect(blankHabits(lines('trồng rau; ', 5)).trailing).toBe(1);
    expect(blankHabits(lines('trồng rau ', 9)).trailing).toBe(1);
  });

  it('may be lost full stops where lines that end with another mark have none', () => {
    expect(blankHabits(`${lines('trồng rau ', 9)}\n${lines('gồm có:', 3)}`).trailing).toBe(0);
    expect(blankHabits(`${lines('trồng rau ', 6)}\n${lines('nuôi gà', 4)}`).trailing).toBe(0);
  });
});

describe('the label of an item', () => {
  const listed = '- Trạm Y tế: chuẩn bị thuốc\n- Hội Nông dân: vận động hội viên\n- Đoàn xã: dọn đường\n';
  const plain = '- Chuẩn bị thuốc, bông băng\n- Vận động hội viên\n- Dọn đường làng ngõ xóm\n';

  it('speaks for a colon in a text whose items have one', () => {
    const nats = new LabelHabit(listed + listed).natsFor('- Hội Phụ nữ');
    expect(nats).toBeGreaterThan(new LabelHabit(plain + plain).natsFor('- Hội Phụ nữ'));
    expect(nats).toBeGreaterThan(1);
  });

  it('says nothing within a sentence, nor behind a mark', () => {
    const habit = new LabelHabit(listed + listed);
    expect(habit.natsFor('Hội Phụ nữ')).toBe(0);
    expect(habit.natsFor('- Vận động, nhắc nhở hội viên')).toBe(0);
  });
});

describe('the end of a line', () => {
  it('is told by the next number even where that lost its full stop', () => {
    const before = 'Lập sổ theo dõi từng hộ.\n2. Mua giống cây trồng\n';
    const ends = (next: string): number => {
      const stream = `${before}3. Tập huấn kỹ thuật cho bà con \n${next}`;
      return new LineEnds(stream).natsFor('.', stream.lastIndexOf(' \n'));
    };
    expect(ends('4  Chăn nuôi')).toBeCloseTo(ends('4. Chăn nuôi'), 1);
    expect(ends('4  Chăn nuôi')).toBeGreaterThan(ends('và chăn nuôi'));
  });
});

describe('words that fit what is left', () => {
  it('are all syllables with these letters', () => {
    expect(fittingWords('tr ờng')).toEqual(['trường']);
    expect(fittingWords('đ c')).toEqual(expect.arrayContaining(['đọc', 'đặc', 'đúc']));
    expect(fittingWords('Đ c')).toEqual(fittingWords('đ c'));
    expect(fittingWords('xqz')).toEqual([]);
  });
});
