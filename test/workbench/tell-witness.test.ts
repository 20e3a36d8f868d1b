import { expect, test } from 'vitest';
import { tellWitness } from '../../scripts/workbench/pages/tell-witness.ts';

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
  ['xa-moi-2024 is kept from speaking: Bản nháp.', 'xa-moi-2024: có người không cho làm chứng: Bản nháp.'],
])('%s', (sentence, told) => {
  expect(tellWitness(sentence)).toBe(told);
});
