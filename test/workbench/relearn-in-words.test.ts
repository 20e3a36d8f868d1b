import { expect, test } from 'vitest';
import type { Fate, WhySilent } from '../../scripts/relearn/choose-witnesses.ts';
import type { ModelChange, ReadingChange } from '../../scripts/relearn/describe-change.ts';
import { tellFate, tellModel, tellReading } from '../../scripts/relearn/in-english.ts';
import { fateInWords, modelInWords, readingInWords } from '../../scripts/workbench/pages/relearn-in-words.ts';

// The same finding, said by the command line and by the workbench, each in its language.

const names = {
  plans: new Map([['xa-cu-2023', 'Xã Cũ, 2023']]),
  models: new Map([['mot-mo-hinh', 'Một mô hình']]),
};
const plan = 'xa-moi-2024';
const refused = (why: WhySilent): Fate => ({ plan, kind: 'refused', why });

test.each<[Fate, string, string]>([
  [{ plan, kind: 'taken-in' }, 'xa-moi-2024 is taken in.', 'xa-moi-2024: nhận làm chứng.'],
  [
    { plan: 'xa-cu-2023', kind: 'renewed' },
    'xa-cu-2023 speaks with its text and decisions of today.',
    'Xã Cũ, 2023: làm chứng bằng văn bản và quyết định của hôm nay.',
  ],
  [
    { plan, kind: 'gone', why: { kind: 'removed' } },
    'xa-moi-2024 speaks no more: the plan was removed.',
    'xa-moi-2024: thôi làm chứng, vì kế hoạch đã bị xóa.',
  ],
  [
    { plan, kind: 'gone', why: { kind: 'version', of: 'xa-cu-2023' } },
    'xa-moi-2024 speaks no more: it is a version of xa-cu-2023, which speaks already.',
    'xa-moi-2024: thôi làm chứng, vì là một bản khác của Xã Cũ, 2023, vốn đã làm chứng.',
  ],
  [
    refused({ kind: 'few-words', words: 20 }),
    'xa-moi-2024 is not taken in: it has 20 words, too few to speak for others.',
    'xa-moi-2024: không nhận, vì chỉ có 20 chữ, quá ít để làm chứng.',
  ],
  [
    refused({ kind: 'not-vietnamese', percent: 40 }),
    'xa-moi-2024 is not taken in: only 40 % of its words are Vietnamese.',
    'xa-moi-2024: không nhận, vì chỉ 40 % số chữ là tiếng Việt.',
  ],
  [
    refused({ kind: 'thrown-together', percent: 4 }),
    'xa-moi-2024 is not taken in: only 4 % of its words stand together as words do in Vietnamese.',
    'xa-moi-2024: không nhận, vì chỉ 4 % số chữ đi với nhau như trong tiếng Việt.',
  ],
  [
    refused({ kind: 'same-lines' }),
    'xa-moi-2024 is not taken in: most of its lines are the same.',
    'xa-moi-2024: không nhận, vì phần lớn các dòng giống hệt nhau.',
  ],
  [
    refused({ kind: 'not-in-force' }),
    'xa-moi-2024 is not taken in: it is no longer in force.',
    'xa-moi-2024: không nhận, vì kế hoạch không còn hiệu lực.',
  ],
  [
    { plan, kind: 'kept-silent', reason: 'Bản nháp.' },
    'xa-moi-2024 is kept from speaking: Bản nháp.',
    'xa-moi-2024: có người không cho làm chứng: Bản nháp.',
  ],
  [
    { plan, kind: 'kept-silent', reason: null },
    'xa-moi-2024 is kept from speaking: no reason given',
    'xa-moi-2024: có người không cho làm chứng, không ghi lý do.',
  ],
])('what becomes of a plan: %j', (fate, english, vietnamese) => {
  expect(tellFate(fate)).toBe(english);
  expect(fateInWords(fate, names)).toBe(vietnamese);
});

const evidence = {
  kind: 'passage' as const,
  note: 'Có ở văn bản khác.',
  plan: 'xa-cu-2023',
  line: 7,
  quote: null,
};

test.each<[ReadingChange, string, string]>([
  [
    {
      line: 3,
      column: 5,
      was: null,
      is: { raw: 'hop', text: 'họp', status: 'likely' },
      evidence: [evidence],
    },
    'line 3, column 5: nothing -> "hop" → "họp" (likely) · Có ở văn bản khác. [xa-cu-2023, 7]',
    'Dòng 3, cột 5: trước để nguyên như nhận được; nay “hop” → “họp” (chưa chắc) · Có ở văn bản khác. [Xã Cũ, 2023, dòng 7]',
  ],
  [
    { line: 3, column: 5, was: { raw: 'hop', text: 'họp', status: 'repaired' }, is: null, evidence: [] },
    'line 3, column 5: "hop" → "họp" (repaired) -> nothing',
    'Dòng 3, cột 5: trước “hop” → “họp” (đã hiệu đính); nay để nguyên như nhận được',
  ],
  // The words of the plan stay, whatever they look like.
  [
    {
      line: 1,
      column: 2,
      was: { raw: 'nothing (likely)', text: 'x -> y', status: 'suggested' },
      is: { raw: 'nothing (likely)', text: 'z', status: 'reviewed' },
      evidence: [],
    },
    'line 1, column 2: "nothing (likely)" → "x -> y" (suggested) -> "nothing (likely)" → "z" (reviewed)',
    'Dòng 1, cột 2: trước “nothing (likely)” → “x -> y” (đề xuất); nay “nothing (likely)” → “z” (người soát)',
  ],
])('a reading: %j', (change, english, vietnamese) => {
  expect(tellReading(change)).toBe(english);
  expect(readingInWords(change, names)).toBe(vietnamese);
});

test('a model', () => {
  const change: ModelChange = {
    number: 1,
    key: 'ii-1',
    title: 'Nhà văn hóa số',
    was: [
      { model: 'mot-mo-hinh', relation: 'same', decision: 'proposed' },
      { model: 'hai', relation: 'broader', decision: 'reviewed' },
    ],
    is: [],
  };
  expect(tellModel(change)).toBe(
    'model ii-1: mot-mo-hinh (same, proposed) + hai (broader, reviewed) -> nothing',
  );
  expect(modelInWords(change, names)).toBe(
    '1 (nhóm II). Nhà văn hóa số: trước “Một mô hình” (cùng mô hình, đề xuất) + “hai” (rộng hơn, người soát); nay chưa có mô hình chung',
  );
});
