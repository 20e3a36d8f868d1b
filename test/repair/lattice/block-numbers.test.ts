import { describe, expect, it } from 'vitest';
import { BlockNumbers } from '../../../scripts/repair/lattice/block-numbers.ts';

describe('the numbers of blocks', () => {
  it.each([
    ['beside one that has its full stop', '1. Mục đích\n2  Yêu cầu', '2', true],
    ['beside one that has lost it too', '3 1  Rà soát\n3 2  Đối chiếu', '3 1', true],
    ['in Roman numerals', 'I. MỤC ĐÍCH\nII  NỘI DUNG', 'II', true],
    ['as letters', 'A. TRỒNG TRỌT\nB  CHĂN NUÔI', 'B', true],
    ['as a letter alone', 'LÂM NGHIỆP\nB  CHĂN NUÔI', 'B', false],
    ['far from the others', '1. Mục đích\n2. Yêu cầu\n40  hộ dân', '40', false],
    ['of another block', '2.1. Rà soát\n3 2  Đối chiếu', '3 2', false],
    ['beside a row of a table only', '1 máy tính\n2  Máy in', '2', false],
  ])('%s', (_what, text, number, expected) => {
    expect(new BlockNumbers(text).isInSequence(number)).toBe(expected);
  });

  it('are no rows of a table, whose numbers have a blank alone', () => {
    const rows = new BlockNumbers('1 Máy tính\n2 Máy in\n3  áy quét');
    expect(rows.isRow('3')).toBe(true);
    expect(rows.isRow('9')).toBe(false);
    expect(new BlockNumbers('1. Máy tính\n2  Máy in').isRow('2')).toBe(false);
  });
});
