import { describe, expect, it } from 'vitest';
import { LabelFinder } from '../../../scripts/repair/language/labels.ts';

const finder = new LabelFinder(['thời hạn', 'đơn vị thực hiện']);

describe('a label of which letters are lost', () => {
  it.each([
    '- Thời hạn',
    '1. Thời hạn',
    '2.1. Thời hạn',
    '2 1  Thời hạn',
    'Th i h n',
    '-  hời hạn',
    '- Đơn v  thực hi n',
  ])('is known in “%s”', (line) => {
    expect(finder.isLabel(line)).toBe(true);
  });

  it.each(['- Thời gian', 'hời hạn', '- Thời hạn là', '2 Thời hạn'])('is not seen in “%s”', (line) => {
    expect(finder.isLabel(line)).toBe(false);
  });
});
