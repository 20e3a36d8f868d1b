import fc from 'fast-check';
import { expect, test } from 'vitest';
import { explainUnknown, MOST, readChoice, type Choice } from '../../../src/comparison/chooser/choice.ts';

const choice = (plan: string, number: number): Choice => ({
  id: `${plan}.${number}`,
  plan,
  planName: `Xã ${plan}`,
  number,
  title: 'Công dân số',
  model: 'cong-dan-so',
});
const index = [
  choice('a', 1),
  choice('a', 24),
  choice('b', 14),
  choice('c', 23),
  ...[30, 31, 32, 33].map((n) => choice('c', n)),
];

test('any order and repetition has one canonical form', () => {
  const { canonical, unknown } = readChoice('c.23,a.24,c.23, b.14', index);
  expect(canonical).toBe('a.24,b.14,c.23');
  expect(unknown).toEqual([]);
});

test('reading the canonical form again changes nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...index.map(({ id }) => id), 'x.1', '')), (ids) => {
      const { canonical } = readChoice(ids.join(','), index);
      expect(readChoice(canonical, index).canonical).toBe(canonical);
    }),
  );
});

test('what does not exist is told, in words that help', () => {
  expect(readChoice('a.24,a.99,z.1', index).unknown).toEqual(['a.99', 'z.1']);
  expect(explainUnknown('a.99', index)).toBe('Xã a không có mô hình số 99. Các số của kế hoạch này: 1, 24.');
  expect(explainUnknown('z.1', index)).toContain('không kế hoạch nào');
});

test(`no more than ${MOST} stand side by side`, () => {
  expect(readChoice(index.map(({ id }) => id).join(','), index).chosen).toHaveLength(MOST);
});
