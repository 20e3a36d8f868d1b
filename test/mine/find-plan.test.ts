import { expect, test } from 'vitest';
import { findPlan } from '../../src/mine/find-plan.ts';
import { fold } from '../../src/vietnamese/fold.ts';

const list = ['Xã Bến Lau, 2024 – tỉnh Hà Nam', 'Xã Bến Lau, 2023 – tỉnh Hà Nam', 'Phường Mây'].map(
  (name) => ({
    name,
    words: fold(name),
  }),
);

test.each([
  ['xa ben lau 2024', 'Xã Bến Lau, 2024 – tỉnh Hà Nam'],
  ['phường mây', 'Phường Mây'],
  ['may', 'Phường Mây'],
])('%s names one', (asked, name) => {
  expect(findPlan(list, fold(asked))).toMatchObject({ name });
});

test('several are told apart by no one: all are given', () => {
  expect(findPlan(list, fold('bến lau'))).toHaveLength(2);
});

test.each(['', '  ', 'xã núi xa', 'ben la'])('“%s” names none', (asked) => {
  expect(findPlan(list, fold(asked))).toBeNull();
});
