import { expect, it } from 'vitest';
import { sameWords } from '../../src/vietnamese/same-words.ts';

it.each([
  ['CÔNG AN XÃ', 'Công an xã', true],
  ['Đoàn xã', 'ĐOÀN XÃ', true],
  ['Công an xã', 'Công an xa', false],
  ['Trạm Y tế', 'Trạm Y tế xã', false],
])('“%s” and “%s” say the same: %s', (one, other, same) => {
  expect(sameWords(one, other)).toBe(same);
});
