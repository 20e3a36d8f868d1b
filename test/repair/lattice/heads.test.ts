import { describe, expect, it } from 'vitest';
import { LabelFinder } from '../../../scripts/repair/language/labels.ts';
import { LostMarks } from '../../../scripts/repair/lattice/lost-marks.ts';
import { NumberedHeads } from '../../../scripts/repair/lattice/numbered-heads.ts';
import { RepeatedHeads } from '../../../scripts/repair/lattice/repeated-heads.ts';

const listed = [
  'a) Nội dung  Trồng rau sạch',
  'b) Chủ trì  Hội Nông dân',
  'a) N i dung  Nuôi gà thả vườn',
  'b) Chủ trì: Hội Phụ nữ',
].join('\n');

describe('a head that opens several lines', () => {
  const heads = new RepeatedHeads(listed);

  it.each(['a) Nội dung', 'a) N i dung', ' ) Nội dung', 'b) Chủ trì'])('is known in “%s”', (line) => {
    expect(heads.isRepeated(line)).toBe(true);
  });

  it.each(['a) Phạm vi', 'a) Nội dung, yêu cầu', ''])('is not seen in “%s”', (line) => {
    expect(heads.isRepeated(line)).toBe(false);
  });

  it('is none where the same words go on each time: a letter is lost in a phrase', () => {
    const phrase = '- Kết quả cần  ạt được: trồng rau\n- Kết quả cần  ạt được: nuôi gà';
    expect(new RepeatedHeads(phrase).isRepeated('- Kết quả cần')).toBe(false);
  });
});

describe('the mark behind a numbered head', () => {
  it('is the one that other heads of the text have', () => {
    const heads = new NumberedHeads('Bước 1. Gieo hạt\nBước 2. Tưới nước\nB ớc 3  Bón phân');
    expect(heads.natsFor('.', 'B ớc 3')).toBeGreaterThan(1);
    expect(heads.natsFor(':', 'B ớc 3')).toBeLessThan(-1);
    expect(heads.isOpen('B ớc 3')).toBe(false);
  });

  it('is open where the text shows none', () => {
    const heads = new NumberedHeads('Bước 1  Gieo hạt\nBước 2  Tưới nước\nPhần 3: Bón phân');
    expect(heads.isOpen('Bước 1')).toBe(true);
    expect(heads.natsFor('.', 'Bước 1')).toBe(0);
    expect(heads.isOpen('Gieo hạt giống')).toBe(false);
  });
});

/** How much the page speaks for a mark behind these words. */
function bonusAt(stream: string, before: string, mark: string): number {
  return new LostMarks(stream, new LabelFinder([]), 0).bonus(
    stream.lastIndexOf(before) + before.length,
    mark,
  );
}

describe('a lost quotation mark', () => {
  it('is told by the other one on its line', () => {
    expect(bonusAt('Mô hình  Chợ sạch” của xã', 'Mô hình ', '“')).toBeGreaterThan(3);
    expect(bonusAt('Mô hình “Chợ sạch  của xã', 'Chợ sạch', '”')).toBeGreaterThan(3);
    expect(bonusAt('Mô hình  Chợ sạch của xã', 'Mô hình ', '“')).toBe(0);
    expect(bonusAt('Mô hình “Chợ sạch  của\nxã”', 'Chợ sạch', '”')).toBe(0);
  });

  it('leaves no colon before it', () => {
    expect(bonusAt('1. Mô hình  Chợ sạch” của xã', 'Mô hình', ':')).toBeLessThan(0);
  });
});

describe('a quotation that a line opens', () => {
  const heading = '1. Mô hình “Chợ sạch \n2. Mô hình “Vườn mẫu”';

  it('ends with its quotation mark, not with a full stop', () => {
    expect(bonusAt(heading, 'Chợ sạch', '”')).toBeGreaterThan(3);
    expect(bonusAt(heading, 'Chợ sạch', '.')).toBeLessThan(-3);
    expect(bonusAt('Gọi là “chợ sạch \nở xã” rồi', 'chợ sạch', '.')).toBeGreaterThan(-3);
  });

  it('does not end where it begins', () => {
    const marks = new LostMarks('Mô hình “   sách ở thôn', new LabelFinder([]), 0);
    expect(marks.at('Mô hình “'.length, 'after token')).toEqual([]);
  });
});

describe('a label behind a sentence', () => {
  const colonAt = (line: string): number =>
    new LostMarks(line, new LabelFinder(['phối hợp']), 0).bonus(line.lastIndexOf('  '), ':');

  it.each([
    ['Chủ trì: Hội Nông dân. Phối hợp  Đoàn xã'],
    ['Chủ trì: Hội Nông dân  Phối hợp  Đoàn xã'],
    ['Chủ trì: Hội Nông dân   hối hợp  Đoàn xã'],
  ])('has a colon, whether the full stop or its first letter is lost or not: “%s”', (line) => {
    expect(colonAt(line)).toBeGreaterThan(4);
  });

  it('is none at the end of the line, where what is behind a blank too many may be what a label says', () => {
    const marks = new LostMarks('Chủ trì  Phối hợp \nThời hạn', new LabelFinder(['phối hợp']), 0);
    expect(marks.bonus('Chủ trì  Phối hợp'.length, ':')).toBeLessThan(1);
  });

  it('is none in small letters, where a comma may be lost', () => {
    expect(colonAt('giao Hội Nông dân  phối hợp  Đoàn xã')).toBeLessThan(1);
  });
});

describe('behind the mark of an item', () => {
  it.each(['b)  ơn vị: Hội Phụ nữ', '-  ơn vị: Hội Phụ nữ'])('no mark is lost in “%s”', (line) => {
    const marks = new LostMarks(line, new LabelFinder(['đơn vị']), 0);
    expect(marks.at(line.indexOf(' '), 'after token')).toEqual([]);
  });
});

describe('a mark that opens a list', () => {
  const items = '  Trồng rau\n  Nuôi gà\n  Đào ao\nVăn hóa - Xã hội, Tư pháp - Hộ tịch';

  it('is a plus where the text prints dashes', () => {
    const at = items.indexOf('  Nuôi');
    const marks = new LostMarks(items, new LabelFinder([]), 0);
    expect(marks.bonus(at, '+')).toBeGreaterThan(marks.bonus(at, '-'));
  });
});
