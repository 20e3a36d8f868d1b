import { describe, expect, it } from 'vitest';
import { isBesideLoss } from '../../../scripts/repair/diagnosis/index.ts';

/** Whether a letter is lost beside a stretch of a line, too. */
const isBeside = (line: string, part: string): boolean =>
  isBesideLoss(line, line.indexOf(part), line.indexOf(part) + part.length);

describe('a blank too many beside a word in parts', () => {
  it.each([
    ['Cách thực h ệ : trồng rau', 'h ệ'],
    ['Khu phố đ ệ  tử', 'đ ệ'],
    ['có  h ệ sạch', 'h ệ'],
  ])('speaks for a lost letter in “%s”', (line, part) => {
    expect(isBeside(line, part)).toBe(true);
  });

  it.each([
    ['văn b ản quy định', 'b ản'],
    ['của c ủa.', 'c ủa'],
    ['  c ủa xã ', 'c ủa'],
    ['lập danh s ách', 's ách'],
  ])('is none in “%s”', (line, part) => {
    expect(isBeside(line, part)).toBe(false);
  });
});
