import { expect, test } from 'vitest';
import { tellChange, tellWitness } from '../../scripts/workbench/pages/tell-witness.ts';

test.each([
  ['xa-moi-2024 is taken in.', 'xa-moi-2024: nhận làm chứng.'],
  [
    'xa-moi-2024 is not taken in: it has 20 words, too few to speak for others.',
    'xa-moi-2024: không nhận, vì chỉ có 20 chữ, quá ít để làm chứng.',
  ],
  [
    'xa-moi-2024 speaks no more: it is a version of xa-cu-2023, which speaks already.',
    'xa-moi-2024: thôi làm chứng, vì là một bản của xa-cu-2023, đã làm chứng rồi.',
  ],
  [
    'xa-moi-2024 speaks no more: the plan was removed.',
    'xa-moi-2024: thôi làm chứng, vì kế hoạch đã bị xóa.',
  ],
  [
    'xa-moi-2024 is not taken in: it is no longer in force.',
    'xa-moi-2024: không nhận, vì kế hoạch không còn hiệu lực.',
  ],
  ['xa-moi-2024 is kept from speaking: Bản nháp.', 'xa-moi-2024: có người không cho làm chứng: Bản nháp.'],
])('%s', (sentence, told) => {
  expect(tellWitness(sentence)).toBe(told);
});

test.each([
  [
    'line 3, column 5: nothing -> "hop" → "họp" (likely) · Có ở văn bản khác.',
    'Dòng 3, cột 5: trước để nguyên như nhận được; nay "hop" → "họp" (chưa chắc) · Có ở văn bản khác.',
  ],
  [
    'line 3, column 5: "hop" → "họp" (repaired) -> nothing',
    'Dòng 3, cột 5: trước "hop" → "họp" (đã hiệu đính); nay để nguyên như nhận được',
  ],
  // The words of the plan stay, whatever they look like.
  [
    'line 1, column 2: "nothing (likely)" → "x -> y" (suggested) -> "nothing (likely)" → "z" (reviewed)',
    'Dòng 1, cột 2: trước "nothing (likely)" → "x -> y" (đề xuất); nay "nothing (likely)" → "z" (người soát)',
  ],
  [
    'model 18: mot-mo-hinh (same, proposed) + hai (broader, reviewed) -> nothing',
    'Mô hình 18: trước mot-mo-hinh (cùng mô hình, đề xuất) + hai (rộng hơn, người soát); nay chưa có mô hình chung',
  ],
  ['something else', 'something else'],
])('%s', (line, told) => {
  expect(tellChange(line)).toBe(told);
});
